import { type SellableKind, sellableKinds } from '#shared/menu/sold-out.ts'
import type { MenuChannels, Place } from '../channels/menus.ts'
import { createJobRunner, type Job, type JobDeps } from '../jobs/runner.ts'
import type { Store } from '../store/open.ts'
import type { SoldOutRecord } from '../store/sold-out.ts'
import type { Transactions } from '../base/transactions.ts'
import type { Catalog } from './catalog.ts'
import { followMenu } from './follow-menu.ts'
import { keyOf, placeKey } from './places.ts'
import { comingBack, isTimeUp, type SoldOutNews, soldOutStep, whenShown, whenTold } from './sold-out-step.ts'

type Deps = JobDeps & {
  store: Store
  transactions: Transactions
  channels: MenuChannels
  catalog: Pick<Catalog, 'standing'>
  /** Places that take orders. */
  places: () => Place[]
  onChange: () => void
}
type Work = Job & { work: () => Promise<void> | void }

/**
 * Carries out what is sold out or back: tells the channel, then reads it back until it says so (B14). It never gives up
 * for want of a network, and what it works from is on disk. One call at a time per place.
 */
export function createSoldOutWorker(deps: Deps) {
  const { store, clock } = deps
  const runner = createJobRunner<Work>({
    ...deps,
    part: 'sold-out',
    jobs: () => plannedWork(deps),
    run: ({ work }) => work(),
  })
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

const placesByKey = (deps: Deps) => new Map(deps.places().map((place) => [keyOf(place), place]))
const isWaiting = ({ state }: SoldOutRecord) => state !== 'failed' && state !== 'gone'

/**
 * One job per place, due when the first of its dishes is, one for what comes back by itself, and one for dishes that a menu
 * has no more, or has under another id.
 */
function plannedWork(deps: Deps): Work[] {
  const dueAt = new Map<string, number>()
  let backAt = Infinity
  for (const record of deps.store.soldOut.all()) {
    if (record.wanted === 'off-sale' && record.until !== null) backAt = Math.min(backAt, record.until)
    // A place that takes no orders sells nothing; what is noted waits for it to be back.
    const key = placeKey(record)
    if (isWaiting(record)) dueAt.set(key, Math.min(dueAt.get(key) ?? Infinity, record.notBefore))
  }
  const planned: Work[] = [...placesByKey(deps)].flatMap(([key, place]) => {
    const at = dueAt.get(key)
    return at === undefined ? [] : [{ key, at, work: () => carryOut(deps, place).finally(deps.onChange) }]
  })
  if (Number.isFinite(backAt)) planned.unshift({ key: 'come-back', at: backAt, work: () => comeBack(deps) })
  if (movedDishes(deps).length > 0)
    planned.unshift({ key: 'follow-menus', at: deps.clock.now(), work: () => followMenus(deps) })
  return planned
}

/** What is sold again by itself: its time is up. */
function comeBack(deps: Deps): void {
  const { soldOut } = deps.store
  const now = deps.clock.now()
  const places = placesByKey(deps)
  const back = soldOut.all().filter((one) => isTimeUp(one, now))
  if (back.length === 0) return
  deps.transactions.run(() => {
    for (const one of back) {
      const next = comingBack(one, places.has(placeKey(one)), now)
      if (next) soldOut.save(next)
      else soldOut.remove(one)
    }
  })
  deps.onChange()
}

/** What is sold out and no longer stands where it stood, with what becomes of it. */
function movedDishes(deps: Deps): { record: SoldOutRecord; next: SoldOutRecord }[] {
  const places = placesByKey(deps)
  const all = deps.store.soldOut.all()
  return all.flatMap((record) => {
    const place = places.get(placeKey(record))
    if (!place) return []
    const beside = all.filter((one) => one.kind === record.kind && placeKey(one) === placeKey(record))
    const taken = new Set(beside.map((one) => one.sellableId))
    const { kind, sellableId: id, name } = record
    const standing = deps.catalog.standing(place, { kind, id, name }, taken)
    const next = followMenu(record, standing, deps.clock.now())
    return next ? [{ record, next }] : []
  })
}

/** An 86 goes where its dish went when the menu changed. */
function followMenus(deps: Deps): void {
  deps.transactions.run(() => {
    for (const { record, next } of movedDishes(deps)) {
      deps.store.soldOut.remove(record)
      deps.store.soldOut.save(next)
    }
  })
  deps.onChange()
}

/** Tells the channel what is due at a place, and reads back what it was told. */
async function carryOut(deps: Deps, place: Place): Promise<void> {
  for (const kind of sellableKinds) {
    const due = () => dueAt(deps, place).filter((one) => one.kind === kind)
    for (const wanted of ['off-sale', 'on-sale'] as const) {
      const untold = due().filter(
        (one) => one.wanted === wanted && one.sentAt === null && one.state !== 'confirmed',
      )
      if (untold.length > 0) await tell(deps, place, kind, untold)
    }
    const told = due().filter((one) => one.sentAt !== null)
    if (told.length > 0) await readBack(deps, place, kind, told)
  }
}

function dueAt({ store, clock }: Deps, place: Place): SoldOutRecord[] {
  const now = clock.now()
  return store.soldOut
    .all()
    .filter((one) => placeKey(one) === keyOf(place) && isWaiting(one) && one.notBefore <= now)
}

type Some = readonly SoldOutRecord[]

async function tell(deps: Deps, place: Place, kind: SellableKind, records: Some): Promise<void> {
  const isOnSale = records[0]?.wanted === 'on-sale'
  const ids = records.map((record) => record.sellableId)
  const answer = await deps.channels[place.channel].setOnSale(place, kind, ids, isOnSale)
  for (const record of records) note(deps, record, whenTold(record, answer))
}

/** Reads back what the channel sells, and believes nothing else. */
async function readBack(deps: Deps, place: Place, kind: SellableKind, records: Some): Promise<void> {
  const answer = await deps.channels[place.channel].offSale(place, kind)
  for (const record of records) note(deps, record, whenShown(record, answer, deps.clock.now()))
}

/** Notes what happened to a record, unless somebody wanted something else of it meanwhile. */
function note({ store, transactions, clock, random }: Deps, record: SoldOutRecord, news: SoldOutNews): void {
  transactions.run(() => {
    const current = store.soldOut.find(record)
    if (!current || current.wanted !== record.wanted) return
    const next = soldOutStep(current, news, clock.now(), random())
    if (next) store.soldOut.save(next)
    else store.soldOut.remove(current)
  })
}
