import { call } from '#renderer/station/call/call.ts'
import { useRefused } from './refused-store.ts'

/** The station is on this device or in this room (ms). */
const patienceMs = 10_000

/** Stops the ring of one. A failure needs no words: it rings on. */
export function seeRefused(id: number): void {
  void call(({ refusedOrders }, options) => refusedOrders.seen({ id }, options), { patienceMs })
}

/** Takes it off every board; the card stays, and says so, when the station did not answer. */
export async function refusedDealtWith(id: number): Promise<void> {
  const answer = await call(({ refusedOrders }, options) => refusedOrders.dealtWith({ id }, options), {
    patienceMs,
  })
  if (!answer.ok) useRefused.getState().failedFor(id)
}
