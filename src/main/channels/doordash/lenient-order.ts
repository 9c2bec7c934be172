import { expendableFields, expendableParts, type WireOrder, wireOrder } from '#shared/doordash/order.ts'
import type { Result } from '#shared/result.ts'
import type { DeliveryRefusal } from '../protocol/delivery-refusal.ts'
import type { Path } from '../describe.ts'
import { lenient } from '../lenient.ts'

/** DoorDash's order object, without the optional fields that could not be read (lenient.ts). Pure. */
export function lenientOrder(
  order: Record<string, unknown>,
): Result<{ wire: WireOrder; warnings: string[] }, { refusal: DeliveryRefusal }> {
  return lenient(wireOrder, expendableOf, order)
}

function expendableOf(path: Path): Path | null {
  if (expendableFields.has(String(path[0]))) return path.slice(0, 1)
  if (path[0] !== 'categories') return null
  const at = path.findIndex((part) => typeof part === 'string' && expendableParts.has(part))
  return at === -1 ? null : path.slice(0, at + 1)
}
