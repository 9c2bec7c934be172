import { useEffect } from 'react'
import { useEditor } from './editor-context.ts'
import { selectorsOf } from './editor-selection.ts'

/** A sheet may have to open and a list to be drawn first: so many frames the field is looked for. */
const mostFrames = 60

/** Goes to the field that was asked for, as soon as it is on screen: in sight, and ready to be typed in. */
export function useJump(): void {
  const jump = useEditor((state) => state.jump)
  useEffect(() => {
    if (jump === null) return
    const selectors = selectorsOf(jump.path)
    let frame = 0
    let asked = 0
    const look = () => {
      frame += 1
      // The exact field may come a moment later than one nearby.
      const within = frame < mostFrames / 2 ? selectors.slice(0, 1) : selectors
      const found = within.map((each) => document.querySelector<HTMLElement>(each)).find(Boolean)
      if (found) return goTo(found)
      if (frame < mostFrames) asked = requestAnimationFrame(look)
    }
    asked = requestAnimationFrame(look)
    return () => cancelAnimationFrame(asked)
  }, [jump])
}

function goTo(field: HTMLElement): void {
  const control = field.matches('input, textarea, button')
    ? field
    : (field.querySelector<HTMLElement>('input, textarea, button') ?? field)
  field.scrollIntoView({ block: 'center' })
  control.focus({ preventScroll: true })
  if (control instanceof HTMLInputElement && control.type === 'text') control.select()
}
