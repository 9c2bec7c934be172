import { getEventIteratorSchemaDetails } from '@orpc/contract'
import { z } from 'zod'
import { contract } from '#shared/api/contract.ts'

/** Set to 1 in tests and development: every answer is held against its schema in the contract. */
export const checkOutputsVariable = 'ORDER_MANAGER_CHECK_OUTPUTS'

/**
 * The same answer or stream of answers, which throws where it is not what the contract says, be it that something is
 * missing or that something unsaid is in it. Nothing is changed in what passes, so that a station that checks and one that
 * does not say the same. `path` is the call's, such as `['orders', 'show']`.
 */
export function checkedOutput(path: readonly string[], output: unknown): unknown {
  const schema = outputSchema(path)
  if (schema === undefined) return output
  const yields = getEventIteratorSchemaDetails(schema)?.yields
  if (yields === undefined) return checked(path, schema, output)
  return checkedStream(path, yields, output as AsyncIterable<unknown>)
}

async function* checkedStream(path: readonly string[], schema: unknown, stream: AsyncIterable<unknown>) {
  for await (const item of stream) yield checked(path, schema, item)
}

function checked(path: readonly string[], schema: unknown, value: unknown): unknown {
  if (!(schema instanceof z.ZodType)) throw new Error(`${path.join('.')} has no zod schema for its answer`)
  const parsed = schema.safeParse(value)
  if (!parsed.success)
    throw new Error(
      `${path.join('.')} does not answer what the contract says: ${z.prettifyError(parsed.error)}`,
    )
  const surplus = firstUnsaid(value, parsed.data)
  if (surplus !== null)
    throw new Error(`${path.join('.')} answers what the contract does not say: ${surplus}`)
  return value
}

type Described = { '~orpc'?: { outputSchema?: Parameters<typeof getEventIteratorSchemaDetails>[0] } }

function outputSchema(path: readonly string[]) {
  const procedure = path.reduce<unknown>(
    (node, key) => (node as Record<string, unknown> | undefined)?.[key],
    contract,
  )
  return (procedure as Described | undefined)?.['~orpc']?.outputSchema
}

/** Where a value holds a field that its schema took out, as `orders.0.secret`; null where it holds none. */
function firstUnsaid(value: unknown, said: unknown, at: readonly string[] = []): string | null {
  if (typeof value !== 'object' || value === null || typeof said !== 'object' || said === null) return null
  for (const [key, inner] of Object.entries(value)) {
    if (inner === undefined) continue
    const here = [...at, key]
    if (!Object.hasOwn(said, key)) return here.join('.')
    const found = firstUnsaid(inner, (said as Record<string, unknown>)[key], here)
    if (found !== null) return found
  }
  return null
}
