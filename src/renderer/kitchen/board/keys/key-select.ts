import { useScreen } from '#renderer/kit/navigation/screen-store.ts'
import { useBoard } from '#renderer/station/orders/board-store.ts'
import { nearest } from './nearest.ts'

/** The nth card of the board, as the cards are numbered where keys are used. */
export function selectNth(nth: number): boolean {
  const id = document.querySelector<HTMLElement>(`[data-nth="${nth}"] [data-card]`)?.dataset['card']
  return id !== undefined && select(id)
}

let isPassing = false

/** Whether a card is being chosen because the one before was done: nobody need have looked at it yet. */
export const isPassedOn = (): boolean => isPassing

/** Chooses a card of itself, without a key that names it. */
export function passTo(id: string): void {
  isPassing = true
  select(id)
  isPassing = false
}

/** The cards as they are numbered, those behind this one first. */
export function cardsAfter(id: string): string[] {
  const all = [...document.querySelectorAll<HTMLElement>('[data-card]')].map(
    ({ dataset }) => dataset['card'] ?? '',
  )
  const at = all.indexOf(id)
  return [...all.slice(at + 1), ...all.slice(0, Math.max(0, at))]
}

/** What was chosen last, and how its order is called: told when it has gone. */
let chosen: { id: string; number: string } | null = null

/** What is chosen and no longer there, though nobody let go of it; null where a card is chosen, or nothing was. */
export function chosenAndGone(): { id: string; number: string } | null {
  if (chosen === null || !useScreen.getState().keys) return null
  const { orders, shown } = useBoard.getState()
  const isFocused = selected() === chosen.id
  const isElsewhere =
    !isFocused && document.activeElement !== document.body && document.activeElement !== null
  if (isElsewhere || (isFocused && orders.has(chosen.id))) return null
  return isFocused || !shown.has(chosen.id) ? chosen : null
}

function select(id: string): boolean {
  useScreen.getState().setKeys(true)
  const number = useBoard.getState().shown.get(id)?.displayNumber
  chosen = number === undefined ? null : { id, number }
  const card = document.querySelector<HTMLElement>(`[data-card="${CSS.escape(id)}"]`)
  card?.focus()
  card?.scrollIntoView({ block: 'nearest' })
  return card !== null
}

/** The card that has the focus itself, not a button in it: Enter belongs to the button then. */
export function selected(): string | null {
  const focused = document.activeElement
  return focused instanceof HTMLElement ? (focused.dataset['card'] ?? null) : null
}

/** To the next card in that direction. */
export function move(key: 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight'): boolean {
  const cards = [...document.querySelectorAll<HTMLElement>('[data-card]')]
  const from = document.activeElement?.closest<HTMLElement>('[data-card]') ?? null
  const boxes = cards.map((card) => ({ id: card.dataset['card'] ?? '', box: card.getBoundingClientRect() }))
  const id = from === null ? (boxes[0]?.id ?? null) : nearest(boxes, from.dataset['card'] ?? '', key)
  return id !== null && select(id)
}

export function letGo(): boolean {
  chosen = null
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  useScreen.getState().setKeys(false)
  return true
}
