import { z } from 'zod'
import { type ApiAnswer, read } from '../http/answers.ts'
import { uberPausedUntil, uberStoreOf } from '../world/uber-store.ts'
import type { World } from '../world/world.ts'

const instant = z.iso.datetime({ offset: true })
const statusRequest = z.discriminatedUnion('status', [
  z.object({ status: z.literal('ONLINE') }),
  z.object({ status: z.literal('PAUSED'), paused_until: instant, reason: z.string().optional() }),
])
/** At most half an hour more (uber-eats.md section 15). */
const prepTimeRequest = z.object({
  delay_config: z.object({ delay_until: instant, delay_duration: z.int().min(0).max(1_800) }),
})

const clockTime = z.string().regex(/^\d\d:\d\d$/)
const holidayRequest = z.object({
  holiday_hours: z.record(
    z.iso.date(),
    z.object({ open_time_periods: z.array(z.object({ start_time: clockTime, end_time: clockTime })).min(1) }),
  ),
})

const offlineReasons = {
  integration: 'PAUSED_BY_API_INTEGRATION',
  uber: 'PAUSED_BY_UBER',
  restaurant: 'PAUSED_BY_RESTAURANT',
} as const

/** `GET /v1/eats/store/{id}/status`. */
export function showStatus(world: World, locationId: string): ApiAnswer {
  const store = uberStoreOf(world, locationId)
  if (uberPausedUntil(store, world.clock.now()) === null) return { status: 200, body: { status: 'ONLINE' } }
  const offlineReason = offlineReasons[store.pausedBy ?? 'integration']
  return { status: 200, body: { status: 'OFFLINE', offlineReason } }
}

/** `POST` of the same: pauses the store until a time, or opens it; 204. */
export function setStatus(world: World, locationId: string, body: string): ApiAnswer {
  const request = read(statusRequest, body)
  if (!request.ok) return request.answer
  const store = uberStoreOf(world, locationId)
  delete store.pausedUntil
  delete store.pausedBy
  if (request.data.status === 'PAUSED') store.pausedUntil = Date.parse(request.data.paused_until)
  world.changed()
  return { status: 204, body: null }
}

/** `POST /v1/eats/stores/{id}/holiday-hours`: what differs from the week, all dates at once; 200. */
export function setHolidayHours(world: World, locationId: string, body: string): ApiAnswer {
  const request = read(holidayRequest, body)
  if (!request.ok) return request.answer
  uberStoreOf(world, locationId).holidayHours = request.data.holiday_hours
  world.changed()
  return { status: 200, body: null }
}

/** `POST /v1/delivery/store/{id}/update-store-prep-time`: orders take so much longer until a time; 204. */
export function setPrepTime(world: World, locationId: string, body: string): ApiAnswer {
  const request = read(prepTimeRequest, body)
  if (!request.ok) return request.answer
  const { delay_until, delay_duration } = request.data.delay_config
  uberStoreOf(world, locationId).delay = { seconds: delay_duration, until: Date.parse(delay_until) }
  world.changed()
  return { status: 204, body: null }
}
