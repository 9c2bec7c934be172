import type { Seen, SeenButton } from './look.ts'
import type { Words } from './words.ts'

/** What a cook hears besides the screen: which food the stove has done, and for which code a courier asks at the door. */
export type Heard = { done: ReadonlySet<string>; couriers: ReadonlySet<string> }

/**
 * What a cook who has never seen the board does next: what shouts first, then food that is done, then who waits at the door,
 * then new orders, soonest first; with nothing of that in sight, where the screen says that more is. Null: looks on. `said` is
 * what the cook can read.
 */
export function choose({ buttons }: Seen, { done, couriers }: Heard, said: Words): SeenButton | null {
  const named = (words: RegExp, where: SeenButton['where'][], codes?: ReadonlySet<string>) =>
    buttons.find(
      (button) =>
        where.includes(button.where) &&
        !button.isHere &&
        words.test(button.words) &&
        (codes === undefined || (button.code !== null && codes.has(button.code))),
    )
  const both: SeenButton['where'][] = ['strip', 'card']
  const accepts = buttons
    .filter(({ words, where }) => (where === 'card' || where === 'later') && said.accept.test(words))
    .toSorted((a, b) => (a.left ?? 999) - (b.left ?? 999))
  const elsewhere = (words: RegExp) => named(words, ['tab']) ?? named(said.below, ['bar'])
  const hidden =
    [...done].length > 0 ? elsewhere(said.preparing) : couriers.size > 0 ? elsewhere(said.ready) : undefined
  return (
    named(said.toTheOrders, ['other']) ??
    named(said.urgent, ['strip']) ??
    named(said.cooked, both, done) ??
    named(said.ended, ['card']) ??
    named(said.handedOver, both, couriers) ??
    accepts[0] ??
    hidden ??
    named(said.fresh, ['tab']) ??
    // With a badge beside its number: one of them has no answer yet.
    named(said.later, ['rail']) ??
    named(said.orders, ['rail']) ??
    named(said.back, ['bar']) ??
    null
  )
}
