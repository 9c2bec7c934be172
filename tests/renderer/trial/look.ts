import type { Words } from './words.ts'

/** A button as a person sees it: its words, where it is, and on a card the code and the time that stand there. */
export type SeenButton = {
  x: number
  y: number
  words: string
  /** The strip of what is urgent, a card, a tab, a bar below a column, the rail, a sheet; or something else. */
  where: 'strip' | 'card' | 'tab' | 'bar' | 'rail' | 'later' | 'other'
  code: string | null
  /** It stands out as where one is already. */
  isHere: boolean
  /** Seconds to accept, as the card says them. */
  left: number | null
}

export type Seen = {
  buttons: SeenButton[]
  /** Codes of orders that can be read right now. */
  codes: string[]
  /** Columns that say that more of theirs stands out of sight, and how many orders wait for later. */
  hinted: string[]
  isSheetOpen: boolean
}

/**
 * Runs in the page: only what lies in the window and under nothing else, named by its words. `said` are those of the bars and
 * of the rail in the language of the page.
 */
export function look(said: Pick<Words, 'bar' | 'laterCounted' | 'orders'>): Seen {
  const isSeen = (element: Element): { x: number; y: number } | null => {
    const { left, top, right, bottom, width, height } = element.getBoundingClientRect()
    if (width === 0 || left < 0 || top < 0 || right > window.innerWidth || bottom > window.innerHeight)
      return null
    const x = left + width / 2
    const y = top + height / 2
    // A code and what opens its card lie over one another; a scroller cuts what is beyond its edge.
    const found = document.elementFromPoint(x, y)
    return found !== null && (element.contains(found) || found.contains(element)) ? { x, y } : null
  }
  const codeOf = (element: Element | null | undefined) =>
    element?.querySelector('bdi')?.textContent?.trim() ?? null
  const wheres = [
    ['[data-part="urgent"]', 'strip'],
    ['[data-card]', 'card'],
    ['[data-tab]', 'tab'],
    ['[data-later]', 'later'],
    ['[data-screen-entry]', 'rail'],
  ] as const
  const buttons: SeenButton[] = []
  for (const button of document.querySelectorAll<HTMLButtonElement>('button')) {
    if (button.disabled || button.hasAttribute('data-disabled')) continue
    if (button.matches('[data-part="number"], [data-strike]')) continue
    const point = isSeen(button)
    if (point === null) continue
    const card = button.closest('[data-card], [data-order], [data-later]')
    const time = /(\d+):(\d\d)/.exec(card?.querySelector('[data-part="time"]')?.textContent ?? '')
    buttons.push({
      ...point,
      words: (button.innerText || button.ariaLabel || '').replaceAll(/\s+/g, ' ').trim(),
      where:
        wheres.find(([of]) => button.closest(of))?.[1] ?? (said.bar.test(button.innerText) ? 'bar' : 'other'),
      code: codeOf(card),
      isHere: button.ariaCurrent === 'page' || button.ariaPressed === 'true',
      left: time ? Number(time[1]) * 60 + Number(time[2]) : null,
    })
  }
  const codes = [
    ...document.querySelectorAll(
      '[data-card] [data-part="number"] bdi, [data-part="urgent"] [data-order] bdi, [data-later] bdi',
    ),
  ]
    .filter((code) => isSeen(code) !== null)
    .map((code) => code.textContent?.trim() ?? '')
  const hinted = [
    ...[...document.querySelectorAll('[data-tab]')]
      .filter(isSeen)
      .map((tab) => tab.getAttribute('data-tab') ?? ''),
    ...buttons
      .filter(({ where }) => where === 'bar')
      .flatMap(({ x, y }) => {
        const column = document.elementFromPoint(x, y)?.closest('[data-column]')?.getAttribute('data-column')
        return column ? [column] : []
      }),
    ...(buttons.some(({ where, words }) => where === 'rail' && said.laterCounted.test(words))
      ? ['scheduled']
      : []),
    // On another screen the way back to the board stands in the rail.
    ...(buttons.some(({ where, words, isHere }) => where === 'rail' && said.orders.test(words) && !isHere)
      ? ['new', 'preparing', 'ready']
      : []),
  ]
  return { buttons, codes, hinted, isSheetOpen: document.querySelector('[role="dialog"]') !== null }
}
