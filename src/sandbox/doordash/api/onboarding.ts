import type { IncomingHttpHeaders } from 'node:http'
import {
  onboardingMenuRequest,
  onboardingRequest,
  type StoreCandidate,
  type storeCandidates,
} from '#shared/doordash/onboarding.ts'
import type { z } from 'zod'
import { type ApiAnswer, read, refuse, taken } from '../../http/answers.ts'
import { storeMenuBody } from './menus.ts'
import { menuFacts } from '../menus/facts.ts'
import { setOpenHours } from '../../world/filed-menu.ts'
import { putMainMenu, putPreset } from '../menus/presets.ts'
import { whyRefused } from '../menus/validate.ts'
import { type Account, mayShare } from '../../world/accounts.ts'
import type { Store } from '../../world/stores.ts'
import type { World } from '../../world/world.ts'
import { connect, enable, forgetConnection, requestMenu } from '../onboarding/advance.ts'
import { onboardingOf, type OnboardingRecord, storeOf } from '../../world/onboarding.ts'
import { merchantOf } from '../onboarding/tokens.ts'
import { onboardingBody } from '../onboarding/bodies.ts'

/**
 * Self-serve onboarding as the app calls it (doordash-marketplace.md section 13; bodies in
 * shared/doordash/onboarding.ts). Every call but `tokens` speaks for a merchant and sees only his stores.
 */
export type MerchantCall = { account: Account; id: string; body: string; portalUrl: string }

/** Lets a call through that carries a merchant's token. */
export function asMerchant(act: (world: World, call: MerchantCall) => ApiAnswer) {
  return (world: World, id: string, body: string, headers: IncomingHttpHeaders): ApiAnswer => {
    const merchant = merchantOf(world, headers)
    if (!merchant.ok) return merchant.answer
    const portalUrl = `http://${headers.host ?? ''}/portal`
    return act(world, { account: merchant.account, id, body, portalUrl })
  }
}

/** The same, about one onboarding of the merchant's. */
export function onOnboarding(
  act: (world: World, onboarding: OnboardingRecord, call: MerchantCall) => ApiAnswer,
) {
  return asMerchant((world, call) => {
    const onboarding = world.onboardings.get(call.id)
    if (!onboarding || !mayShare(call.account, onboarding.doordashStoreId))
      return refuse(404, 'not_found', 'No onboarding of this id')
    return act(world, onboarding, call)
  })
}

export function candidates(world: World, { account }: MerchantCall): ApiAnswer {
  const stores = world.stores
    .filter((store) => mayShare(account, store.doordashStoreId))
    .map((store) => candidateOf(world, store))
  return { status: 200, body: { stores } satisfies z.infer<typeof storeCandidates> }
}

export function candidateOf(world: Pick<World, 'onboardings'>, store: Store): StoreCandidate {
  const onboarding = onboardingOf(world, store)
  return {
    doordash_store_id: String(store.doordashStoreId),
    doordash_store_uuid: store.uuid,
    name: store.name,
    address_line_1: store.address,
    address_city: store.city,
    country_code: store.countryCode,
    timezone: store.timeZone,
    is_signup_complete: store.isSignupComplete,
    is_active: store.isActive,
    current_provider: store.currentProvider,
    onboarding_id: onboarding?.id ?? null,
    location_id: onboarding?.locationId ?? null,
    menu: menuFacts(store),
  }
}

export function startOnboarding(world: World, { account, body }: MerchantCall): ApiAnswer {
  const request = read(onboardingRequest, body)
  if (!request.ok) return request.answer
  const { doordash_store_id, location_id, provider_type } = request.data
  if (provider_type !== world.accessKey.providerType)
    return refuse(400, 'invalid_request', 'provider_type: is not yours')
  const store = world.stores.find(
    (one) => String(one.doordashStoreId) === doordash_store_id && mayShare(account, one.doordashStoreId),
  )
  if (!store) return refuse(404, 'not_found', 'No store of this id that this account may share')
  const known = onboardingOf(world, store)
  if (known?.locationId === location_id) return { status: 200, body: onboardingBody(known, store) }
  if (world.stores.some((other) => other !== store && other.merchantSuppliedId === location_id))
    return refuse(409, 'DUPLICATE_LOCATION_ID', 'Another store already uses this location id.')
  if (store.onIntegration)
    return refuse(
      409,
      'STORE_LIVE_ON_REQUESTED_POS_PROVIDER',
      `The store is already live on this provider, as location ${store.merchantSuppliedId}.`,
    )
  return { status: 201, body: onboardingBody(connect(world, store, location_id), store) }
}

export function showOnboarding(world: World, onboarding: OnboardingRecord): ApiAnswer {
  return { status: 200, body: onboardingBody(onboarding, storeOf(world, onboarding)) }
}

/** Fetches the menu again, or takes the one that was sent, with hours where the app brings some. Refused while a menu job is pending. */
export function exportMenu(
  world: World,
  onboarding: OnboardingRecord,
  { body }: Pick<MerchantCall, 'body'>,
): ApiAnswer {
  const request = read(onboardingMenuRequest, body)
  if (!request.ok) return request.answer
  switch (onboarding.status) {
    case 'MENU_REQUESTED':
    case 'MENU_IMPORTED':
    case 'HOURS_SET':
    case 'MENU_AUDIT':
      return refuse(409, 'menu_job_pending', 'The menu before this one is still being looked at')
    case 'INTEGRATION_ACTIVATED':
    case 'ABANDONED':
      return refuse(409, 'not_possible', `The onboarding is over: ${onboarding.status}`)
    default:
  }
  const store = storeOf(world, onboarding)
  const { source, open_hours, menu, reference } = request.data
  if (source === 'provider' && menu !== undefined) {
    const problems = whyRefused(menu)
    if (problems.length > 0) return refuse(400, 'invalid_request', problems.join('; '))
    putMainMenu(store, menu, reference)
  } else if (source === 'provider') {
    // The body names no menu: the provider's own is taken as complete.
    putPreset(store, 'complete')
  }
  if (open_hours !== undefined) setOpenHours(store, open_hours)
  requestMenu(world, onboarding)
  return { status: 202, body: onboardingBody(onboarding, store) }
}

export function enableOnboarding(world: World, onboarding: OnboardingRecord): ApiAnswer {
  switch (onboarding.status) {
    case 'INTEGRATION_ACTIVATED':
      return taken
    case 'MENU_QUALIFIED':
    case 'ACTIVATION_BLOCK':
      if (!onboarding.isEnabling) enable(world, onboarding)
      return taken
    default:
      return refuse(409, 'not_qualified', `The store has not passed QA: ${onboarding.status}`)
  }
}

/** For tests of an integration only [doc/notes]. */
export function deleteOnboarding(world: World, onboarding: OnboardingRecord): ApiAnswer {
  forgetConnection(world, storeOf(world, onboarding))
  return { status: 200, body: {} }
}

/** Where a merchant who has no DoorDash account signs up [assumed body]. */
export function signupUrl(_world: World, { portalUrl }: MerchantCall): ApiAnswer {
  return { status: 200, body: { url: `${portalUrl}/signup` } }
}

export function storeMenu(world: World, onboarding: OnboardingRecord): ApiAnswer {
  const store = storeOf(world, onboarding)
  return { status: 200, body: storeMenuBody(store, world.accessKey.providerType) }
}
