import type { SellableKind, SoldOut } from '#shared/menu/sold-out.ts'

/** One item or option that is off sale, with where. */
export type SoldOutThing = {
  key: string
  kind: SellableKind
  id: string
  name: string
  places: SoldOut[]
}

export const keyOf = (kind: SellableKind, id: string): string => `${kind}|${id}`

/** Rows per place become one line per thing; what needs a person comes first, then what changed last. */
export function byThing(rows: readonly SoldOut[]): SoldOutThing[] {
  const things = new Map<string, SoldOutThing>()
  for (const row of rows) {
    const key = keyOf(row.kind, row.sellableId)
    const thing = things.get(key)
    if (thing) thing.places.push(row)
    else things.set(key, { key, kind: row.kind, id: row.sellableId, name: row.name, places: [row] })
  }
  const failed = (thing: SoldOutThing) => thing.places.some(({ state }) => state === 'failed')
  const latest = (thing: SoldOutThing) => Math.max(...thing.places.map(({ since }) => since))
  return [...things.values()].toSorted(
    (a, b) => Number(failed(b)) - Number(failed(a)) || latest(b) - latest(a) || a.key.localeCompare(b.key),
  )
}
