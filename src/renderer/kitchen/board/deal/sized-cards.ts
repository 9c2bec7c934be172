import type { DealInput, OnlyFull } from './deal-types.ts'
import { type Ground, heightOf, widthOf } from './ground.ts'
import { type Sized, smallWordsOf, wholeOf, wordsOf } from './pack.ts'

/** How much of their order compact cards have to say: what they must, every dish, or every word, if need be in smaller letters. */
export type Says = 'least' | 'dishes' | 'small' | 'words'

/** The pile that has the card of this order among these. */
export function pileAt(cards: readonly (readonly Sized[])[], id: string): number {
  return cards.findIndex((pile) => pile.some((card) => card.id === id))
}

/** The cards of every pile, each with the height it asks for (px). */
export function cardsOf(
  input: DealInput,
  ground: Ground,
  groupCount: number,
  says: Says = 'least',
): Sized[][] {
  const width = widthOf(ground, groupCount)
  return ground.piles.map(({ ids }, at) => {
    const room = heightOf(input, ground, [at])
    return ids.map((id): Sized => {
      const need = input.need(id, ground.size, width)
      if (ground.size !== 'full') {
        const small = smallCard(input, id, ground.size, width)
        if (input.isEndless === true)
          return { ...small, need: Math.max(need, Math.min(wordsOf(small), tallestEndless)) }
        const asked = {
          least: small.need,
          dishes: wholeOf(small),
          small: smallWordsOf(small),
          words: wordsOf(small),
        }[says]
        return { ...small, need: Math.min(asked, room) }
      }
      // Chosen by hand it is whole, and its column scrolls.
      if (input.isEndless === true || input.only === 'full' || need <= room)
        return { id, size: 'full', fold: 'none', need }
      const folded = input.foldedNeed(id, width)
      if (folded <= room) return { id, size: 'full', fold: 'options', need: folded }
      const compact = allDishes(input, id, width, room)
      if (compact !== null) return compact
      if ((input.leastNeed?.(id, width) ?? 0) <= room) return { id, size: 'full', fold: 'lines', need: room }
      const small = smallCard(input, id, 'compact', width)
      return { ...small, need: Math.min(wholeOf(small), room) }
    })
  })
}

/** Where the page scrolls as a whole a longer order folds all the same: the next one is not to be screens away (px). */
const tallestEndless = 520

/** A compact card or a strip, with what it needs to say more than it must. */
export function smallCard(input: DealInput, id: string, size: 'compact' | 'strip', width: number): Sized {
  const need = input.need(id, size, width)
  const whole = input.wholeNeed?.(id, size, width) ?? need
  const words = size === 'compact' ? (input.wordsNeed?.(id, width) ?? whole) : whole
  const smallWords = size === 'compact' ? Math.min(words, input.smallWordsNeed?.(id, width) ?? words) : whole
  return { id, size, fold: 'none', need, whole, smallWords, words }
}

/** Why an order is not told by a smaller card; null where it may be. */
export function onlyFullOf(input: DealInput, id: string): OnlyFull {
  return input.onlyFull?.(id) ?? null
}

/**
 * Among full cards: a compact one that says every dish, where the full one would have to leave some out. None where it would
 * say by a mark alone what changed, or that a ticket failed: that is read without a touch, and dishes are folded instead.
 */
export function allDishes(input: DealInput, id: string, width: number, room: number): Sized | null {
  if (onlyFullOf(input, id) !== null) return null
  const card = smallCard(input, id, 'compact', width)
  const need = card.whole ?? card.need
  return need <= room ? { ...card, need } : null
}
