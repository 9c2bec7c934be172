import type { z } from 'zod'
import { menuStatusWebhook, onboardingWebhook, storeStatusWebhook } from '#shared/doordash/webhooks.ts'
import { describe } from '../channels/describe.ts'
import { keep, refuse } from './inbox.ts'
import type { IntakeDeps, Prepared } from './intake-deps.ts'
import type { Message } from './message.ts'
import { unknownStore } from './refusals.ts'

/** What became of a menu that was sent. */
export function prepareMenuStatus(deps: IntakeDeps, message: Message, json: unknown): Prepared {
  const { menuStatus } = deps.notices
  return prepareNotice(deps, message, menuStatusWebhook.safeParse(json), storeOf, menuStatus)
}

/** DoorDash paused a store. */
export function prepareStoreStatus(deps: IntakeDeps, message: Message, json: unknown): Prepared {
  const { storeStatus } = deps.notices
  return prepareNotice(deps, message, storeStatusWebhook.safeParse(json), storeOf, storeStatus)
}

/** How the connecting of a store goes on. */
export function prepareOnboarding(deps: IntakeDeps, message: Message, json: unknown): Prepared {
  const { onboarding } = deps.notices
  const parsed = onboardingWebhook.safeParse(json)
  return prepareNotice(deps, message, parsed, ({ location_id }) => location_id, onboarding)
}

const storeOf = (notice: { store: { merchant_supplied_id: string } }) => notice.store.merchant_supplied_id

function prepareNotice<Notice>(
  deps: IntakeDeps,
  message: Message,
  parsed: z.ZodSafeParseResult<Notice>,
  locationOf: (notice: Notice) => string,
  act: (notice: Notice) => void,
): Prepared {
  if (!parsed.success) {
    const refusal = describe(parsed.error)
    return () => refuse(deps, message, refusal)
  }
  const notice = parsed.data
  return () => {
    if (!deps.locations.get(locationOf(notice))) return refuse(deps, message, unknownStore)
    keep(deps, message, 200, 'applied', {})
    act(notice)
    return { status: 200, body: {} }
  }
}
