/** What is known of the cards when their number keys are given out. */
type Cards = {
  /** All of them, as they stand. */
  ids: readonly string[]
  /** Whether its order has gone on, so that the card only waits to leave. */
  hasGoneOn: (id: string) => boolean
  /** Whether this screen itself took it on. */
  isMine: (id: string) => boolean
  isHeld: boolean
}

/**
 * The cards that have a number key, in its order. Under a finger or a key no number passes to another card (B5): what the
 * channel or another screen took keeps its own, and a newcomer has the next that is free. Only what was done at this screen
 * gives its number up at once, so that one key works through what waits.
 */
export function numbered(
  before: readonly string[],
  { ids, hasGoneOn, isMine, isHeld }: Cards,
): readonly string[] {
  if (!isHeld)
    return unlessSame(
      before,
      ids.filter((id) => !hasGoneOn(id)),
    )
  const there = new Set(ids)
  const kept = before.filter((id) => there.has(id) && !(hasGoneOn(id) && isMine(id)))
  const known = new Set(before)
  return unlessSame(before, [...kept, ...ids.filter((id) => !known.has(id) && !hasGoneOn(id))])
}

function unlessSame(before: readonly string[], after: readonly string[]): readonly string[] {
  return before.length === after.length && before.every((id, at) => id === after[at]) ? before : after
}
