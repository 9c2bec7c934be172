import type { SoldOutState } from '#shared/api/sold-out.ts'
import type { Menu } from '#shared/menu/menu.ts'
import type { Sellable, SellableKind, SoldOut, SoldOutUntil } from '#shared/menu/sold-out.ts'
import { ORPCError } from '@orpc/client'
import { stream } from './stream.ts'

type What = { kind: SellableKind; id: string; locationIds: string[] }

export type SoldOutScene = { catalog: Sellable[]; soldOut: SoldOut[] }

/** 86 at a station whose channel answers when a spec says so. */
export function createFakeSoldOut(scene: SoldOutScene, now: () => number, calls: string[]) {
  let soldOut = scene.soldOut
  const watchers = new Set<ReturnType<typeof stream<SoldOutState>>>()
  const whole = (): SoldOutState => ({ now: now(), soldOut, catalogVersion: 1 })
  function change(next: SoldOut[]): void {
    soldOut = next
    for (const each of watchers) each.push(whole())
  }
  const isAbout = (row: SoldOut, { kind, id, locationIds }: What) =>
    row.kind === kind && row.sellableId === id && locationIds.includes(row.locationId)
  const note = (call: string, { kind, id, locationIds }: What, more = '') =>
    calls.push(`soldOut.${call} ${kind} ${id} at ${locationIds.join()}${more}`)
  /** A busy station answers a little later. */
  const soon = () => new Promise((resolve) => setTimeout(resolve, 40))
  function endOf(until: SoldOutUntil): number | null {
    switch (until.type) {
      case 'hours':
        return now() + until.hours * 3_600_000
      case 'end-of-day':
        return now() + 10 * 3_600_000
      case 'at':
        return until.at
      case 'further-notice':
        return null
    }
  }

  const client = {
    watch: async () => {
      const made = stream([whole()])
      watchers.add(made)
      return made.values()
    },
    catalog: async () => scene.catalog,
    take: async ({ until, ...what }: What & { until: SoldOutUntil }): Promise<SoldOut[]> => {
      note('take', what, ` until ${until.type}`)
      await soon()
      const sellable = scene.catalog.find((each) => each.kind === what.kind && each.id === what.id)
      if (!sellable) throw new ORPCError('UNKNOWN', { defined: true })
      const taken = what.locationIds.map((locationId): SoldOut => ({
        kind: what.kind,
        sellableId: what.id,
        name: sellable.name,
        locationId,
        channel: 'doordash',
        state: 'pending',
        since: now(),
        until: endOf(until),
        by: null,
        error: null,
      }))
      change([...soldOut.filter((row) => !isAbout(row, what)), ...taken])
      return taken
    },
    bringBack: async (what: What): Promise<SoldOut[]> => {
      note('bringBack', what)
      await soon()
      change(soldOut.map((row) => (isAbout(row, what) ? { ...row, state: 'returning', since: now() } : row)))
      return soldOut.filter((row) => isAbout(row, what))
    },
    retry: async (what: What): Promise<SoldOut[]> => {
      note('retry', what)
      await soon()
      change(
        soldOut.map((row) =>
          isAbout(row, what) ? { ...row, state: 'pending', error: null, since: now() } : row,
        ),
      )
      return soldOut.filter((row) => isAbout(row, what))
    },
  }

  return {
    client,
    change,
    /** The channel was read back and says so. */
    confirm: () =>
      change(
        soldOut
          .filter(({ state }) => state !== 'returning')
          .map((row) => (row.state === 'pending' ? { ...row, state: 'confirmed', since: now() } : row)),
      ),
    end: () => {
      for (const each of watchers) each.end()
    },
  }
}

/** Everything on a menu that can be sold out, at these locations. */
export function sellablesOf(menu: Menu, locationIds: string[]): Sellable[] {
  const shared = { currency: menu.currency, locationIds }
  return [
    ...menu.categories.flatMap((category) =>
      category.items.map((item): Sellable => ({
        ...shared,
        kind: 'item',
        id: item.id,
        name: item.name,
        within: category.name,
        priceCents: item.priceCents ?? 0,
      })),
    ),
    ...menu.groups.flatMap((group) =>
      group.options.map((option): Sellable => ({
        ...shared,
        kind: 'option',
        id: option.id,
        name: option.name,
        within: group.name,
        priceCents: option.priceCents ?? 0,
      })),
    ),
  ]
}
