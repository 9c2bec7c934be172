import type { z } from 'zod'
import type { Result } from '#shared/result.ts'
import type { DeliveryRefusal } from './protocol/delivery-refusal.ts'
import { describe, type Path, pathText } from './describe.ts'

/**
 * An order object as `form` has it, without the optional fields that could not be read: `warnings` are their paths.
 * Anything else that is wrong refuses. `expendable` tells the part of an unreadable field's path that can be left out with
 * it, and null where the order cannot do without. Pure.
 */
export function lenient<Wire>(
  form: z.ZodType<Wire>,
  expendable: (path: Path) => Path | null,
  order: Record<string, unknown>,
): Result<{ wire: Wire; warnings: string[] }, { refusal: DeliveryRefusal }> {
  const parsed = form.safeParse(order)
  if (parsed.success) return { ok: true, wire: parsed.data, warnings: [] }
  const bad = parsed.error.issues.map((issue) => expendable(issue.path))
  if (!bad.every((path) => path !== null)) return { ok: false, refusal: describe(parsed.error, ['order']) }
  const paths = new Map(bad.map((path) => [pathText(path, ['order']), path]))
  const again = form.safeParse(without(order, [...paths.values()]))
  return again.success
    ? { ok: true, wire: again.data, warnings: [...paths.keys()].slice(0, mostWarnings) }
    : { ok: false, refusal: describe(again.error, ['order']) }
}

/** Beyond this many an order's history need not name each field. */
const mostWarnings = 20

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
