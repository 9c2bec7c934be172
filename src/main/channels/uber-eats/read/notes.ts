/** Notes of an order as one, each as it was sent; null where there is none. Pure. */
export function notesTogether(notes: readonly (string | null | undefined)[]): string | null {
  const said = notes.filter((note): note is string => typeof note === 'string' && note.trim() !== '')
  return said.length === 0 ? null : [...new Set(said)].join('\n')
}
