import { insist } from '../webhooks/insist.ts'
import type { World } from '../../world/world.ts'
import { type OnboardingRecord, storeOf } from '../../world/onboarding.ts'
import { onboardingWebhookBody } from './bodies.ts'

/** Tells the app where the onboarding stands now, after whatever is still on its way about it. */
export function announce(world: World, onboarding: OnboardingRecord): void {
  const body = onboardingWebhookBody(onboarding, storeOf(world, onboarding))
  const { status } = onboarding
  const entry = onboarding.trail.at(-1)
  const { closing } = world
  const send = async () => {
    if (closing.aborted) return
    await insist(world, { endpoint: 'onboarding', event: status, body }, (tries, answer) => {
      if (entry) entry.webhook = { tries, answer }
    })
  }
  onboarding.sending = onboarding.sending.then(send)
}
