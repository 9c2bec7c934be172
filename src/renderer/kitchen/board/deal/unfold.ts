import type { DealInput } from './deal-types.ts'
import { type Placed, heightOf } from './ground.ts'
import { type Sized, pack, smallWordsOf, wholeOf, wordsOf } from './pack.ts'

/**
 * A card that leaves dishes out, and then one that leaves words out, has the room for them while everything fits: soonest
 * first, or those that need least for it first where more orders are read whole that way.
 */
export function unfolded(input: DealInput, placed: Placed): Placed {
  const soonest = unfoldedBy(input, placed, () => 0)
  if (placed.ground.size !== 'compact') return soonest
  const least = unfoldedBy(input, placed, ({ more }) => more)
  return wholeCards(least) > wholeCards(soonest) ? least : soonest
}

function wholeCards({ cards }: Placed): number {
  return cards.flat().filter((card) => card.need >= smallWordsOf(card)).length
}

type Unfolding = { pile: Sized[]; nth: number; card: Sized; more: number }

function unfoldedBy(input: DealInput, placed: Placed, rank: (each: Unfolding) => number): Placed {
  const { ground, groups, counts } = placed
  const cards = placed.cards.map((pile) => [...pile])
  for (const [at, group] of groups.entries()) {
    const height = heightOf(input, ground, group)
    const inGroup = group.map((each) => cards[each] ?? [])
    const fits = () => pack(ground.run, inGroup, counts[at] ?? 1, height).fits
    if (!fits()) continue
    for (const heightFor of [wholeOf, smallWordsOf, wordsOf]) {
      const open = inGroup.flatMap((pile) =>
        pile.map((card, nth): Unfolding => ({ pile, nth, card, more: heightFor(card) - card.need })),
      )
      for (const each of open.toSorted((one, two) => rank(one) - rank(two))) {
        const { pile, nth, card, more } = each
        const need = card.need + more
        if (more <= 0 || need > height) continue
        pile[nth] = { ...card, need }
        if (!fits()) pile[nth] = card
      }
    }
  }
  return { ...placed, cards }
}
