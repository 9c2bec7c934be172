import { type StoreStatusRequest, storeStatusRequest } from '#shared/doordash/api.ts'
import { defaultPauseMs, pauseStore, resumeStore } from '../stores/pause.ts'
import { activePauses, type Store } from '../../world/stores.ts'
import type { World } from '../../world/world.ts'
import { type ApiAnswer, read, refuse } from '../../http/answers.ts'

/** `PUT /api/v1/stores/{location_id}/status` (section 12). */
export function setStatus(world: World, store: Store, body: string): ApiAnswer {
  const request = read(storeStatusRequest, body)
  if (!request.ok) return request.answer
  const { is_active, reason, notes } = request.data
  if (is_active) {
    resumeStore(world, store)
    return { status: 200, body: { is_active: true } }
  }
  if (reason === undefined)
    return refuse(400, 'invalid_request', 'reason: is required when is_active is false')
  const forMs = pauseLength(request.data, world.clock.now())
  if (forMs <= 0) return refuse(400, 'invalid_request', 'end_time: is not in the future')
  void pauseStore(world, store, { reason, notes: notes ?? '', forMs })
  return { status: 200, body: { is_active: false } }
}

function pauseLength(request: StoreStatusRequest, now: number): number {
  if (request.end_time !== undefined) return Date.parse(request.end_time) - now
  const { duration_in_hours: hours, duration_in_secs: seconds } = request
  if (hours === undefined && seconds === undefined) return defaultPauseMs
  return ((hours ?? 0) * 3_600 + (seconds ?? 0)) * 1_000
}

/** `GET /api/v1/stores/{location_id}/store_details` (section 12). */
export function storeDetails(world: World, store: Store): ApiAnswer {
  return {
    status: 200,
    body: {
      doordash_store_id: store.doordashStoreId,
      merchant_supplied_id: store.merchantSuppliedId,
      name: store.name,
      address: store.address,
      is_order_protocol_pos: store.onIntegration,
      auto_release_enabled: false,
      auto_release_distance: 400,
      special_instructions_max_length: 500,
      current_deactivations: activePauses(store, world.clock.now()).map((pause) => ({
        reason_id: null,
        reason: pause.reason,
        notes: pause.notes,
        start_time: new Date(pause.startAt).toISOString(),
        end_time: new Date(pause.endAt).toISOString(),
      })),
    },
  }
}
