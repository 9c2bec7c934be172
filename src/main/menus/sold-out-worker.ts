import { type SellableKind, sellableKinds } from '#shared/menu/sold-out.ts'
import type { Changes } from '../base/changes.ts'
import type { MenuChannels, Storefront } from '../channels/menus.ts'
import { createJobRunner, type Job, type JobDeps } from '../jobs/runner.ts'
import type { Store } from '../store/open.ts'
import type { SoldOutRecord } from '../store/sold-out.ts'
import type { Transactions } from '../base/transactions.ts'
import type { Catalog } from './catalog.ts'
import { followMenu } from './follow-menu.ts'
import { storefrontKey, storefrontKeyAt, type Storefronts } from './storefronts.ts'
import { comingBack, isTimeUp, type SoldOutNews, soldOutStep, whenShown, whenTold } from './sold-out-step.ts'

type Deps = JobDeps & {
  store: Store
  transactions: Transactions
  channels: MenuChannels
  catalog: Pick<Catalog, 'standing'>
  storefronts: Pick<Storefronts, 'selling'>
  changes: Changes
}
type Work = Job & { work: () => Promise<void> | void }

/**
 * Carries out what is sold out or back: tells the channel, then reads it back until it says so (B14). It never gives up
 * for want of a network, and what it works from is on disk. One call at a time per storefront.
 */
export function createSoldOutWorker(deps: Deps) {
  const runner = createJobRunner<Work>({
    ...deps,
    part: 'sold-out',
    jobs: () => plannedWork(deps),
    run: ({ work }) => work(),
  })
  deps.changes.publishedMenus.listen((storefronts) => checkAgain(deps, storefronts))
  deps.changes.soldOut.listen(runner.wake)
  return { idle: runner.idle, start: runner.start, stop: runner.stop }
}

/** A new menu may have put on sale what is sold out there: it is read back once more. */
function checkAgain({ store, transactions, clock, changes }: Deps, storefronts: ReadonlySet<string>): void {
  transactions.run(() => {
    for (const one of store.soldOut.all())
      if (storefronts.has(storefrontKeyAt(one)) && one.state === 'confirmed')
        store.soldOut.save({ ...one, notBefore: clock.now() })
    changes.soldOut.publish(['sold-out'])
  })
}

const storefrontsByKey = (deps: Deps) =>
  new Map(deps.storefronts.selling().map((storefront) => [storefrontKey(storefront), storefront]))
const tellChange = ({ changes }: Deps) => changes.soldOut.publish(['sold-out'])
const isWaiting = ({ state }: SoldOutRecord) => state !== 'failed' && state !== 'gone'

/**
 * One job per storefront, due when the first of its dishes is, one for what comes back by itself, and one for dishes
 * that a menu has no more, or has under another id.
 */
function plannedWork(deps: Deps): Work[] {
  const dueAt = new Map<string, number>()
  let backAt = Infinity
  for (const record of deps.store.soldOut.all()) {
    if (record.wanted === 'off-sale' && record.until !== null) backAt = Math.min(backAt, record.until)
    // A storefront that takes no orders sells nothing; what is noted waits for it to be back.
    const key = storefrontKeyAt(record)
    if (isWaiting(record)) dueAt.set(key, Math.min(dueAt.get(key) ?? Infinity, record.notBefore))
  }
  const planned: Work[] = [...storefrontsByKey(deps)].flatMap(([key, storefront]) => {
    const at = dueAt.get(key)
    return at === undefined
      ? []
      : [{ key, at, work: () => carryOut(deps, storefront).finally(() => tellChange(deps)) }]
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
  const storefronts = storefrontsByKey(deps)
  const back = soldOut.all().filter((one) => isTimeUp(one, now))
  if (back.length === 0) return
  deps.transactions.run(() => {
    for (const one of back) {
      const next = comingBack(one, storefronts.has(storefrontKeyAt(one)), now)
      if (next) soldOut.save(next)
      else soldOut.remove(one, now)
    }
  })
  tellChange(deps)
}

/** What is sold out and no longer stands where it stood, with what becomes of it. */
function movedDishes(deps: Deps): { record: SoldOutRecord; next: SoldOutRecord }[] {
  const storefronts = storefrontsByKey(deps)
  const all = deps.store.soldOut.all()
  return all.flatMap((record) => {
    const storefront = storefronts.get(storefrontKeyAt(record))
    if (!storefront) return []
    const beside = all.filter(
      (one) => one.kind === record.kind && storefrontKeyAt(one) === storefrontKeyAt(record),
    )
    const taken = new Set(beside.map((one) => one.sellableId))
    const { kind, sellableId: id, name } = record
    const standing = deps.catalog.standing(storefront, { kind, id, name }, taken)
    const next = followMenu(record, standing, deps.clock.now())
    return next ? [{ record, next }] : []
  })
}

/** An 86 goes where its dish went when the menu changed. */
function followMenus(deps: Deps): void {
  deps.transactions.run(() => {
    for (const { record, next } of movedDishes(deps)) {
      deps.store.soldOut.remove(record, deps.clock.now())
      deps.store.soldOut.save(next)
    }
  })
  tellChange(deps)
}

/** Tells the channel what is due at a storefront, and reads back what it was told. */
async function carryOut(deps: Deps, storefront: Storefront): Promise<void> {
  for (const kind of sellableKinds) {
    const due = () => dueAt(deps, storefront).filter((one) => one.kind === kind)
    for (const wanted of ['off-sale', 'on-sale'] as const) {
      const untold = due().filter(
        (one) => one.wanted === wanted && one.sentAt === null && one.state !== 'confirmed',
      )
      if (untold.length > 0) await tell(deps, storefront, kind, untold)
    }
    const told = due().filter((one) => one.sentAt !== null)
    if (told.length > 0) await readBack(deps, storefront, kind, told)
  }
}

function dueAt({ store, clock }: Deps, storefront: Storefront): SoldOutRecord[] {
  const now = clock.now()
  return store.soldOut
    .all()
    .filter(
      (one) => storefrontKeyAt(one) === storefrontKey(storefront) && isWaiting(one) && one.notBefore <= now,
    )
}

type Some = readonly SoldOutRecord[]

async function tell(deps: Deps, storefront: Storefront, kind: SellableKind, records: Some): Promise<void> {
  const isOnSale = records[0]?.wanted === 'on-sale'
  const ids = records.map((record) => record.sellableId)
  const answer = await deps.channels[storefront.channel].setOnSale(storefront, kind, ids, isOnSale)
  for (const record of records) note(deps, record, whenTold(record, answer))
}

/** Reads back what the channel sells, and believes nothing else. */
async function readBack(
  deps: Deps,
  storefront: Storefront,
  kind: SellableKind,
  records: Some,
): Promise<void> {
  const answer = await deps.channels[storefront.channel].offSale(storefront, kind)
  for (const record of records) note(deps, record, whenShown(record, answer, deps.clock.now()))
}

/** Notes what happened to a record, unless somebody wanted something else of it meanwhile. */
function note({ store, transactions, clock, random }: Deps, record: SoldOutRecord, news: SoldOutNews): void {
  transactions.run(() => {
    const current = store.soldOut.find(record)
    if (!current || current.wanted !== record.wanted) return
    const next = soldOutStep(current, news, clock.now(), random())
    if (next) store.soldOut.save(next)
    else store.soldOut.remove(current, clock.now())
  })
}
