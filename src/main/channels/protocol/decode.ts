import type { Result } from '#shared/result.ts'
import type { DeliveryRefusal } from './delivery-refusal.ts'

/** Deeper than any documented message by far; beyond it recursion is somebody's attack. */
const maxDepth = 40

/** JSON of a delivery, refusing what is not UTF-8, not JSON, or nested beyond reason. Never throws. */
export function decodeJson(
  body: Uint8Array,
  mostLevels = maxDepth,
): Result<{ json: unknown; text: string }, { refusal: DeliveryRefusal }> {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(body)
  } catch {
    return refuse(400, 'INVALID_UTF8', 'The body is not valid UTF-8.')
  }
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return refuse(400, 'MALFORMED_JSON', 'The body is not valid JSON.')
  }
  if (isDeeperThan(json, mostLevels)) {
    return refuse(422, 'TOO_DEEP', `The body is nested more than ${mostLevels} levels deep.`)
  }
  return { ok: true, json, text }
}

/** JSON of an answer; null where it is none. */
export function safeJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function refuse(status: DeliveryRefusal['status'], code: string, message: string) {
  return { ok: false as const, refusal: { status, code, message, path: null } }
}

function isDeeperThan(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false
  if (levels === 0) return true
  if (Array.isArray(value)) return value.some((child) => isDeeperThan(child, levels - 1))
  const fields = value as Record<string, unknown>
  // Every delivery is walked through: a list of each object's values would cost more than the walk.
  for (const name in fields) if (isDeeperThan(fields[name], levels - 1)) return true
  return false
}
