import type { Seen, SeenButton } from './look.ts'

/** What a cook hears besides the screen: which food the stove has done, and for which code a courier asks at the door. */
export type Heard = { done: ReadonlySet<string>; couriers: ReadonlySet<string> }

/**
 * What a cook who has never seen the board does next: what shouts first, then food that is done, then who waits at the door,
 * then new orders, soonest first; with nothing of that in sight, where the screen says that more is. Null: looks on.
 */
export function choose({ buttons }: Seen, { done, couriers }: Heard): SeenButton | null {
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
    .filter(({ words, where }) => (where === 'card' || where === 'later') && words.startsWith('Accept'))
    .toSorted((a, b) => (a.left ?? 999) - (b.left ?? 999))
  const elsewhere = (words: RegExp) => named(words, ['tab']) ?? named(/below|↓/, ['bar'])
  const hidden =
    [...done].length > 0 ? elsewhere(/^Preparing/) : couriers.size > 0 ? elsewhere(/^Ready/) : undefined
  return (
    named(/^Go to the orders/, ['other']) ??
    named(/^(Off the shelf|Stopped|OK|Got it|Accept)/, ['strip']) ??
    named(/^(Ready|Done)$/, both, done) ??
    named(/^(Off the shelf|Stopped|OK)/, ['card']) ??
    named(/^Picked up/, both, couriers) ??
    accepts[0] ??
    hidden ??
    named(/^New.*[1-9]\d*$/, ['tab']) ??
    // With a badge beside its number: one of them has no answer yet.
    named(/^Later \d+ \d/, ['rail']) ??
    named(/^Orders/, ['rail']) ??
    named(/↑|Back to the soonest/, ['bar']) ??
    null
  )
}
