import { type RefObject, useEffect, useRef, useState } from 'react'
import { pressSheetKey, useKeyHints } from './sheet-keys.ts'

type Open = { close: () => void }

/** The sheets that are open, the topmost last. */
const open: Open[] = []
/** What had the focus before the first of them, and the card it was in: the card may be another element by then. */
let cameFrom: { element: HTMLElement; cardId: string | null } | null = null

/** Whether a sheet lies over the page: keys then belong to it. */
export function isSheetOpen(): boolean {
  return open.length > 0
}

/**
 * Keeps count of a sheet while it is there: Escape closes the topmost, wherever the focus is, and after the last one the
 * focus goes back to where it was before the first, also when one sheet took the place of another. Other keys press what
 * is in `sheet`, where one is given.
 */
export function useOpenSheet(close: () => void, sheet?: RefObject<HTMLElement | null>): void {
  // While it is drawn for the first time nothing in it has taken the focus yet.
  useState(noteFocus)
  const latest = useRef(close)
  useEffect(() => {
    latest.current = close
  })
  useEffect(() => {
    const me: Open = { close: () => latest.current() }
    open.push(me)
    const pressed = (event: KeyboardEvent) => {
      if (event.defaultPrevented || open.at(-1) !== me) return
      if (event.key === 'Escape') {
        event.preventDefault()
        me.close()
      } else if (sheet?.current && pressSheetKey(event, sheet.current, me.close)) event.preventDefault()
    }
    window.addEventListener('keydown', pressed)
    return () => {
      window.removeEventListener('keydown', pressed)
      open.splice(open.indexOf(me), 1)
      afterPaint(giveFocusBack)
    }
  }, [sheet])
  useKeyHints(sheet)
}

function noteFocus(): null {
  const element = document.activeElement
  if (!(element instanceof HTMLElement) || element === document.body || element.closest('[role="dialog"]'))
    return null
  cameFrom = { element, cardId: element.closest<HTMLElement>('[data-card]')?.dataset['card'] ?? null }
  return null
}

function giveFocusBack(): void {
  if (open.length > 0 || document.activeElement !== document.body || cameFrom === null) return
  const { element, cardId } = cameFrom
  if (element.isConnected) element.focus()
  else if (cardId !== null)
    document.querySelector<HTMLElement>(`[data-card="${CSS.escape(cardId)}"]`)?.focus()
}

/** After whoever else gives the focus back, which happens with the next picture. */
function afterPaint(work: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(work))
}
