import { channelNames } from '#shared/channel.ts'
import type { StoreStatusRequest } from '#shared/doordash/api.ts'
import { storeDetails, type StoreDetails } from '#shared/doordash/store-details.ts'
import type { StorePause } from '#shared/integration/view.ts'
import { instantFromText } from '#shared/time/instant-from-text.ts'
import { safeJson } from '../protocol/decode.ts'
import type { Answer, Storefront } from '../menus.ts'
import { type CallOutcome, notUnderstood, outcomeOf } from '../protocol/outcome.ts'
import type { Standing, ThrottleChannel } from '../throttle.ts'
import { type DoorDashLine, noAccess } from './line.ts'
import { ourReason, pauseNotes, refOfPause } from './pause-mark.ts'

/**
 * Pausing a store at DoorDash (section 12): `PUT .../status` tells it, `GET .../store_details` is what it says. A longer
 * preparation time needs no call of its own: it goes out as `prep_time` with every order that is accepted (section 6).
 */
export function createDoorDashThrottle(deps: {
  line: DoorDashLine
  onOutcome: (outcome: CallOutcome) => void
  ending: AbortSignal
}): ThrottleChannel {
  async function send(
    { location }: Storefront,
    request:
      | { method: 'GET'; path: string }
      | { method: 'PUT'; path: string; timedBody: (there: (at: number) => number) => StoreStatusRequest },
  ): Promise<Answer<string>> {
    if (!deps.line.isSetUp()) return noAccess
    const path = `/api/v1/stores/${encodeURIComponent(location.id)}/${request.path}`
    const answer = await deps.line.send({ ...request, path, locationId: location.id, ending: deps.ending })
    const outcome = outcomeOf(answer)
    deps.onOutcome(outcome)
    if (outcome.kind !== 'taken') return outcome
    return { kind: 'answered', value: answer.kind === 'answered' ? answer.text : '' }
  }
  async function setStatus(
    storefront: Storefront,
    timedBody: (there: (at: number) => number) => StoreStatusRequest,
  ): Promise<Answer<null>> {
    const answer = await send(storefront, { method: 'PUT', path: 'status', timedBody })
    return answer.kind === 'answered' ? { kind: 'answered', value: null } : answer
  }

  return {
    isReachable: deps.line.isSetUp,
    // Without an end DoorDash opens it again after fourteen days.
    pause: (storefront, { ref, until }) =>
      setStatus(storefront, (there) => ({
        is_active: false,
        reason: ourReason,
        notes: pauseNotes(ref),
        ...(until !== null && { end_time: new Date(there(until)).toISOString() }),
      })),
    reopen: (storefront) => setStatus(storefront, () => ({ is_active: true })),
    standing: async (storefront) => {
      const answer = await send(storefront, { method: 'GET', path: 'store_details' })
      if (answer.kind !== 'answered') return answer
      const details = detailsIn(answer.value)
      if (details) return { kind: 'answered', value: standingIn(details) }
      return notUnderstood(channelNames.doordash)
    },
  }
}

function detailsIn(text: string): StoreDetails | null {
  return storeDetails.safeParse(safeJson(text)).data ?? null
}

/** What holds the store back, of what DoorDash lists. */
function standingIn({ current_deactivations: listed }: StoreDetails): Standing {
  const ours: (string | null)[] = []
  const theirs: StorePause[] = []
  for (const { reason, notes, start_time, end_time } of listed ?? []) {
    const pause: StorePause = {
      reason: reason ?? null,
      notes: notes || null,
      since: instantFromText(start_time) ?? 0,
      until: instantFromText(end_time),
    }
    const ref = refOfPause(pause)
    if (ref === undefined) theirs.push(pause)
    else ours.push(ref)
  }
  const [longest = null] = theirs.toSorted(
    (one, other) => (other.until ?? Infinity) - (one.until ?? Infinity),
  )
  return { ours, theirs: longest }
}
