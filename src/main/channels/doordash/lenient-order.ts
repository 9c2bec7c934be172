import { expendableFields, expendableParts, type WireOrder, wireOrder } from '#shared/doordash/order.ts'
import type { Result } from '#shared/result.ts'
import type { DeliveryRefusal } from '../delivery.ts'
import { describe, type Path, pathText } from '../describe.ts'

/**
 * DoorDash's order object, without the optional fields that could not be read: `warnings` are their paths. Anything else
 * that is wrong refuses. Pure.
 */
export function lenientOrder(
  order: Record<string, unknown>,
): Result<{ wire: WireOrder; warnings: string[] }, { refusal: DeliveryRefusal }> {
  const parsed = wireOrder.safeParse(order)
  if (parsed.success) return { ok: true, wire: parsed.data, warnings: [] }
  const bad = parsed.error.issues.map((issue) => expendableOf(issue.path))
  if (!bad.every((path) => path !== null)) return { ok: false, refusal: describe(parsed.error, ['order']) }
  const paths = new Map(bad.map((path) => [pathText(path, ['order']), path]))
  const again = wireOrder.safeParse(without(order, [...paths.values()]))
  return again.success
    ? { ok: true, wire: again.data, warnings: [...paths.keys()].slice(0, mostWarnings) }
    : { ok: false, refusal: describe(again.error, ['order']) }
}

/** Beyond this many an order's history need not name each field. */
const mostWarnings = 20

/** The part of an unreadable field's path that can be left out with it; null where the order cannot do without. */
function expendableOf(path: Path): Path | null {
  if (expendableFields.has(String(path[0]))) return path.slice(0, 1)
  if (path[0] !== 'categories') return null
  const at = path.findIndex((part) => typeof part === 'string' && expendableParts.has(part))
  return at === -1 ? null : path.slice(0, at + 1)
}

/** A copy without these fields. */
function without(order: Record<string, unknown>, paths: readonly Path[]): Record<string, unknown> {
  const copy = structuredClone(order)
  for (const path of paths) {
    let owner: unknown = copy
    for (const part of path.slice(0, -1)) owner = (owner as Record<PropertyKey, unknown> | undefined)?.[part]
    const field = path.at(-1)
    if (typeof owner === 'object' && owner !== null && field !== undefined)
      delete (owner as Record<PropertyKey, unknown>)[field]
  }
  return copy
}
