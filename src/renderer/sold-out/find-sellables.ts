import type { Sellable, SellableKind } from '#shared/menu/sold-out.ts'

/** Letters as a hurried thumb types them: no accents, no capitals. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{Diacritic}/gu, '')
    .replaceAll('œ', 'oe')
    .toLowerCase()
}

/** What fits the words, in the order of the menu: every word has to be in its name or in what holds it. */
export function findSellables(
  catalog: readonly Sellable[],
  { kind, words, locationId }: { kind: SellableKind; words: string; locationId: string | null },
): Sellable[] {
  const wanted = plain(words).split(/\s+/).filter(Boolean)
  return catalog.filter((each) => {
    if (each.kind !== kind) return false
    if (locationId !== null && !each.locationIds.includes(locationId)) return false
    const text = plain(`${each.name} ${each.within}`)
    return wanted.every((word) => text.includes(word))
  })
}
