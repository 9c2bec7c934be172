import type { WireOrder } from '#shared/doordash/order.ts'
import type { OrderLine } from '#shared/order/order.ts'
import type { Result } from '#shared/result.ts'
import { cleanName } from '#shared/text/sanitise.ts'
import { instantFromText } from '#shared/time/instant-from-text.ts'
import type { IncomingOrder } from '../delivery.ts'
import type { DeliveryRefusal } from '../protocol/delivery-refusal.ts'
import { lenientOrder } from './lenient-order.ts'
import { readContent } from './read-content.ts'

/**
 * Reads DoorDash's order object (doordash-marketplace.md section 4). `rawText` is the whole body: ids beyond 2^53
 * are taken from it. A bad optional field is left out with a warning; anything else that is wrong refuses.
 */
export function readOrder(
  order: Record<string, unknown>,
  rawText: string,
  { allowRemovedLines }: { allowRemovedLines: boolean },
): Result<{ incoming: IncomingOrder }, { refusal: DeliveryRefusal }> {
  const read = lenientOrder(order)
  if (!read.ok) return read
  const { wire, warnings } = read
  const content = readContent(wire, rawText, warnings)
  const refusal = whyUncookable(content.lines, allowRemovedLines)
  if (refusal) return { ok: false, refusal }
  return {
    ok: true,
    incoming: {
      platformOrderId: wire.id,
      storeId: wire.store.merchant_supplied_id,
      displayNumber: shortCode(wire),
      // Undocumented, so usually absent.
      placedAt: instantFromText(wire.created_at),
      isScheduled: wire.is_scheduled === true,
      content,
    },
  }
}

function whyUncookable(lines: readonly OrderLine[], allowRemovedLines: boolean): DeliveryRefusal | null {
  if (lines.some(({ name }) => name === ''))
    return unusable(
      'ITEM_WITHOUT_NAME',
      'An item has neither a name nor an id that can be read, so it cannot be cooked.',
    )
  if (lines.length === 0)
    return unusable('NO_ITEMS', 'The order has no items, so there is nothing to prepare.')
  if (!allowRemovedLines && lines.every(({ quantity }) => quantity === 0))
    return unusable('NO_ITEMS', 'Every item has the quantity 0, so there is nothing to prepare.')
  return null
}

function unusable(code: string, message: string): DeliveryRefusal {
  return { status: 422, code, message, path: 'order.categories' }
}

function shortCode(wire: WireOrder): string {
  const code = cleanName(String(wire.delivery_short_code ?? ''), 39)
  return code === ''
    ? wire.id
        .replaceAll(/[^A-Za-z0-9]/g, '')
        .slice(-4)
        .toUpperCase()
    : code
}
