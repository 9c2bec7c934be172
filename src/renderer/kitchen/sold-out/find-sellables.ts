import type { Sellable, SellableKind } from '#shared/menu/sold-out.ts'
import { holdsAll, plainText, searchWords } from '#shared/text/plain-text.ts'

/** What fits the words, in the order of the menu: every word has to be in its name or in what holds it. */
export function findSellables(
  catalog: readonly Sellable[],
  { kind, words, locationId }: { kind: SellableKind; words: string; locationId: string | null },
): Sellable[] {
  const wanted = searchWords(words)
  return catalog.filter((each) => {
    if (each.kind !== kind) return false
    if (locationId !== null && !each.locationIds.includes(locationId)) return false
    return holdsAll(plainText(`${each.name} ${each.within}`), wanted)
  })
}
