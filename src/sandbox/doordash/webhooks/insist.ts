import type { World } from '../../world/world.ts'
import { deliver } from './deliver.ts'
import type { Delivery } from '../../contract/views.ts'

/** Waits before each of the three retries DoorDash makes of these webhooks, in ms [their length assumed]. */
const retryAfterMs = [1_000, 5_000, 15_000]

/** Sends a webhook until it is answered 2xx, at most four times; calls back after each try. */
export async function insist(
  world: World,
  message: Parameters<typeof deliver>[2],
  onTry: (tries: number, answer: number | 'none') => void = () => {},
): Promise<void> {
  const { closing } = world
  for (const [index, waitMs] of [...retryAfterMs, null].entries()) {
    if (closing.aborted || world.intake.url === null) return
    const delivery = await deliver(world, null, message)
    onTry(index + 1, delivery.outcome === 'answered' ? delivery.status : 'none')
    world.changed()
    if (waitMs === null || isHeard(delivery)) return
    await world.clock.sleep(waitMs)
  }
}

function isHeard(delivery: Delivery): boolean {
  return delivery.outcome === 'answered' && delivery.status >= 200 && delivery.status < 300
}
