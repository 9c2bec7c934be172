import { create } from 'zustand'

/** How much larger than drawn the bars and sheets of this screen are; the style sheets have it as `--text-scale`. */
export const useTextScale = create<{ scale: number }>()(() => ({ scale: 1 }))

/** Draws bars and sheets so much larger; 1 is as drawn. */
export function setTextScale(scale: number): void {
  document.body.style.setProperty('--text-scale', String(scale))
  useTextScale.setState({ scale })
}
