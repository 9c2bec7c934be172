import { z } from 'zod'
import { wireMenu } from './menu.ts'

/**
 * Self-serve onboarding (doordash-marketplace.md section 13). Paths, headers, statuses and exclusion codes are DoorDash's
 * as far as public notes name them; the bodies are undocumented and assumed here, once, for client and sandbox alike
 * (docs/decisions/0006-onboarding-assumptions.md).
 *
 * - sign-in: `GET {authorizeUrl}?response_type=code&client_id&redirect_uri&state&code_challenge&code_challenge_method=S256`
 * - `POST /api/v2/tokens`, then header `MxAuthorization: Bearer <merchant token>` beside our own JWT on every call below
 * - `GET /api/v2/store_candidates`, `POST /api/v2/store_onboarding`, `GET /api/v2/store_onboarding/{id}`
 * - `POST /api/v2/store_onboarding/{id}/menus`, `POST /api/v2/store_onboarding/{id}/enable`
 * - `GET /api/v1/store_onboarding/{id}/store_menu`
 */

/** Only these roles of the merchant portal may connect a store (R43). */
export const portalRoles = ['business_admin', 'business_group_admin', 'store_manager', 'operator'] as const
export const allowedPortalRoles: readonly (typeof portalRoles)[number][] = [
  'business_admin',
  'business_group_admin',
]

/** `POST /api/v2/tokens` [assumed body: the OAuth code grant with PKCE]. */
export const tokenRequest = z.object({
  grant_type: z.literal('authorization_code'),
  client_id: z.string().min(1),
  code: z.string().min(1).max(512),
  code_verifier: z.string().min(43).max(128),
  redirect_uri: z.url(),
})
export type TokenRequest = z.infer<typeof tokenRequest>

export const tokenResponse = z.object({
  access_token: z.string().min(1),
  token_type: z.literal('Bearer'),
  /** Seconds. */
  expires_in: z.int().positive(),
  account: z.object({ id: z.string(), email: z.string(), business_name: z.string() }),
})
export type TokenResponse = z.infer<typeof tokenResponse>

/** A store the signed-in account may connect [assumed]. */
export const storeCandidate = z.object({
  doordash_store_id: z.string().min(1),
  doordash_store_uuid: z.string().min(1),
  name: z.string(),
  address_line_1: z.string(),
  address_city: z.string(),
  country_code: z.string().length(2),
  timezone: z.string(),
  /** False while the merchant has not finished signing up with DoorDash (R15). */
  is_signup_complete: z.boolean(),
  is_active: z.boolean(),
  /** The POS or aggregator that handles its orders now, if any; it is cut off by activation (B12). */
  current_provider: z.object({ name: z.string(), kind: z.enum(['pos', 'aggregator']) }).nullable(),
  /** Set when the store is already onboarded with this provider. */
  onboarding_id: z.string().nullable(),
  location_id: z.string().nullable(),
  menu: z.object({ item_count: z.int(), empty_elements: z.int(), open_minutes_per_week: z.int() }).nullable(),
})
export type StoreCandidate = z.infer<typeof storeCandidate>
export const storeCandidates = z.object({ stores: z.array(storeCandidate).max(100) })

/** `POST /api/v2/store_onboarding`: repeating it for the same store and location answers the same onboarding. */
export const onboardingRequest = z.object({
  doordash_store_id: z.string().min(1),
  location_id: z.string().min(1).max(128),
  provider_type: z.string().min(1),
  partner_business_id: z.string().min(1),
})
export type OnboardingRequest = z.infer<typeof onboardingRequest>

/** In the order DoorDash goes through them; the last three are ends that need somebody. */
export const onboardingStatuses = [
  'INTEGRATION_REQUESTED',
  'STORE_CONNECTED',
  'MENU_REQUESTED',
  'MENU_IMPORTED',
  'HOURS_SET',
  'MENU_AUDIT',
  'MENU_QUALIFIED',
  'INTEGRATION_ACTIVATED',
  'MENU_BLOCK',
  'ACTIVATION_BLOCK',
  'ABANDONED',
] as const
export type OnboardingStatus = (typeof onboardingStatuses)[number]

export const exclusionCodes = [
  'DUPLICATE_LOCATION_ID',
  'VIRTUAL_BRAND_DETECTED',
  'SELF_DELIVERY_DETECTED',
  'DOORDASH_DRIVE_STORE',
  'STORE_LIVE_ON_REQUESTED_POS_PROVIDER',
  'SFDC_ACCOUNT_RECORD_NOT_FOUND',
  'MENU_PULLING_REQUEST_FAILURE',
  'STORE_HOURS_NOT_POPULATED_FAILURE',
  'MENU_BLANK_FAILURE',
  'MENU_JOB_FAILURE',
] as const
export type ExclusionCode = (typeof exclusionCodes)[number]

/** `GET /api/v2/store_onboarding/{id}` and the answer of POST; unknown statuses and codes are kept as sent. */
export const onboarding = z.object({
  onboarding_id: z.string().min(1),
  location_id: z.string().min(1),
  doordash_store_id: z.string().min(1),
  doordash_store_uuid: z.string().min(1),
  status: z.string().min(1),
  exclusion_code: z.string().nullable(),
  details: z.string().nullable(),
  menus: z.array(z.object({ id: z.string(), name: z.string(), status: z.string() })),
  /** Instants, ISO 8601. */
  created_at: z.string(),
  updated_at: z.string(),
})
export type Onboarding = z.infer<typeof onboarding>

/**
 * `POST /api/v2/store_onboarding/{id}/menus`: `import` takes the menu DoorDash has on file; `hours` mends missing ones.
 * `provider` is a menu of ours, sent along in `menu` [assumed, docs/decisions/0009].
 */
export const onboardingMenuRequest = z.object({
  reference: z.string().min(1),
  source: z.enum(['import', 'provider']),
  open_hours: z
    .array(z.object({ day_index: z.string(), start_time: z.string(), end_time: z.string() }))
    .optional(),
  menu: wireMenu.optional(),
})
export type OnboardingMenuRequest = z.infer<typeof onboardingMenuRequest>

/** `POST /api/v2/store_onboarding/{id}/enable` is answered 202; the outcome comes by webhook and by GET. */
export const apiError = z.object({ message: z.string(), code: z.string().optional() })
