import type { ActivationResult, CutOff } from '#shared/integration/activation.ts'
import { type GoLive, type GoLiveCheck, unproven } from '#shared/integration/go-live.ts'
import { isReadyToActivate } from '#shared/integration/integration.ts'
import type { Channel } from '#shared/channel.ts'
import type { Actor } from '#shared/order/order.ts'
import type { Result } from '#shared/result.ts'
import type { Clock } from '../base/clock.ts'
import type { Locations } from '../base/locations.ts'
import type { IntegrationRecord } from '../store/integrations.ts'
import type { Store } from '../store/open.ts'
import type { Topic } from '../base/topic.ts'
import type { IntegrationBook } from './book.ts'
import type { ActivationAttempt, OnboardingChannel } from '../channels/onboarding.ts'

/** How long [Confirm] waits for the channel's word; later outcomes come with `watch`. In ms. */
const answerWithinMs = 20_000

export type ActivationRefusal =
  | { kind: 'not-ready'; locationIds: string[] }
  | { kind: 'checks-missing'; checks: GoLiveCheck[] }

/** Activating locations (R97 to R118): written down first, asked for then, and known only when the channel has said so. */
export function createActivation(deps: {
  store: Store
  book: IntegrationBook
  locations: Locations
  clock: Clock
  changes: Topic<'integrations'>
  goLive: () => GoLive
  channels: Record<Channel, Pick<OnboardingChannel, 'providersNow'>>
  onWork: () => void
}) {
  const { store, book, clock } = deps

  /** Resolves when the channel has said something about each, or after a while. */
  async function settled(locationIds: readonly string[], channel: Channel): Promise<void> {
    const end = new AbortController()
    const cancel = clock.after(answerWithinMs, () => end.abort())
    const isOpen = () => locationIds.some((id) => book.get(id, channel).state === 'activating')
    const changes = deps.changes.subscribe(end.signal)
    try {
      if (!isOpen()) return
      for await (const _ of changes) if (!isOpen()) return
    } finally {
      cancel()
      end.abort()
    }
  }

  return {
    /** What [Confirm] would cut off at each location (R98, B12), as the channel has it now where it can be asked. */
    cutOffs: async (locationIds: readonly string[], channel: Channel): Promise<CutOff[]> => {
      const known = locationIds.filter((id) => deps.locations.findInUse(id))
      const told = await deps.channels[channel].providersNow(known.map((id) => book.get(id, channel)))
      return known.flatMap((locationId) => {
        const location = deps.locations.findInUse(locationId)
        if (!location) return []
        const record = book.get(locationId, channel)
        return [
          {
            locationId,
            locationName: location.name,
            disconnects: record.currentProvider === null ? [] : [record.currentProvider],
            ready: isReadyToActivate(record),
            isCurrent: told.has(locationId),
          },
        ]
      })
    },

    /**
     * Activates locations, each for itself: one that is refused holds no other back. Nothing is asked of a channel
     * before it is on disk who wants what, and which checks he goes on without.
     */
    activate: async (
      request: { locationIds: readonly string[]; channel: Channel; goneOnWithout: readonly GoLiveCheck[] },
      actor: Actor,
    ): Promise<Result<{ results: ActivationResult[] }, { refusal: ActivationRefusal }>> => {
      const { channel } = request
      const locationIds = [...new Set(request.locationIds)]
      const begun = book.change((): Result<object, { refusal: ActivationRefusal }> => {
        const notReady = locationIds.filter(
          (id) => !deps.locations.findInUse(id) || !isReadyToActivate(book.get(id, channel)),
        )
        if (notReady.length > 0) return { ok: false, refusal: { kind: 'not-ready', locationIds: notReady } }
        const missing = unproven(deps.goLive())
        const unnamed = missing.filter((check) => !request.goneOnWithout.includes(check))
        if (unnamed.length > 0) return { ok: false, refusal: { kind: 'checks-missing', checks: unnamed } }
        for (const locationId of locationIds) {
          book.apply(locationId, channel, { type: 'activating' }, actor, { baseline: null })
          store.activationRecords.add({
            at: clock.now(),
            manager: actor.name ?? '',
            locationId,
            channel,
            goneOnWithout: missing,
          })
        }
        return { ok: true }
      })
      if (!begun.ok) return begun
      deps.onWork()
      await settled(locationIds, channel)
      return {
        ok: true,
        results: locationIds.map((locationId) => {
          const { state, reason } = book.get(locationId, channel)
          const isActive = state === 'active'
          return {
            locationId,
            ok: isActive,
            state,
            code: isActive ? null : (reason?.code ?? null),
            details: isActive ? null : (reason?.details ?? null),
          }
        }),
      }
    },
  }
}

/** Writes down what an attempt brought; what changed meanwhile stays as it is. */
export function settleActivation(
  book: IntegrationBook,
  { locationId, channel }: IntegrationRecord,
  attempt: ActivationAttempt,
): void {
  if (attempt.kind === 'waiting') {
    const { reason } = book.get(locationId, channel)
    const { held } = attempt
    // Said once: an attempt that found nothing new is no step.
    if (!held || (reason?.code === held.code && reason.details === held.details)) return
    book.apply(locationId, channel, { type: 'activation-held', ...held }, { kind: 'platform' })
    return
  }
  const { code, details } = attempt.kind === 'failed' ? attempt : { code: null, details: null }
  const event =
    attempt.kind === 'activated'
      ? ({ type: 'activated' } as const)
      : ({ type: 'activation-failed', code, details } as const)
  book.apply(locationId, channel, event, { kind: 'platform' })
}
