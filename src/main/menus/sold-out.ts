import type { SellableKind, SoldOut, SoldOutUntil } from '#shared/menu/sold-out.ts'
import { soldOutUntil } from '#shared/menu/sold-out-until.ts'
import type { Channel } from '#shared/channel.ts'
import type { Result } from '#shared/result.ts'
import type { Changes } from '../base/changes.ts'
import type { Clock } from '../base/clock.ts'
import type { Locations } from '../base/locations.ts'
import type { Store } from '../store/open.ts'
import type { SoldOutRecord } from '../store/sold-out.ts'
import type { Transactions } from '../base/transactions.ts'
import type { Catalog } from './catalog.ts'
import type { Storefronts } from './storefronts.ts'

type What = { kind: SellableKind; id: string; locationIds: readonly string[] }
type Entries = Result<{ entries: SoldOut[] }, { refusal: 'unknown' | 'past' }>

/** An 86 as the screen sees it. */
export function soldOutView(record: SoldOutRecord): SoldOut {
  const { wanted: _wanted, sentAt: _sentAt, attempts: _attempts, notBefore: _notBefore, ...view } = record
  return view
}

/**
 * Taking off sale and bringing back (B14). Each wish is on disk before it is answered, as *pending* or *returning*; the
 * worker carries it out and proves it.
 */
export function createSoldOut(deps: {
  store: Store
  transactions: Transactions
  clock: Clock
  catalog: Catalog
  storefronts: Pick<Storefronts, 'selling'>
  locations: Pick<Locations, 'findInUse'>
  changes: Changes
}) {
  const { store, clock } = deps

  function entriesOf({ kind, id, locationIds }: What): SoldOutRecord[] {
    return store.soldOut
      .all()
      .filter((one) => one.kind === kind && one.sellableId === id && locationIds.includes(one.locationId))
  }

  /** Changes in one transaction; whoever watches, and the worker, hears of it afterwards. */
  function run(work: () => Entries): Entries {
    const done = deps.transactions.run(work)
    deps.changes.soldOut.publish(['sold-out'])
    return done
  }

  function save(record: SoldOutRecord): SoldOut {
    store.soldOut.save(record)
    return soldOutView(record)
  }

  /** To be told to the channel from now on. */
  function telling(wanted: SoldOutRecord['wanted']) {
    const now = clock.now()
    return {
      wanted,
      state: wanted === 'off-sale' ? ('pending' as const) : ('returning' as const),
      since: now,
      error: null,
      sentAt: null,
      attempts: 0,
      notBefore: now,
    }
  }

  return {
    all: (): SoldOut[] =>
      store.soldOut
        .all()
        .filter(({ locationId }) => deps.locations.findInUse(locationId))
        .map(soldOutView),

    /** On every channel that sells it at these locations. Again for the same thing it changes until when. */
    take: (what: What & { until: SoldOutUntil }, by: string | null): Entries =>
      run(() => {
        const now = clock.now()
        if (what.until.type === 'at' && what.until.at <= now) return { ok: false, refusal: 'past' }
        const entries = deps.storefronts
          .selling()
          .filter((storefront) => what.locationIds.includes(storefront.location.id))
          .flatMap((storefront) => {
            const key = keyAt(what, storefront.location.id, storefront.channel)
            const before = store.soldOut.find(key)
            const name = deps.catalog.find(storefront, what.kind, what.id)?.name ?? before?.name
            if (name === undefined) return []
            const until = soldOutUntil(what.until, now, storefront.location)
            const isOff =
              before?.wanted === 'off-sale' && (before.state === 'pending' || before.state === 'confirmed')
            return [save({ ...(isOff ? before : { ...key, ...telling('off-sale') }), name, until, by })]
          })
        return entries.length === 0 ? { ok: false, refusal: 'unknown' } : { ok: true, entries }
      }),

    bringBack: (what: What): Entries =>
      run(() => {
        const entries = entriesOf(what).map((one) => {
          if (one.state === 'returning') return soldOutView(one)
          if (one.state !== 'gone') return save({ ...one, ...telling('on-sale') })
          // There is nothing to sell again; the note of it goes.
          store.soldOut.remove(one, clock.now())
          return soldOutView(one)
        })
        return entries.length === 0 ? { ok: false, refusal: 'unknown' } : { ok: true, entries }
      }),

    /** What failed, once more. */
    retry: (what: What): Entries =>
      run(() => {
        const entries = entriesOf(what).map((one) =>
          one.state === 'failed'
            ? save({ ...one, ...telling(one.wanted) })
            : save({ ...one, notBefore: clock.now() }),
        )
        return entries.length === 0 ? { ok: false, refusal: 'unknown' } : { ok: true, entries }
      }),
  }
}

function keyAt({ kind, id }: What, locationId: string, channel: Channel) {
  return { kind, sellableId: id, locationId, channel }
}
