import { isHeld, isOver, type ThrottleRecord } from '#shared/pause/throttle.ts'
import type { StorePause } from '#shared/integration/view.ts'
import type { Changes } from '../base/changes.ts'
import type { Answer, Storefront } from '../channels/menus.ts'
import type { Standing, ThrottleChannels } from '../channels/throttle.ts'
import { createJobRunner, type Job, type JobDeps } from '../jobs/runner.ts'
import { storefrontKey, storefrontKeyAt, type Storefronts } from '../menus/storefronts.ts'
import type { Store } from '../store/open.ts'
import { whenRead, whenTold } from './answers.ts'
import type { ThrottleBook } from './throttle-book.ts'

/**
 * A channel's webhook may be lost, and Uber Eats has none for it: how a store stands there is looked at this often, in ms,
 * more often while it holds orders back, and a moment after that ends.
 */
const lookEveryMs = 10 * 60_000
const lookAtPausedEveryMs = 5 * 60_000
const afterEndMs = 2_000
/** Looks that are not answered are further and further apart, to this, in ms. */
const longestLookMs = 60 * 60_000

/** The last look at a storefront: when, in steady ms, and how often in a row there was no answer. */
type Look = { at: number; failures: number }

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
  const looks = new Map<string, Look>()
  const runner = createJobRunner<Work>({
    ...deps,
    part: 'pause',
    jobs: (now) => plannedWork(deps, looks, now),
    run: ({ work }) => work(),
  })
  deps.changes.throttles.listen(runner.wake)
  deps.changes.integrationSteps.listen(runner.wake)
  return { idle: runner.idle, start: runner.start, stop: runner.stop }
}

/** One job per storefront for its calls, and one for every end that comes. */
function plannedWork(deps: Deps, looks: Map<string, Look>, now: number): Work[] {
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
    const look = dueLook(deps, storefront, looks.get(key), now)
    const at = Math.min(...due, look)
    if (!Number.isFinite(at)) continue
    const work = async () => {
      const isLook = look <= deps.clock.now()
      const { failures = 0 } = looks.get(key) ?? {}
      const begun = { at: deps.clock.steady(), failures }
      if (isLook) looks.set(key, begun)
      const answer = await carryOut(deps, storefront, isLook)
      if (answer) looks.set(key, { ...begun, failures: answer.kind === 'answered' ? 0 : failures + 1 })
    }
    planned.push({ key, at, work })
  }
  return planned
}

/** A refused one is looked at as long as the channel holds what was to change. */
function isWaiting(one: ThrottleRecord): boolean {
  return one.state !== 'refused' || isHeld(one)
}

/** When it is to be looked at how a storefront stands at its channel. */
function dueLook({ clock }: Deps, { record }: Storefront, last: Look | undefined, now: number): number {
  const { pause, state } = record
  if (state !== 'active') return Infinity
  if (last === undefined) return now
  const every = pause === null ? lookEveryMs : lookAtPausedEveryMs
  const waitMs = Math.min(longestLookMs, every * 2 ** last.failures)
  const next = now + Math.max(0, waitMs - (clock.steady() - last.at))
  const end = pause?.until == null ? Infinity : pause.until + afterEndMs
  return Math.min(next, end > now ? end : next)
}

function endInTime({ book, clock }: Deps, record: ThrottleRecord): void {
  const current = book.find(record)
  if (current && isOver(current, clock.now())) book.apply(current, { type: 'lifted', lifting: 'time' })
}

/** Tells the channel what is due at a storefront, and reads back how it stands: what it answered, null where it was not read. */
async function carryOut(
  deps: Deps,
  storefront: Storefront,
  isLook: boolean,
): Promise<Answer<Standing> | null> {
  await carryOutBusy(deps, storefront)
  const answer = await carryOutPause(deps, storefront)
  return isLook && answer === null ? await read(deps, storefront) : answer
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

/** Answers what the channel said, null where it was not read. */
async function carryOutPause(deps: Deps, storefront: Storefront): Promise<Answer<Standing> | null> {
  const { book } = deps
  const first = dueAt(deps, storefront, 'pause')
  if (!first) return null
  // What ended in time may be over at the channel already, and what it did by itself meanwhile is not ours to end.
  const isEndingInTime = first.wanted === 'off' && first.lifting === 'time' && first.sentAt === null
  if (isEndingInTime && first.state !== 'refused') {
    const answer = await read(deps, storefront)
    if (!isCurrent(deps, first)) return answer
    const event = whenRead(first, answer, deps.clock.now(), deps.random())
    if (event.type === 'shown' || answer.kind !== 'answered') {
      book.apply(first, event)
      return answer
    }
  }
  if (isUntold(first)) await tell(deps, storefront, first)
  const told = dueAt(deps, storefront, 'pause')
  if (!told || isUntold(told)) return null
  const answer = await read(deps, storefront)
  if (isCurrent(deps, told)) book.apply(told, whenRead(told, answer, deps.clock.now(), deps.random()))
  return answer
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
  if (answer.kind !== 'answered') return answer
  const { ours, theirs } = answer.value
  const isOurs = deps.book.find({ locationId: location.id, channel, kind: 'pause' }) !== null
  const another = ours.length > 0 && !isOurs ? byAnotherProgram : null
  deps.book.noteTheirs(location.id, channel, theirs ?? another)
  return answer
}

/** A pause by a program of which nothing here knows: another one, or this one before its data was restored. */
const byAnotherProgram: StorePause = {
  reason: 'PAUSED_BY_API_INTEGRATION',
  notes: null,
  since: 0,
  until: null,
}

/** Whether nobody wanted something else of it while the channel was asked. */
function isCurrent({ book }: Deps, record: ThrottleRecord): boolean {
  const current = book.find(record)
  return current?.ref === record.ref && current.wanted === record.wanted
}
