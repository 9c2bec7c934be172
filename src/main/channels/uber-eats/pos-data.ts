import { channelNames } from '#shared/channel.ts'
import {
  isEnabledIn,
  posDataFor,
  standingIn,
  type UberPosData,
  uberPosData,
  type UberStanding,
} from '#shared/uber/connect.ts'
import type { Location } from '#shared/location/location.ts'
import { slug } from '../../base/slug.ts'
import { safeJson } from '../protocol/decode.ts'
import { type CallOutcome, notUnderstood, outcomeOf } from '../protocol/outcome.ts'
import type { UberLine } from './client.ts'
import type { ConsentToken } from './consent.ts'

/** What Uber says of a store's integration, and whether its orders are turned on; `gone`: it has none with us. */
export type Seen =
  | (UberStanding & { isEnabled: boolean | null })
  | { kind: 'gone' }
  | { kind: 'trouble'; outcome: Exclude<CallOutcome, { kind: 'taken' }> }

/** A store, by Uber's id, and the location it is. */
type One = { storeId: string; locationId: string }

/** Calls about the integration of one store (`/v1/eats/stores/{id}/pos_data`, uber-eats.md section 4). Never throw. */
export function createPosData(deps: {
  line: Pick<UberLine, 'send'>
  consent: Pick<ConsentToken, 'call'>
  clientId: () => string
}) {
  const pathOf = (storeId: string) => `/v1/eats/stores/${encodeURIComponent(storeId)}/pos_data`
  const about = ({ storeId, locationId }: One) => ({ path: pathOf(storeId), locationId })

  return {
    /** How it stands now, in the application's own name. */
    read: async (one: One): Promise<Seen> => {
      const answer = await deps.line.send({ method: 'GET', ...about(one) })
      const outcome = outcomeOf(answer)
      if (outcome.kind !== 'taken') return isGone(outcome) ? { kind: 'gone' } : { kind: 'trouble', outcome }
      const pos: UberPosData | undefined =
        answer.kind === 'answered' ? uberPosData.safeParse(safeJson(answer.text)).data : undefined
      const clientId = deps.clientId()
      // Behind a gateway that has not said yet who we are there: whose the store is cannot be told.
      if (clientId === '')
        return {
          kind: 'trouble',
          outcome: { kind: 'unreachable', message: 'who we are is not known yet', maybeHeard: false },
        }
      if (pos) return { ...standingIn(pos, clientId), isEnabled: isEnabledIn(pos) }
      return { kind: 'trouble', outcome: notUnderstood(channelNames['uber-eats']) }
    },

    /** Makes us its order manager, in the merchant's name; null where he has to sign in first. Twice is as good as once. */
    provision: async (storeId: string, location: Location): Promise<CallOutcome | null> => {
      const body = posDataFor(location, slug(location.brand))
      const answer = await deps.consent.call({
        method: 'POST',
        ...about({ storeId, locationId: location.id }),
        body,
      })
      return answer && outcomeOf(answer)
    },

    /** Turns its orders on. */
    enable: async (one: One): Promise<CallOutcome> =>
      outcomeOf(
        await deps.line.send({
          method: 'PATCH',
          ...about(one),
          body: { integration_enabled: true },
        }),
      ),

    /** Turns its orders off and hands them back to Uber's own tablet. Uber keeps the integration: it can be turned on again. */
    resign: async (one: One): Promise<CallOutcome> =>
      outcomeOf(
        await deps.line.send({
          method: 'PATCH',
          ...about(one),
          body: { integration_enabled: false, is_order_manager: false },
        }),
      ),
  }
}
export type PosData = ReturnType<typeof createPosData>

/** Uber knows no integration of ours with it, or says that the store is not ours (403) [assumed to be the same]. */
function isGone(outcome: CallOutcome): boolean {
  if (outcome.kind === 'rejected') return outcome.status === 404
  return outcome.kind === 'denied' && outcome.status === 403
}
