import { create } from 'zustand'
import { readKeptDocument, remember } from '#renderer/kit/memory/screen-memory.ts'

/** How this screen shows its orders. Each screen of a kitchen has its own: the one over the grill hangs two metres away. */
export type BoardView = {
  cards: (typeof cardChoices)[number]
  /** Columns, or one grid in order of due time, as it runs or in piles: late, soon, later. */
  order: (typeof orderChoices)[number]
  text: (typeof textChoices)[number]
  theme: (typeof themeChoices)[number]
}

export const cardChoices = ['automatic', 'full', 'compact', 'strip'] as const
export const orderChoices = ['columns', 'due', 'piles'] as const
export const textChoices = ['usual', 'large', 'largest'] as const
export const themeChoices = ['dark', 'light'] as const

export const usualView: BoardView = { cards: 'automatic', order: 'columns', text: 'usual', theme: 'dark' }

/** How much larger than drawn everything on the board is. */
export const textScales: Record<BoardView['text'], number> = { usual: 1, large: 1.15, largest: 1.3 }

/** The same of the bars around it and of sheets: they take their room from the cards, so they grow less. */
export const barScales: Record<BoardView['text'], number> = { usual: 1, large: 1.1, largest: 1.2 }

const key = 'order-manager-board-view'

type Store = { view: BoardView; change: (change: Partial<BoardView>) => void }

export const useBoardView = create<Store>()((set, get) => ({
  view: readView(readKeptDocument(key)),
  change: (change) => {
    const view = { ...get().view, ...change }
    set({ view })
    remember(key, JSON.stringify(view))
  },
}))

/** A view from what is stored: a choice of another version, or of nobody, is as usual. */
export function readView(stored: unknown): BoardView {
  const found = typeof stored === 'object' && stored !== null ? (stored as Record<string, unknown>) : {}
  const pick = <Choice extends string>(choices: readonly Choice[], value: unknown, usual: Choice) =>
    choices.find((choice) => choice === value) ?? usual
  return {
    cards: pick(cardChoices, found['cards'], usualView.cards),
    order: pick(orderChoices, found['order'], usualView.order),
    text: pick(textChoices, found['text'], usualView.text),
    theme: pick(themeChoices, found['theme'], usualView.theme),
  }
}
