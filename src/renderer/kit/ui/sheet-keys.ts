import { type RefObject, useEffect } from 'react'
import { actionOf, type KeyAction, useKeyMap } from '../keys/key-map.ts'
import { useScreen } from '../navigation/screen-store.ts'

/**
 * Keys and bump bar in a sheet of the kitchen, by the screen's own map as on the board: a number presses what bears it,
 * Enter the main button at the foot, the recall key goes back, up and down give the numbers to further choices.
 */

/** What a number presses; a radio, a switch and a box to tick are their whole label. */
const choices = 'button, a[href], label:has([type="radio"], [type="checkbox"])'
/** What is typed into, or takes digits and arrows itself. */
const fields = 'textarea, select, [contenteditable], input:not([type="radio"], [type="checkbox"])'
/** The number keys of a bump bar: the tenth is 0. */
const mostNumbers = 10
/** A key struck again within this time (ms) is the same strike: it never presses what came into the place of the first, in a sheet or on the board. */
export const echoMs = 500

/** Draws the numbers of the sheet that shows them anew. */
let drawn: (() => void) | null = null
let last: { key: string; pressed: Element; at: number } | null = null

/** Whether the key was just struck in a sheet, so that it is not meant for what lies under it. */
export function isEcho({ key, timeStamp }: KeyboardEvent): boolean {
  return last !== null && last.key === key && timeStamp - last.at < echoMs
}

/** Does what the key means in this sheet, the topmost one. Answers whether it means anything. */
export function pressSheetKey(event: KeyboardEvent, sheet: HTMLElement, close: () => void): boolean {
  const { target, key } = event
  if (useScreen.getState().room !== 'kitchen' || event.ctrlKey || event.metaKey || event.altKey) return false
  // A list that hangs over the sheet has keys of its own.
  const isHere = target === document.body || (target instanceof Node && sheet.contains(target))
  if (!isHere || isTyping()) return false
  const action = actionOf(useKeyMap.getState().map, key) ?? (key === 'Enter' ? 'bump' : null)
  switch (action) {
    case null:
      return false
    case 'up':
    case 'down':
      return turn(sheet, action)
    case 'recall':
      strike(event, sheet, close)
      return true
    case 'bump':
      return bump(event, sheet)
    default:
      return choose(event, sheet, action)
  }
}

/** What has the focus if it is a button, as the browser would; else the main button. */
function bump(event: KeyboardEvent, sheet: HTMLElement): boolean {
  const focused = focusedButton(sheet)
  const isOwn = event.key === 'Enter' || event.key === ' '
  if (isOwn && (focused || (event.key === ' ' && document.activeElement?.matches('input')))) {
    if (focused) last = { key: event.key, pressed: focused, at: event.timeStamp }
    return false
  }
  const button = focused ?? mainButton(sheet)
  if (button) strike(event, button, () => button.click())
  return true
}

function choose(event: KeyboardEvent, sheet: HTMLElement, action: KeyAction): boolean {
  if (!action.startsWith('choose-')) return false
  const choice = numbered(sheet)[Number(action.slice('choose-'.length)) - 1]
  const control = choice?.querySelector('input') ?? choice
  if (control) strike(event, control, () => control.click())
  return true
}

/** Once for each strike: a key that is held does no more. */
function strike({ key, timeStamp, repeat }: KeyboardEvent, pressed: Element, press: () => void): void {
  if (repeat) return
  const isTwice = last?.key === key && last.pressed !== pressed && timeStamp - last.at < echoMs
  if (isTwice) return
  last = { key, pressed, at: timeStamp }
  press()
}

/** Gives the numbers to the choices that follow, or to those before; where none is near, what there is to read scrolls. */
function turn(sheet: HTMLElement, to: 'up' | 'down'): boolean {
  const body = bodyOf(sheet)
  const { all, shown, room } = dealt(sheet)
  const at = to === 'down' ? all.indexOf(shown.at(-1) ?? body) + 1 : all.indexOf(shown[0] ?? body) - room
  const next = to === 'up' && all[0] !== shown[0] ? all[Math.max(0, at)] : all[at]
  if (next && shown.length > 0 && isNear(next, body)) {
    firstOf.set(sheet, next)
    if (!isInSight(next, body)) next.scrollIntoView({ block: 'start' })
    drawn?.()
  } else body.scrollBy({ top: (to === 'up' ? -0.8 : 0.8) * body.clientHeight })
  return true
}

/** Not so far below what is in sight that words would be jumped over. */
function isNear(choice: HTMLElement, body: HTMLElement): boolean {
  return choice.getBoundingClientRect().top < body.getBoundingClientRect().bottom + body.clientHeight / 2
}

const bodyOf = (sheet: HTMLElement): HTMLElement =>
  sheet.querySelector<HTMLElement>('[data-part="body"]') ?? sheet

/** The main button at the foot, else the one that ends something: it takes Enter and no number, so that it is confirmed. */
function mainButton(sheet: HTMLElement): HTMLElement | null {
  const find = (look: string) =>
    sheet.querySelector<HTMLElement>(`:scope > footer button[data-look="${look}"]`)
  return find('main') ?? find('danger')
}

/** The choice the numbers begin at, where they were moved on from the first one. */
const firstOf = new WeakMap<HTMLElement, HTMLElement>()

/** What bears a number, the first 1, as the eye finds it; the foot's buttons always have one. */
function numbered(sheet: HTMLElement): HTMLElement[] {
  const { shown, foot } = dealt(sheet)
  return [...shown, ...foot]
}

/** `all` choices of the scrolling part, those of them `shown` with a number, and how many there is `room` for. */
function dealt(sheet: HTMLElement): Record<'all' | 'shown' | 'foot', HTMLElement[]> & { room: number } {
  if (sheet.hasAttribute('data-own-keys')) return { all: [], shown: [], foot: [], room: 0 }
  const main = mainButton(sheet)
  const isFree = (choice: HTMLElement) =>
    choice !== main && !choice.matches('[data-look="danger"]') && choice.checkVisibility()
  const body = bodyOf(sheet)
  const foot = [...sheet.querySelectorAll<HTMLElement>(':scope > footer button')]
    .filter(isFree)
    .slice(0, mostNumbers)
  const room = mostNumbers - foot.length
  const all = [...body.querySelectorAll<HTMLElement>(choices)].filter(isFree)
  const first = firstOf.get(sheet)
  const from = first && isInSight(first, body) ? all.indexOf(first) : 0
  const shown = all.slice(Math.max(0, from)).filter((choice) => isInSight(choice, body))
  return { all, shown: shown.slice(0, room), foot, room }
}

function isInSight(choice: HTMLElement, body: HTMLElement): boolean {
  const sight = body.getBoundingClientRect()
  const { top, bottom } = choice.getBoundingClientRect()
  const middle = (top + bottom) / 2
  return middle > sight.top && middle < sight.bottom
}

function isTyping(): boolean {
  return document.activeElement?.matches(fields) === true
}

function focusedButton(sheet: HTMLElement): HTMLElement | null {
  const focused = document.activeElement
  return focused instanceof HTMLElement && sheet.contains(focused) && focused.matches('button, a[href]')
    ? focused
    : null
}

/** Draws the key of each choice over its corner (`kit/base.css`) while keys are what was used last. */
export function useKeyHints(sheet: RefObject<HTMLElement | null> | undefined): void {
  const isKeyed = useScreen(({ keys, room }) => keys && room === 'kitchen')
  useEffect(() => {
    if (!sheet) return undefined
    const over = new AbortController()
    const listening = { capture: true, signal: over.signal }
    const isModifier = (key: string) => ['Shift', 'Control', 'Alt', 'Meta'].includes(key)
    const keyed = ({ key }: KeyboardEvent) => {
      if (key === 'Tab' || (!isModifier(key) && !isTyping())) useScreen.getState().setKeys(true)
    }
    window.addEventListener('keydown', keyed, listening)
    window.addEventListener('pointerdown', () => useScreen.getState().setKeys(false), listening)
    return () => over.abort()
  }, [sheet])
  useEffect(() => {
    const box = sheet?.current
    return isKeyed && box ? drawHints(box) : undefined
  }, [isKeyed, sheet])
}

/** Answers how to stop and to wipe them off. */
function drawHints(sheet: HTMLElement): () => void {
  const wipe = () => {
    for (const each of sheet.querySelectorAll('[data-press-key]')) each.removeAttribute('data-press-key')
  }
  const draw = () => {
    wipe()
    if (isTyping()) return
    numbered(sheet).forEach((choice, at) => choice.setAttribute('data-press-key', String((at + 1) % 10)))
    if (!focusedButton(sheet)) mainButton(sheet)?.setAttribute('data-press-key', '↵')
  }
  draw()
  drawn = draw
  const changes = new MutationObserver(draw)
  changes.observe(sheet, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['data-look', 'hidden'],
  })
  const over = new AbortController()
  const listening = { capture: true, passive: true, signal: over.signal }
  for (const moved of ['scroll', 'focusin', 'focusout']) sheet.addEventListener(moved, draw, listening)
  window.addEventListener('resize', draw, listening)
  return () => {
    over.abort()
    changes.disconnect()
    wipe()
    if (drawn === draw) drawn = null
  }
}
