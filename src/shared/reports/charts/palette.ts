/** Colours of the office room, as its tokens have them: charts are drawn on canvas, on screen and on paper. */
export const palette = {
  ink: '#1b1f24',
  inkSoft: '#58626d',
  line: '#dcd8cf',
  surface: '#ffffff',
  brand: '#0b6b57',
} as const
