import type { z } from 'zod'
import type { DeliveryRefusal } from './protocol/delivery-refusal.ts'

/** The first thing wrong, as a path such as `order.categories[0].items[1].quantity` and a sentence. */
export function describe(error: z.ZodError, prefix: readonly string[] = []): DeliveryRefusal {
  const issue = error.issues[0]
  const path = pathText(issue?.path ?? [], prefix)
  const missing =
    issue?.code === 'invalid_type' && issue.input === undefined && issue.message.includes('undefined')
  return {
    status: 422,
    code: missing ? 'MISSING_FIELD' : 'INVALID_FIELD',
    message: `${path || 'The body'}: ${issue?.message ?? 'cannot be read'}`.slice(0, 300),
    path: path.slice(0, 300) || null,
  }
}

export type Path = readonly PropertyKey[]

/** A path as `order.categories[0].items[1].quantity`. */
export function pathText(path: Path, prefix: readonly string[]): string {
  return [...prefix, ...path].reduce<string>(
    (text, part) =>
      typeof part === 'number' ? `${text}[${part}]` : text === '' ? String(part) : `${text}.${String(part)}`,
    '',
  )
}
