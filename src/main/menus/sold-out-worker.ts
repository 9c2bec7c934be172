import { type SellableKind, sellableKinds } from '#shared/menu/sold-out.ts'
import { backoffMs } from '../jobs/backoff.ts'
import { createJobRunner, type Job, type JobDeps } from '../jobs/runner.ts'
import type { Store } from '../store/open.ts'
import type { SoldOutRecord } from '../store/sold-out.ts'
import type { Transactions } from '../transactions.ts'
import type { Catalog } from './catalog.ts'
import { isPassing, type MenuChannels, type Place, type Trouble, wordsOf } from '../channels/menus.ts'
import { followMenu } from './follow-menu.ts'
import { keyOf, placeKey } from './places.ts'

/** What is confirmed is looked at again this often, in ms: the channel may sell it again. */
const checkEveryMs = 15 * 60_000
/** A channel that took it and does not show it after this long is told again, in ms. */
const tellAgainMs = 2 * 60_000

/**
 * Carries out what is sold out or back: tells the channel, then reads it back until it says so (B14). It never gives up
 * for want of a network, and what it works from is on disk. One call at a time per place.
 */
export function createSoldOutWorker(
  deps: JobDeps & {
    store: Store
    transactions: Transactions
    channels: MenuChannels
    catalog: Pick<Catalog, 'standing'>
    /** Places that take orders. */
    places: () => Place[]
    onChange: () => void
  },
) {
  const { store, clock } = deps
  const runner = createJobRunner<Job & { work: () => Promise<void> | void }>({
    ...deps,
    part: 'sold-out',
    jobs: plannedSteps,
    run: ({ work }) => work(),
  })

  /**
   * One job per place, due when the first of its dishes is, one for what comes back by itself, and one for dishes that a
   * menu has no more, or has under another id.
   */
  function plannedSteps(): (Job & { work: () => Promise<void> | void })[] {
    const places = new Map(deps.places().map((place) => [keyOf(place), place]))
    const dueAt = new Map<string, number>()
    let backAt = Infinity
    for (const record of store.soldOut.all()) {
      if (record.wanted === 'off-sale' && record.until !== null) backAt = Math.min(backAt, record.until)
      // A place that takes no orders sells nothing; what is noted waits for it to be back.
      if (record.state === 'failed' || record.state === 'gone') continue
      const key = placeKey(record)
      dueAt.set(key, Math.min(dueAt.get(key) ?? Infinity, record.notBefore))
    }
    const steps = [...places].flatMap(([key, place]) => {
      const at = dueAt.get(key)
      return at === undefined ? [] : [{ key, at, work: () => step(place).finally(deps.onChange) }]
    })
    if (Number.isFinite(backAt)) steps.unshift({ key: 'come-back', at: backAt, work: async () => comeBack() })
    if (movedDishes().length > 0)
      steps.unshift({ key: 'follow-menus', at: clock.now(), work: async () => followMenus() })
    return steps
  }

  /** What is sold again by itself: its time is up. */
  function comeBack(): void {
    const places = new Set(deps.places().map(keyOf))
    const now = clock.now()
    const back = store.soldOut
      .all()
      .filter((one) => one.wanted === 'off-sale' && one.until !== null && one.until <= now)
    if (back.length === 0) return
    deps.transactions.run(() => {
      for (const one of back) {
        if (!places.has(placeKey(one)) || one.state === 'gone') store.soldOut.remove(one)
        else
          store.soldOut.save({
            ...one,
            wanted: 'on-sale',
            state: 'returning',
            since: now,
            error: null,
            sentAt: null,
            attempts: 0,
            notBefore: now,
          })
      }
    })
    deps.onChange()
  }

  /** What is sold out and no longer stands where it stood, with what becomes of it. */
  function movedDishes(): { record: SoldOutRecord; next: SoldOutRecord }[] {
    const places = new Map(deps.places().map((place) => [keyOf(place), place]))
    const all = store.soldOut.all()
    return all.flatMap((record) => {
      const place = places.get(placeKey(record))
      if (!place) return []
      const beside = all.filter((one) => one.kind === record.kind && placeKey(one) === placeKey(record))
      const taken = new Set(beside.map((one) => one.sellableId))
      const { kind, sellableId: id, name } = record
      const next = followMenu(record, deps.catalog.standing(place, { kind, id, name }, taken), clock.now())
      return next ? [{ record, next }] : []
    })
  }

  /** An 86 goes where its dish went when the menu changed. */
  function followMenus(): void {
    deps.transactions.run(() => {
      for (const { record, next } of movedDishes()) {
        store.soldOut.remove(record)
        store.soldOut.save(next)
      }
    })
    deps.onChange()
  }

  function dueAt(place: Place): SoldOutRecord[] {
    const now = clock.now()
    return store.soldOut
      .all()
      .filter(
        (one) =>
          placeKey(one) === keyOf(place) &&
          one.state !== 'failed' &&
          one.state !== 'gone' &&
          one.notBefore <= now,
      )
  }

  /** Changes a record unless somebody wanted something else of it meanwhile. */
  function change(record: SoldOutRecord, to: (current: SoldOutRecord) => SoldOutRecord | null): void {
    deps.transactions.run(() => {
      const current = store.soldOut.find(record)
      if (!current || current.wanted !== record.wanted) return
      const next = to(current)
      if (next) store.soldOut.save(next)
      else store.soldOut.remove(current)
    })
  }

  function postpone(record: SoldOutRecord, error: string | null, atLeastMs: number): void {
    change(record, (current) => ({
      ...current,
      error,
      attempts: current.attempts + 1,
      notBefore: clock.now() + Math.max(atLeastMs, backoffMs(current.attempts + 1, deps.random())),
    }))
  }

  function fail(record: SoldOutRecord, error: string | null): void {
    change(record, (current) => ({ ...current, state: 'failed', since: clock.now(), error }))
  }

  function trouble(record: SoldOutRecord, why: Trouble): void {
    if (isPassing(why)) postpone(record, wordsOf(why), why.kind === 'later' ? (why.retryAfterMs ?? 0) : 0)
    else fail(record, wordsOf(why))
  }

  async function step(place: Place): Promise<void> {
    for (const kind of sellableKinds) {
      for (const wanted of ['off-sale', 'on-sale'] as const) {
        const untold = dueAt(place).filter(
          (one) =>
            one.kind === kind && one.wanted === wanted && one.sentAt === null && one.state !== 'confirmed',
        )
        if (untold.length > 0) await tell(place, kind, untold)
      }
      const told = dueAt(place).filter((one) => one.kind === kind && one.sentAt !== null)
      if (told.length > 0) await prove(place, kind, told)
    }
  }

  async function tell(place: Place, kind: SellableKind, records: readonly SoldOutRecord[]): Promise<void> {
    const isOnSale = records[0]?.wanted === 'on-sale'
    const ids = records.map((record) => record.sellableId)
    const answer = await deps.channels[place.channel].setOnSale(place, kind, ids, isOnSale)
    for (const record of records) {
      if (answer.kind !== 'answered') {
        trouble(record, answer)
        continue
      }
      const refusal = answer.value.get(record.sellableId)
      if (refusal !== undefined) fail(record, refusal)
      else change(record, (current) => ({ ...current, sentAt: clock.now(), error: null }))
    }
  }

  /** Reads back what the channel sells, and believes nothing else. */
  async function prove(place: Place, kind: SellableKind, records: readonly SoldOutRecord[]): Promise<void> {
    const answer = await deps.channels[place.channel].offSale(place, kind)
    for (const record of records) {
      if (answer.kind !== 'answered') {
        postpone(record, wordsOf(answer), answer.kind === 'later' ? (answer.retryAfterMs ?? 0) : 0)
        continue
      }
      const isOff = answer.value.has(record.sellableId)
      const now = clock.now()
      if (record.wanted === 'on-sale' && !isOff) change(record, () => null)
      else if (record.wanted === 'off-sale' && isOff)
        change(record, (current) => ({
          ...current,
          state: 'confirmed',
          since: current.state === 'confirmed' ? current.since : now,
          error: null,
          attempts: 0,
          notBefore: now + checkEveryMs,
        }))
      else if (record.state === 'confirmed')
        // It is sold again although it is out: the channel is told again, and nobody is told it was proven.
        change(record, (current) => ({
          ...current,
          state: 'pending',
          since: now,
          sentAt: null,
          notBefore: now,
        }))
      else {
        if (now - (record.sentAt ?? now) >= tellAgainMs)
          change(record, (current) => ({ ...current, sentAt: null }))
        postpone(record, null, 0)
      }
    }
  }

  return {
    wake: runner.wake,
    idle: runner.idle,
    /** Looks again at what is sold out there, for example after a menu was published. */
    check: ({ location, channel }: Place): void => {
      deps.transactions.run(() => {
        for (const one of store.soldOut.all())
          if (one.locationId === location.id && one.channel === channel && one.state === 'confirmed')
            store.soldOut.save({ ...one, notBefore: clock.now() })
      })
      runner.wake()
    },
    start: runner.start,
    stop: runner.stop,
  }
}
export type SoldOutWorker = ReturnType<typeof createSoldOutWorker>
