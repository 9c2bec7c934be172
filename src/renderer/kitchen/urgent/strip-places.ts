/** How an entry of the strip is placed: a trouble's sentence needs the room of two orders. */
export type Placed<Entry> = { shown: readonly { entry: Entry; wide: number }[]; folded: readonly Entry[] }

/**
 * Which entries stand in the strip and which are folded away: as many as there are places, in their order. One that is
 * wide takes two places of three or more, and the whole row where nothing else is there; upright a sentence has a row of its own. Places of a single row that
 * nobody needs go to the last sentence, so that it is not cut beside them.
 */
export function placeEntries<Entry>(
  entries: readonly Entry[],
  isWide: (entry: Entry) => boolean,
  isSentence: (entry: Entry) => boolean,
  columns: number,
  rows: number,
): Placed<Entry> {
  const wideAs = (entry: Entry): number => {
    // Half of an upright screen is too narrow for a sentence and its button.
    if (rows > 1 && isSentence(entry)) return columns
    if (!isWide(entry)) return 1
    return entries.length === 1 || columns === 2 ? columns : Math.min(2, columns)
  }
  const shown: { entry: Entry; wide: number }[] = []
  let left = columns * rows
  for (const entry of entries) {
    const wide = wideAs(entry)
    if (wide > left) break
    shown.push({ entry, wide })
    left -= wide
  }
  const sentence = shown.findLast(({ entry }) => isSentence(entry))
  if (sentence && rows === 1 && shown.length === entries.length) sentence.wide += left
  return { shown, folded: entries.slice(shown.length) }
}
