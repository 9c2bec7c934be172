import type { Request } from './router.ts'
import type { World } from '../world/world.ts'

/** Calls kept for the tester. */
const kept = 2_000

/**
 * Starts the record of one call; the result ends it with what the app got. The order's log shows the call
 * before what it changed, although its answer is known only afterwards.
 */
export function noteCall(
  world: World,
  { method, path, body, headers }: Pick<Request, 'method' | 'path' | 'body' | 'headers'>,
  { action, orderId }: { action: string; orderId: string | null },
): (answer: number | 'none', message: string, fault: string | null) => void {
  const at = world.clock.now()
  const order =
    orderId === null ? undefined : (world.orders.get(orderId) ?? world.uberEats.orders.get(orderId))
  const position = order?.log.length ?? 0
  return (answer, message, fault) => {
    const call = { at, action, method, path, body: body.slice(0, 4_096), answer, message, fault }
    world.calls.push({
      ...call,
      orderId,
      headers: {
        authorization: headers.authorization,
        'auth-version': headers['auth-version']?.toString(),
        'user-agent': headers['user-agent'],
      },
    })
    if (world.calls.length > kept) world.calls.splice(0, world.calls.length - kept)
    order?.log.splice(position, 0, { type: 'call', ...call })
    world.changed()
  }
}
