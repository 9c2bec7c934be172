import { z } from 'zod'
import { channelNames } from '#shared/channel.ts'
import type { StorePause } from '#shared/integration/view.ts'
import { safeJson } from '../protocol/decode.ts'
import type { Answer, Storefront } from '../menus.ts'
import { notSetUp, outcomeOf, notUnderstood } from '../protocol/outcome.ts'
import type { Standing, ThrottleChannel } from '../throttle.ts'
import type { UberLine } from './client.ts'

/** `GET /v1/eats/store/{id}/status`; both spellings of the reason are in the field (uber-eats.md section 15). */
const storeStatus = z.object({
  status: z.string(),
  offlineReason: z.string().nullish(),
  offline_reason: z.string().nullish(),
})
/** Uber takes no delay longer than this (section 15), in minutes. */
const longestDelay = 30
const foreverMs = 365 * 24 * 3_600_000

/**
 * Pausing a store at Uber Eats: `POST /v1/eats/store/{id}/status`, proven by reading it back, and its preparation time by
 * `POST /v1/delivery/store/{id}/update-store-prep-time` (uber-eats.md section 15). Uber does not say whose pause it is
 * beyond "by an integration", nor until when.
 */
export function createUberThrottle(deps: {
  isSetUp: () => boolean
  line: Pick<UberLine, 'send'>
  now: () => number
  ending: AbortSignal
}): ThrottleChannel {
  async function send(
    { record, location }: Storefront,
    api: 'eats' | 'delivery',
    request: { method: 'GET' | 'POST'; path: string; body?: unknown },
  ): Promise<Answer<string>> {
    if (record.externalStoreId === null) return notSetUp(channelNames['uber-eats'])
    const storeId = encodeURIComponent(record.externalStoreId)
    const answer = await deps.line.send({
      method: request.method,
      locationId: location.id,
      path: `/v1/${api}/store/${storeId}/${request.path}`,
      ...(request.body !== undefined && { body: request.body }),
      ending: deps.ending,
    })
    const outcome = outcomeOf(answer)
    if (outcome.kind !== 'taken') return outcome
    return { kind: 'answered', value: answer.kind === 'answered' ? answer.text : '' }
  }
  const tell = async (...call: Parameters<typeof send>): Promise<Answer<null>> => {
    const answer = await send(...call)
    return answer.kind === 'answered' ? { kind: 'answered', value: null } : answer
  }

  return {
    isReachable: deps.isSetUp,
    pause: (storefront, { until }) => {
      const paused_until = new Date(until ?? deps.now() + foreverMs).toISOString()
      const body = { status: 'PAUSED', paused_until, reason: 'Paused by the restaurant' }
      return tell(storefront, 'eats', { method: 'POST', path: 'status', body })
    },
    reopen: (storefront) =>
      tell(storefront, 'eats', { method: 'POST', path: 'status', body: { status: 'ONLINE' } }),
    setBusy: (storefront, busy) => {
      const until = busy && (busy.until ?? deps.now() + foreverMs)
      const minutes = Math.min(busy?.plusMinutes ?? 0, longestDelay)
      const body = {
        delay_config: {
          delay_until: new Date(until ?? deps.now()).toISOString(),
          delay_duration: minutes * 60,
        },
      }
      return tell(storefront, 'delivery', { method: 'POST', path: 'update-store-prep-time', body })
    },
    standing: async (storefront) => {
      const answer = await send(storefront, 'eats', { method: 'GET', path: 'status' })
      if (answer.kind !== 'answered') return answer
      const read = statusIn(answer.value)
      if (read) return { kind: 'answered', value: read }
      return notUnderstood(channelNames['uber-eats'])
    },
  }
}

function statusIn(text: string): Standing | null {
  const parsed = storeStatus.safeParse(safeJson(text))
  if (!parsed.success) return null
  const { status, offlineReason, offline_reason } = parsed.data
  if (status === 'ONLINE') return { ours: [], theirs: null }
  const reason = offlineReason ?? offline_reason ?? null
  if (reason === 'PAUSED_BY_API_INTEGRATION' || reason === null) return { ours: [null], theirs: null }
  // Closed for the night is no pause.
  if (reason === 'OUT_OF_MENU_HOURS') return { ours: [], theirs: null }
  const theirs: StorePause = { reason, notes: null, since: 0, until: null }
  return { ours: [], theirs }
}
