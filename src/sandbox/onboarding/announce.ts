import { deliver, type Delivery } from '../webhooks/deliver.ts'
import type { World } from '../world.ts'
import { onboardingWebhookBody, type OnboardingRecord, storeOf } from './record.ts'

/** Waits before each of the three retries DoorDash makes of this webhook, in ms [their length assumed]. */
const retryAfterMs = [1_000, 5_000, 15_000]

/** Tells the app where the onboarding stands now, after whatever is still on its way about it. */
export function announce(world: World, onboarding: OnboardingRecord): void {
  const body = onboardingWebhookBody(onboarding, storeOf(world, onboarding))
  const { status } = onboarding
  const entry = onboarding.trail.at(-1)
  const { closing } = world
  const send = async () => {
    for (const [index, waitMs] of [...retryAfterMs, null].entries()) {
      if (closing.aborted || world.intake.url === null) return
      const delivery = await deliver(world, null, { endpoint: 'onboarding', event: status, body })
      if (entry) entry.webhook = { tries: index + 1, answer: answerOf(delivery) }
      world.changed()
      if (waitMs === null || isHeard(delivery)) return
      await world.clock.sleep(waitMs)
    }
  }
  onboarding.sending = onboarding.sending.then(send)
}

function isHeard(delivery: Delivery): boolean {
  return delivery.outcome === 'answered' && delivery.status >= 200 && delivery.status < 300
}

function answerOf(delivery: Delivery): number | 'none' {
  return delivery.outcome === 'answered' ? delivery.status : 'none'
}
