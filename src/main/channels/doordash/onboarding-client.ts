import type { z } from 'zod'
import { channelNames } from '#shared/channel.ts'
import {
  apiError,
  type Onboarding,
  onboarding,
  type OnboardingMenuRequest,
  type OnboardingRequest,
  type StoreCandidate,
  storeCandidates,
  type TokenRequest,
  type TokenResponse,
  tokenResponse,
} from '#shared/doordash/onboarding.ts'
import { safeJson } from '../protocol/decode.ts'
import { type CallOutcome, notUnderstood, outcomeOf } from '../protocol/outcome.ts'
import { menuWithinMs } from '../menus.ts'
import { type DoorDashLine, noAccess } from './line.ts'

/** Why there is no answer to work with; `code` is DoorDash's own, where it sent one. */
export type CallFailure = Exclude<CallOutcome, { kind: 'taken' }> & { code: string | null }
export type OnboardingAnswer<Value> = { kind: 'answered'; value: Value } | CallFailure

/** An onboarding, by DoorDash's id, and the location it is of. */
type One = { id: string; locationId: string }

/**
 * The calls of self-serve onboarding (doordash-marketplace.md section 13; bodies: shared/doordash/onboarding.ts). All but
 * `exchange` and `probe` carry the merchant's token: its 401 means that a manager has to sign in to DoorDash again.
 */
export function createOnboardingClient(options: {
  line: DoorDashLine
  /** Every call ends here, so that health shows evidence and not hope. */
  onOutcome: (outcome: CallOutcome) => void
  /** The station closes: it does not wait for calls that may take minutes. */
  ending: AbortSignal
}) {
  async function send<Schema extends z.ZodType>(
    schema: Schema | null,
    request: {
      method: 'GET' | 'POST'
      path: string
      locationId: string | null
      body?: unknown
      merchantToken?: string
      withinMs?: number
    },
  ): Promise<OnboardingAnswer<z.output<Schema>>> {
    if (!options.line.isSetUp()) return { ...noAccess, code: null }
    const answer = await options.line.send({
      method: request.method,
      path: `/api/${request.path}`,
      locationId: request.locationId,
      ...(request.body !== undefined && { body: request.body }),
      ...(request.withinMs !== undefined && { withinMs: request.withinMs, ending: options.ending }),
      ...(request.merchantToken !== undefined && {
        headers: { MxAuthorization: `Bearer ${request.merchantToken}` },
      }),
    })
    const outcome = outcomeOf(answer)
    // A merchant's token that is no longer good says nothing about how DoorDash and this device stand.
    if (outcome.kind !== 'denied' || request.merchantToken === undefined) options.onOutcome(outcome)
    if (outcome.kind !== 'taken' || answer.kind !== 'answered')
      return { ...(outcome as CallFailure), code: answer.kind === 'answered' ? codeIn(answer.text) : null }
    if (schema === null) return { kind: 'answered', value: undefined as z.output<Schema> }
    const parsed = schema.safeParse(safeJson(answer.text))
    if (parsed.success) return { kind: 'answered', value: parsed.data }
    return { ...notUnderstood(channelNames.doordash, answer.status), code: null }
  }
  const one = ({ id, locationId }: One, action = '') => ({
    path: `v2/store_onboarding/${encodeURIComponent(id)}${action}`,
    locationId,
  })

  return {
    exchange: (body: TokenRequest): Promise<OnboardingAnswer<TokenResponse>> =>
      send(tokenResponse, { method: 'POST', path: 'v2/tokens', locationId: null, body }),
    candidates: async (merchantToken: string): Promise<OnboardingAnswer<StoreCandidate[]>> => {
      const answer = await send(storeCandidates, {
        method: 'GET',
        path: 'v2/store_candidates',
        locationId: null,
        merchantToken,
      })
      return answer.kind === 'answered' ? { kind: 'answered', value: answer.value.stores } : answer
    },
    /** Idempotent per store and location: repeating it answers the same onboarding. */
    connect: (merchantToken: string, body: OnboardingRequest): Promise<OnboardingAnswer<Onboarding>> =>
      send(onboarding, {
        method: 'POST',
        path: 'v2/store_onboarding',
        locationId: body.location_id,
        body,
        merchantToken,
      }),
    find: (merchantToken: string, which: One): Promise<OnboardingAnswer<Onboarding>> =>
      send(onboarding, { method: 'GET', ...one(which), merchantToken }),
    exportMenu: (merchantToken: string, which: One, body: OnboardingMenuRequest) =>
      send(null, {
        method: 'POST',
        ...one(which, '/menus'),
        body,
        merchantToken,
        ...(body.menu && { withinMs: menuWithinMs }),
      }),
    /** Asks for activation; the outcome comes by webhook and by `find`. */
    enable: (merchantToken: string, which: One) =>
      send(null, { method: 'POST', ...one(which, '/enable'), body: {}, merchantToken }),
    /** Proves that DoorDash answers our key; 404 is an answer too. */
    probe: (locationId: string) =>
      send(null, {
        method: 'GET',
        path: `v1/stores/${encodeURIComponent(locationId)}/store_details`,
        locationId,
      }),
  }
}
export type OnboardingClient = ReturnType<typeof createOnboardingClient>

function codeIn(text: string): string | null {
  const parsed = apiError.safeParse(safeJson(text))
  return parsed.success ? (parsed.data.code?.slice(0, 100) ?? null) : null
}
