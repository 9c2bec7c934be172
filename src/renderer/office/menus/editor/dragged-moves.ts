export type RowEntry = { id: string }

type Drop = { keys: readonly string[]; onto: string; position: 'before' | 'after' | 'on' }

/** The single moves, in order, that bring dragged rows to where they were dropped; places in the list as it is by then. */
export function draggedMoves(entries: readonly RowEntry[], drop: Drop): { from: number; to: number }[] {
  let ids = entries.map(({ id }) => id)
  const dragged = ids.filter((id) => drop.keys.includes(id))
  if (drop.position === 'on' || !ids.includes(drop.onto) || dragged.includes(drop.onto)) return []
  const moves: { from: number; to: number }[] = []
  let after = drop.onto
  for (const [nth, id] of dragged.entries()) {
    const from = ids.indexOf(id)
    const rest = ids.toSpliced(from, 1)
    const beside = rest.indexOf(after)
    // The first goes beside the row it was dropped at, the others follow it.
    const to = nth === 0 && drop.position === 'before' ? beside : beside + 1
    if (to !== from) moves.push({ from, to })
    ids = rest.toSpliced(to, 0, id)
    after = id
  }
  return moves
}
