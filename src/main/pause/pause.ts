import type { PauseState } from '#shared/api/pause.ts'
import type { StorefrontService } from '#shared/pause/storefront-service.ts'
import type { Channel } from '#shared/channel.ts'
import type { StorePause } from '#shared/integration/view.ts'
import { endOf, type ServiceMode } from '#shared/pause/mode.ts'
import { extraMinutes, remindEveryMs, type Throttle, type ThrottleRecord } from '#shared/pause/throttle.ts'
import type { Result } from '#shared/result.ts'
import type { Changes } from '../base/changes.ts'
import type { Transactions } from '../base/transactions.ts'
import type { Storefront } from '../channels/menus.ts'
import type { ThrottleChannels } from '../channels/throttle.ts'
import type { IntegrationBook } from '../integration/book.ts'
import type { JobDeps } from '../jobs/runner.ts'
import type { Storefronts } from '../menus/storefronts.ts'
import type { Store } from '../store/open.ts'
import { createThrottleBook, type ThrottleBook } from './throttle-book.ts'
import { createThrottleWorker } from './throttle-worker.ts'

/** Pauses that ended longer ago than this are nobody's news, in ms; and so many lines of the history are shown. */
const newsMs = 12 * 3_600_000
const shownEntries = 30

type Wanted = {
  storefronts: readonly { locationId: string; channel: Channel; mark: string }[]
  mode: ServiceMode
}
type Refusal = { refusal: 'unknown' | 'past' } | { refusal: 'changed'; by: string | null; at: number | null }

type Deps = JobDeps & {
  store: Store
  transactions: Transactions
  integrations: IntegrationBook
  storefronts: Storefronts
  channels: ThrottleChannels
  newId: () => string
  changes: Changes
}

type Parts = Deps & { book: ThrottleBook }

/** Normal, busy and paused, per location and channel: what staff wish, what the channel says, and what it does by itself. */
export function createPause(deps: Deps) {
  const { store, clock } = deps
  const book = createThrottleBook(deps)
  const worker = createThrottleWorker({ ...deps, book })
  const parts: Parts = { ...deps, book }

  const state = (): PauseState => ({
    now: clock.now(),
    storefronts: openAt(parts).map((storefront) => serviceOf(parts, storefront)),
    ended: store.throttleEntries.unseen(clock.now() - newsMs),
    entries: store.throttleEntries.latest(shownEntries),
  })

  return {
    state,
    /** All of these storefronts or none; on disk when it answers. `by` is the name of who asks. */
    set: ({ storefronts, mode }: Wanted, by: string | null): Result<{ state: PauseState }, Refusal> => {
      const end = mode.type === 'normal' ? { until: null, isCounted: false } : endOf(mode.end, clock.now())
      if (end === 'past') return { ok: false, refusal: 'past' }
      return book.transaction((): Result<{ state: PauseState }, Refusal> => {
        const found = wantedAt(parts, storefronts)
        if (!found.ok) return found
        for (const storefront of found.storefronts) change(parts, storefront, mode, end, by)
        return { ok: true, state: state() }
      })
    },
    seen: (ids: readonly number[]): PauseState => {
      deps.transactions.run(() => {
        store.throttleEntries.see(ids, clock.now())
        book.touch()
      })
      return state()
    },
    remindLater: ({ locationId, channel }: { locationId: string; channel: Channel }): PauseState => {
      deps.transactions.run(() => {
        for (const kind of ['busy', 'pause'] as const) {
          const one = store.throttles.find(locationId, channel, kind)
          if (one?.remindAt != null) store.throttles.save({ ...one, remindAt: clock.now() + remindEveryMs })
        }
        book.touch()
      })
      return state()
    },

    /** Minutes a busy kitchen adds to the preparation time of an order that is accepted now. */
    extraMinutes: (locationId: string, channel: Channel): number =>
      extraMinutes(store.throttles.find(locationId, channel, 'busy'), clock.now()),

    /** A channel tells of a pause without being asked, in the transaction of its delivery; `ref` where it is one of ours. */
    announced: (
      locationId: string,
      channel: Channel,
      pause: StorePause,
      ref: string | null | undefined,
    ): void => {
      const current = store.throttles.find(locationId, channel, 'pause')
      const isCurrent = ref !== undefined && current?.wanted === 'on' && (ref === null || ref === current.ref)
      if (isCurrent) book.apply(current, { type: 'shown', isOn: true })
      // An earlier one of ours that comes late says nothing new, unless nothing here knows of any.
      else if (ref === undefined || current === null) book.noteTheirs(locationId, channel, pause)
    },

    idle: worker.idle,
    start: worker.start,
    stop: worker.stop,
  }
}

const keyOf = ({ location, channel }: Storefront, kind: 'busy' | 'pause') => ({
  locationId: location.id,
  channel,
  kind,
})

/** Those that take orders, here or on the channel's own tablet. */
function openAt({ storefronts }: Deps): Storefront[] {
  return storefronts.all().filter(({ record }) => record.state === 'active')
}

function serviceOf({ book, channels, clock }: Parts, storefront: Storefront): StorefrontService {
  const { location, channel, record } = storefront
  const busy = book.find(keyOf(storefront, 'busy'))
  const pause = book.find(keyOf(storefront, 'pause'))
  return {
    locationId: location.id,
    locationName: location.name,
    timeZone: location.timeZone,
    channel,
    isReachable: channels[channel].isReachable(),
    busy: busy && viewOf(busy),
    pause: pause && viewOf(pause),
    theirs: inForce(record.pause, clock.now()),
    mark: [busy, pause].map((one) => (one ? `${one.ref} ${one.wanted}` : '')).join('|'),
  }
}

/** The storefronts that are meant, or why none of them is touched: one is gone, or somebody else was faster. */
function wantedAt(
  parts: Parts,
  wanted: Wanted['storefronts'],
): Result<{ storefronts: Storefront[] }, Refusal> {
  const all = openAt(parts)
  const storefronts: Storefront[] = []
  for (const { locationId, channel, mark } of wanted) {
    const storefront = all.find((one) => one.location.id === locationId && one.channel === channel)
    if (!storefront || !parts.channels[channel].isReachable()) return { ok: false, refusal: 'unknown' }
    if (serviceOf(parts, storefront).mark !== mark)
      return { ok: false, refusal: 'changed', ...lastWish(parts, storefront) }
    storefronts.push(storefront)
  }
  return { ok: true, storefronts }
}

/** Asks for a mode at a storefront; what stands against it ends. Inside a transaction. */
function change(
  { book, newId, clock }: Parts,
  storefront: Storefront,
  mode: ServiceMode,
  end: EndOf,
  by: string | null,
): void {
  const lift = (kind: 'busy' | 'pause') => {
    if (book.find(keyOf(storefront, kind)))
      book.apply(keyOf(storefront, kind), { type: 'lifted', lifting: 'person' }, by)
  }
  const ask = (kind: 'busy' | 'pause', plusMinutes: number) =>
    book.apply(keyOf(storefront, kind), { type: 'asked', ref: newId(), plusMinutes, by, ...end }, by)
  if (mode.type === 'paused') return void ask('pause', 0)
  if (mode.type === 'busy') ask('busy', mode.plusMinutes)
  else lift('busy')
  const theirs = inForce(storefront.record.pause, clock.now())
  if (theirs && book.find(keyOf(storefront, 'pause'))?.wanted !== 'off')
    book.apply(keyOf(storefront, 'pause'), { type: 'overruled', ref: newId(), by, since: theirs.since })
  else lift('pause')
}

/** Who wished something of a storefront last, and when; null and null where nobody did. */
function lastWish(
  { store }: Deps,
  { location, channel }: Storefront,
): { by: string | null; at: number | null } {
  const last = store.throttleEntries
    .latest(200)
    .find((one) => one.locationId === location.id && one.channel === channel)
  if (!last) return { by: null, at: null }
  return last.endedAt === null || last.endedAt < last.askedAt
    ? { by: last.by, at: last.askedAt }
    : { by: last.endedBy, at: last.endedAt }
}

type EndOf = Exclude<ReturnType<typeof endOf>, 'past'>

function viewOf(record: ThrottleRecord): Throttle {
  const {
    ref: _ref,
    isCounted: _counted,
    lifting: _lifting,
    mayBeThere: _there,
    sentAt: _sent,
    attempts: _attempts,
    notBefore: _notBefore,
    ...view
  } = record
  return view
}

function inForce(pause: StorePause | null, now: number): StorePause | null {
  return pause !== null && pause.since <= now && (pause.until === null || now < pause.until) ? pause : null
}
