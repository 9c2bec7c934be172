import { assertNever } from '#shared/result.ts'
import type { Clock } from '../clock.ts'
import type { Log } from '../log.ts'
import { backoffMs } from '../outbox/backoff.ts'
import type { IntegrationRecord } from '../store/integrations.ts'
import type { Store } from '../store/open.ts'
import type { ActivationAttempt } from './channels.ts'

const second = 1_000
const minute = 60 * second

/** How long until an integration in this state is looked at again, in ms; null when it waits for a person. */
export function lookAgainMs({ state, since }: IntegrationRecord, now: number): number | null {
  const age = now - since
  switch (state) {
    case 'connecting':
      return 2 * second
    case 'activating':
      return age < 30 * second ? second : age < 5 * minute ? 5 * second : 30 * second
    case 'qa_in_progress':
      // The stand-in needs seconds, DoorDash up to a business day (M4); webhooks are faster than either.
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
      // Cleared on DoorDash's side, or by a webhook that got lost.
      return minute
    case 'active':
      return 15 * minute
    case 'not_connected':
    case 'not_activated':
    case 'disconnected':
      return null
    default:
      return assertNever(state)
  }
}

/**
 * Carries every integration on: repeats what has no answer yet and asks the channel how things stand. What it works
 * from is on disk, so a start after whatever end goes on where things were.
 */
export function createFollowUp(deps: {
  store: Store
  clock: Clock
  random: () => number
  log: Log
  connect: (record: IntegrationRecord) => Promise<boolean>
  activate: (record: IntegrationRecord) => Promise<ActivationAttempt>
  settleActivation: (record: IntegrationRecord, attempt: ActivationAttempt) => void
  look: (record: IntegrationRecord) => Promise<boolean>
}) {
  const { store, clock } = deps
  type Plan = { state: string; at: number; failures: number }
  const plans = new Map<string, Plan>()
  const busy = new Map<string, Promise<void>>()
  let cancelTimer = () => {}
  let isStopped = true

  const keyOf = (record: IntegrationRecord) => `${record.channel}|${record.locationId}`

  function wake(): void {
    if (isStopped) return
    cancelTimer()
    const now = clock.now()
    let next: number | null = null
    for (const record of store.integrations.all()) {
      const key = keyOf(record)
      if (lookAgainMs(record, now) === null) {
        plans.delete(key)
        continue
      }
      let plan = plans.get(key)
      // A state it has just come to is looked after at once.
      if (plan?.state !== record.state) plans.set(key, (plan = { state: record.state, at: now, failures: 0 }))
      if (busy.has(key)) continue
      if (plan.at <= now) start(key, record, plan)
      else next = Math.min(next ?? plan.at, plan.at)
    }
    if (next !== null) cancelTimer = clock.after(next - now, wake)
  }

  function start(key: string, record: IntegrationRecord, plan: Plan): void {
    const work = step(record)
      .catch((error: unknown) => {
        deps.log.error({ error: String(error).slice(0, 200) }, 'following up an integration failed')
        return false
      })
      .then((isAnswered) => {
        busy.delete(key)
        plan.failures = isAnswered ? 0 : plan.failures + 1
        const now = clock.now()
        const calm = lookAgainMs(record, now) ?? 0
        plan.at = now + (isAnswered ? calm : Math.max(calm, backoffMs(plan.failures, deps.random())))
        wake()
      })
    busy.set(key, work)
  }

  /** True when the channel answered. */
  async function step(record: IntegrationRecord): Promise<boolean> {
    if (record.state === 'activating') {
      const attempt = await deps.activate(record)
      deps.settleActivation(record, attempt)
      return true
    }
    if (record.channel !== 'doordash') return true
    return record.state === 'connecting' ? deps.connect(record) : deps.look(record)
  }

  async function idle(): Promise<void> {
    while (busy.size > 0) await Promise.allSettled(busy.values())
  }

  return {
    wake,
    /** Resolves when no call is under way. */
    idle,
    /** The way is clear again, for example after a sign-in: nobody needs to sit out a wait. */
    hurry: (): void => {
      for (const plan of plans.values()) plan.at = 0
      wake()
    },
    start: (): void => {
      isStopped = false
      wake()
    },
    stop: async (): Promise<void> => {
      isStopped = true
      cancelTimer()
      await idle()
    },
  }
}
export type FollowUp = ReturnType<typeof createFollowUp>
