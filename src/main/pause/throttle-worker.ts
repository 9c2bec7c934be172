import { isHeld, isOver, type ThrottleRecord } from '#shared/pause/throttle.ts'
import type { Changes } from '../base/changes.ts'
import type { Answer, Storefront } from '../channels/menus.ts'
import type { Standing, ThrottleChannels } from '../channels/throttle.ts'
import { createJobRunner, type Job, type JobDeps } from '../jobs/runner.ts'
import { storefrontKey, storefrontKeyAt, type Storefronts } from '../menus/storefronts.ts'
import type { Store } from '../store/open.ts'
import { whenRead, whenTold } from './answers.ts'
import type { ThrottleBook } from './throttle-book.ts'

/** What a channel does by itself is looked at again this often, in ms, and a moment after its end. */
const lookEveryMs = 5 * 60_000
const afterEndMs = 2_000

type Deps = JobDeps & {
  store: Store
  book: ThrottleBook
  storefronts: Pick<Storefronts, 'all'>
  channels: ThrottleChannels
  changes: Pick<Changes, 'throttles' | 'integrationSteps'>
}
type Work = Job & { work: () => Promise<void> | void }

/**
 * Carries out what slows orders down: tells the channel, reads it back until it says so (B14), and ends it in time, also what
 * ended while the station was off (B15). It never gives up for want of a network; what it works from is on disk.
 */
export function createThrottleWorker(deps: Deps) {
  /** When a channel's own pause was last looked at, by storefront, in steady ms. */
  const lookedAt = new Map<string, number>()
  const runner = createJobRunner<Work>({
    ...deps,
    part: 'pause',
    jobs: (now) => plannedWork(deps, lookedAt, now),
    run: ({ work }) => work(),
  })
  deps.changes.throttles.listen(runner.wake)
  deps.changes.integrationSteps.listen(runner.wake)
  return { idle: runner.idle, start: runner.start, stop: runner.stop }
}

/** One job per storefront for its calls, and one for every end that comes. */
function plannedWork(deps: Deps, lookedAt: Map<string, number>, now: number): Work[] {
  const planned: Work[] = []
  const records = deps.store.throttles.all()
  for (const record of records)
    if (record.wanted === 'on' && record.until !== null)
      planned.push({ key: `end ${record.ref}`, at: record.until, work: () => endInTime(deps, record) })
  for (const storefront of deps.storefronts.all()) {
    const key = storefrontKey(storefront)
    if (!deps.channels[storefront.channel].isReachable()) continue
    const due = records
      .filter((one) => storefrontKeyAt(one) === key && isWaiting(one))
      .map(({ notBefore }) => notBefore)
    const look = dueLook(deps, storefront, lookedAt.get(key), now)
    const at = Math.min(...due, look)
    if (!Number.isFinite(at)) continue
    const work = async () => {
      if (look <= deps.clock.now()) lookedAt.set(key, deps.clock.steady())
      await carryOut(deps, storefront, look <= deps.clock.now())
    }
    planned.push({ key, at, work })
  }
  return planned
}

/** A refused one is looked at as long as the channel holds what was to change. */
function isWaiting(one: ThrottleRecord): boolean {
  return one.state !== 'refused' || isHeld(one)
}

/** When the channel's own pause is to be looked at. */
function dueLook({ clock }: Deps, { record }: Storefront, last: number | undefined, now: number): number {
  const { pause, state } = record
  if (pause === null || state !== 'active') return Infinity
  const sinceMs = last === undefined ? Infinity : clock.steady() - last
  const every = now + Math.max(0, lookEveryMs - sinceMs)
  const end = pause.until === null ? Infinity : pause.until + afterEndMs
  return Math.min(every, end > now ? end : every)
}

function endInTime({ book, clock }: Deps, record: ThrottleRecord): void {
  const current = book.find(record)
  if (current && isOver(current, clock.now())) book.apply(current, { type: 'lifted', lifting: 'time' })
}

/** Tells the channel what is due at a storefront, and reads back how it stands. */
async function carryOut(deps: Deps, storefront: Storefront, isLook: boolean): Promise<void> {
  await carryOutBusy(deps, storefront)
  const isRead = await carryOutPause(deps, storefront)
  if (isLook && !isRead) await read(deps, storefront)
}

function dueAt(deps: Deps, { location, channel }: Storefront, kind: ThrottleRecord['kind']) {
  const record = deps.book.find({ locationId: location.id, channel, kind })
  return record && isWaiting(record) && record.notBefore <= deps.clock.now() ? record : null
}

/** Where there is nothing to tell, the longer time is in force at once; where there is, taking it is all that is documented. */
async function carryOutBusy(deps: Deps, storefront: Storefront): Promise<void> {
  const record = dueAt(deps, storefront, 'busy')
  if (!record) return
  const isOn = record.wanted === 'on'
  if (record.state === 'confirmed') return void deps.book.apply(record, { type: 'shown', isOn })
  const { setBusy } = deps.channels[storefront.channel]
  if (setBusy) {
    const { plusMinutes, until } = record
    deps.book.apply(record, { type: 'sending' })
    const answer = await setBusy(storefront, isOn ? { plusMinutes, until } : null)
    const event = whenTold(record, answer, deps.random())
    if (!isCurrent(deps, record)) return
    if (event.type !== 'told') return void deps.book.apply(record, event)
  }
  deps.book.apply(record, { type: 'shown', isOn })
}

/** Answers whether the channel was read. */
async function carryOutPause(deps: Deps, storefront: Storefront): Promise<boolean> {
  const { book } = deps
  const first = dueAt(deps, storefront, 'pause')
  if (!first) return false
  // What ended in time may be over at the channel already, and what it did by itself meanwhile is not ours to end.
  const isEndingInTime = first.wanted === 'off' && first.lifting === 'time' && first.sentAt === null
  if (isEndingInTime && first.state !== 'refused') {
    const answer = await read(deps, storefront)
    if (!isCurrent(deps, first)) return true
    const event = whenRead(first, answer, deps.clock.now(), deps.random())
    if (event.type === 'shown' || answer.kind !== 'answered') {
      book.apply(first, event)
      return true
    }
  }
  if (isUntold(first)) await tell(deps, storefront, first)
  const told = dueAt(deps, storefront, 'pause')
  if (!told || isUntold(told)) return false
  const answer = await read(deps, storefront)
  if (isCurrent(deps, told)) book.apply(told, whenRead(told, answer, deps.clock.now(), deps.random()))
  return true
}

function isUntold({ state, sentAt }: ThrottleRecord): boolean {
  return sentAt === null && (state === 'pending' || state === 'ending')
}

async function tell(deps: Deps, storefront: Storefront, record: ThrottleRecord): Promise<void> {
  const channel = deps.channels[storefront.channel]
  deps.book.apply(record, { type: 'sending' })
  const { ref, until } = record
  const answer =
    record.wanted === 'on'
      ? await channel.pause(storefront, { ref, until })
      : await channel.reopen(storefront)
  if (isCurrent(deps, record)) deps.book.apply(record, whenTold(record, answer, deps.random()))
}

async function read(deps: Deps, storefront: Storefront): Promise<Answer<Standing>> {
  const { location, channel } = storefront
  const answer = await deps.channels[channel].standing(storefront)
  if (answer.kind === 'answered') deps.book.noteTheirs(location.id, channel, answer.value.theirs)
  return answer
}

/** Whether nobody wanted something else of it while the channel was asked. */
function isCurrent({ book }: Deps, record: ThrottleRecord): boolean {
  const current = book.find(record)
  return current?.ref === record.ref && current.wanted === record.wanted
}
