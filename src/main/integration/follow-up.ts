import { assertNever } from '#shared/result.ts'
import { backoffMs } from '../base/backoff.ts'
import { createJobRunner, type Job, type JobDeps } from '../jobs/runner.ts'
import type { IntegrationRecord } from '../store/integrations.ts'
import type { Store } from '../store/open.ts'
import type { OnboardingChannel, ActivationAttempt } from '../channels/onboarding.ts'
import type { Channel } from '#shared/channel.ts'

const second = 1_000
const minute = 60 * second

/**
 * How long until an integration in this state is looked at again, in ms; null when it waits for a person. `comesBack`: the
 * channel may make a disconnected store ours again.
 */
export function lookAgainMs(
  { state, since }: IntegrationRecord,
  now: number,
  comesBack: boolean,
): number | null {
  const age = now - since
  switch (state) {
    case 'connecting':
      return 2 * second
    case 'activating':
      return age < 30 * second ? second : age < 5 * minute ? 5 * second : 30 * second
    case 'qa_in_progress':
      // The stand-in needs seconds, a channel up to a business day (M4); webhooks are faster than either.
      return age < 2 * minute
        ? 2 * second
        : age < 15 * minute
          ? 15 * second
          : age < 60 * minute
            ? minute
            : 5 * minute
    case 'blocked':
    case 'qa_failed':
    case 'activation_failed':
      // The channel may clear this by itself, and the webhook about it may have been lost.
      return minute
    case 'active':
      return 15 * minute
    case 'disconnected':
      return comesBack ? 15 * minute : null
    case 'not_connected':
    case 'not_activated':
      return null
    default:
      return assertNever(state)
  }
}

/**
 * Carries every integration on: repeats what has no answer yet and asks the channel how things stand. What it works
 * from is on disk, so a start after whatever end goes on where things were.
 */
export function createFollowUp(
  deps: JobDeps & {
    store: Store
    channels: Record<Channel, Pick<OnboardingChannel, 'activate' | 'look' | 'comesBack'>>
    /** Connects a store on its way; false when the channel said neither yes nor no. */
    connect: (record: IntegrationRecord) => Promise<boolean>
    settleActivation: (record: IntegrationRecord, attempt: ActivationAttempt) => void
  },
) {
  const { store, clock } = deps
  /** `at` in steady ms. */
  type Plan = { state: string; at: number; failures: number }
  const plans = new Map<string, Plan>()
  const againMs = (record: IntegrationRecord, now: number) =>
    lookAgainMs(record, now, deps.channels[record.channel].comesBack)
  const runner = createJobRunner<Job & { record: IntegrationRecord; plan: Plan }>({
    ...deps,
    part: 'follow-up',
    jobs: plannedLooks,
    run: follow,
  })

  function plannedLooks(now: number): (Job & { record: IntegrationRecord; plan: Plan })[] {
    const steady = clock.steady()
    return store.integrations.all().flatMap((record) => {
      const key = `${record.channel}|${record.locationId}`
      if (againMs(record, now) === null) {
        plans.delete(key)
        return []
      }
      let plan = plans.get(key)
      // A state it has just come to is looked after at once.
      if (plan?.state !== record.state)
        plans.set(key, (plan = { state: record.state, at: steady, failures: 0 }))
      return [{ key, at: now + plan.at - steady, record, plan }]
    })
  }

  async function follow({ record, plan }: { record: IntegrationRecord; plan: Plan }): Promise<void> {
    const isAnswered = await step(record)
    plan.failures = isAnswered ? 0 : plan.failures + 1
    const calm = againMs(record, clock.now()) ?? 0
    plan.at = clock.steady() + (isAnswered ? calm : Math.max(calm, backoffMs(plan.failures, deps.random())))
  }

  /** True when the channel answered. */
  async function step(record: IntegrationRecord): Promise<boolean> {
    const channel = deps.channels[record.channel]
    if (record.state === 'connecting') return deps.connect(record)
    if (record.state !== 'activating') return channel.look(record)
    const attempt = await channel.activate(record)
    deps.settleActivation(record, attempt)
    return attempt.kind !== 'waiting' || attempt.isUnanswered !== true
  }

  return {
    wake: runner.wake,
    idle: runner.idle,
    /** The way is clear again, for example after a sign-in: nobody needs to sit out a wait. */
    retryNow: (): void => {
      for (const plan of plans.values()) plan.at = -Infinity
      runner.wake()
    },
    start: runner.start,
    stop: runner.stop,
  }
}
