import type { Channel } from '#shared/channel.ts'
import type { FeedbackSource } from '#shared/reports/feedback.ts'
import { localDate } from '#shared/time/zoned.ts'
import type { Changes } from '../base/changes.ts'
import type { Locations } from '../base/locations.ts'
import type { Transactions } from '../base/transactions.ts'
import type { Days } from '#shared/reports/feedback-sent.ts'
import type { FeedbackChannel, FeedbackChannels } from '../channels/feedback.ts'
import { createJobRunner, type Job, type JobDeps } from '../jobs/runner.ts'
import type { FeedbackRecord } from '../store/feedback-reports.ts'
import type { Store } from '../store/open.ts'
import { daysToAsk, reportStep } from './report-step.ts'

/** A station that starts has orders to take before it asks what was said of the last ones; in ms. */
const calmMs = 5_000
/** A person who presses again within this waits for the answer to the first time, in ms. */
const lookAgainMs = 30_000

type Deps = JobDeps & {
  store: Store
  transactions: Transactions
  locations: Locations
  channels: FeedbackChannels
  changes: Pick<Changes, 'integrationSteps'>
}
type Work = Job & { channel: Channel; asks: FeedbackChannel }

/**
 * Reads what customers said, a channel at a time: asks for a report of the days since the last one, follows it until it
 * is made, and keeps its rows. What it works from is on disk: a report asked for before a kill is fetched after it, and
 * rows that come twice are kept once.
 */
export function createFeedback(deps: Deps) {
  const { store, clock } = deps
  let calmUntil = Infinity
  const lookedAt = new Map<Channel, number>()
  const runner = createJobRunner<Work>({
    ...deps,
    part: 'feedback',
    jobs: (now) => {
      const calm = now + Math.max(0, calmUntil - clock.steady())
      return sources(deps).map(({ channel, asks }) => {
        const at = Math.max(calm, store.feedbackReports.of(channel).notBefore)
        return { key: channel, at, channel, asks }
      })
    },
    run: ({ channel, asks }) => goOn(deps, channel, asks),
  })
  deps.changes.integrationSteps.listen(runner.wake)

  return {
    /** Looks for new feedback now, whenever the next time would have been. */
    lookNow: (): void => {
      const steady = clock.steady()
      for (const { channel } of sources(deps)) {
        if (steady - (lookedAt.get(channel) ?? -Infinity) < lookAgainMs) continue
        lookedAt.set(channel, steady)
        store.feedbackReports.save({ ...store.feedbackReports.of(channel), notBefore: clock.now() })
      }
      calmUntil = -Infinity
      runner.wake()
    },
    /** How each channel's feedback stands. */
    sources: (): FeedbackSource[] =>
      (Object.keys(deps.channels) as Channel[]).map((channel) => standing(deps, channel)),
    idle: runner.idle,
    start: (): void => {
      calmUntil = clock.steady() + calmMs
      runner.start()
    },
    stop: runner.stop,
  }
}

/** Channels that have feedback and a store of ours. */
function sources(deps: Deps): { channel: Channel; asks: FeedbackChannel }[] {
  return Object.entries(deps.channels).flatMap(([name, asks]) => {
    const channel = name as Channel
    return asks && storesAt(deps, channel).length > 0 ? [{ channel, asks }] : []
  })
}

function storesAt({ store }: Deps, channel: Channel): { storeId: string; locationId: string }[] {
  return store.integrations
    .all()
    .flatMap(({ channel: at, externalStoreId: storeId, locationId }) =>
      at === channel && storeId !== null ? [{ storeId, locationId }] : [],
    )
}

/** The latest day at any of these places: one of them may be a day ahead of another. */
function todayAt(deps: Deps, channel: Channel): string {
  const zones = storesAt(deps, channel).map(({ locationId }) => deps.locations.get(locationId)?.timeZone)
  const days = zones.map((zone) => localDate(deps.clock.now(), zone ?? 'UTC')).toSorted()
  return days.at(-1) ?? localDate(deps.clock.now(), 'UTC')
}

/** One step: fetches the report under way, or asks for the next. */
async function goOn(deps: Deps, channel: Channel, asks: FeedbackChannel): Promise<void> {
  const { store, transactions } = deps
  const { report, readTo } = store.feedbackReports.of(channel)
  const today = todayAt(deps, channel)
  if (report) {
    const answer = await asks.fetch(report.id, (rows) =>
      transactions.run(() => store.feedback.save(channel, rows)),
    )
    if (answer.kind === 'unreadable')
      deps.log.warn({ channel, why: answer.why }, 'a report of feedback could not be read')
    return note(deps, channel, { answer, days: report.days, today })
  }
  const days = daysToAsk(readTo, today)
  const storeIds = storesAt(deps, channel).map(({ storeId }) => storeId)
  note(deps, channel, { answer: await asks.ask(storeIds, days), days, today })
}

function note(
  { store, transactions, clock, random }: Deps,
  channel: Channel,
  news: Parameters<typeof reportStep>[1] & { days: Days },
): void {
  transactions.run(() => {
    const record = store.feedbackReports.of(channel)
    store.feedbackReports.save(reportStep(record, news, clock.now(), random()))
  })
}

function standing(deps: Deps, channel: Channel): FeedbackSource {
  if (!deps.channels[channel]) return { channel, state: 'none', readAt: null, nextAt: null }
  const record = deps.store.feedbackReports.of(channel)
  const isAsked = storesAt(deps, channel).length > 0
  return {
    channel,
    state: stateOf(record),
    readAt: record.readAt,
    nextAt: isAsked ? Math.max(record.notBefore, deps.clock.now()) : null,
  }
}

function stateOf({ problem, readAt }: FeedbackRecord): FeedbackSource['state'] {
  if (problem !== null) return problem
  return readAt === null ? 'waiting' : 'fresh'
}
