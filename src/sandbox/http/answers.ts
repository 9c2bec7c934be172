import type { z } from 'zod'
import type { Result } from '#shared/result.ts'
import type { Answer } from './router.ts'

export type ApiAnswer = Exclude<Answer, { status: 'stream' }>

/** DoorDash's error bodies are not published; code and message are the stand-in's. */
export function refuse(status: number, code: string, message: string): ApiAnswer {
  return { status, body: { code, message } }
}

/** 202: taken, the result shows elsewhere. */
export const taken: ApiAnswer = { status: 202, body: {} }

/** Reads a body as this schema; a 400 with the first thing wrong otherwise. */
export function read<Schema extends z.ZodType>(
  schema: Schema,
  body: string,
): Result<{ data: z.output<Schema> }, { answer: ApiAnswer }> {
  let json: unknown
  try {
    json = JSON.parse(body)
  } catch {
    return { ok: false, answer: refuse(400, 'invalid_json', 'The body is not JSON') }
  }
  const parsed = schema.safeParse(json)
  if (parsed.success) return { ok: true, data: parsed.data }
  const [issue] = parsed.error.issues
  const where = issue ? placeOf(issue.path) : 'body'
  return {
    ok: false,
    answer: refuse(400, 'invalid_request', `${where}: ${issue?.message ?? 'is not valid'}`),
  }
}

/** `menu.categories[1].items[0].price`. */
function placeOf(path: readonly PropertyKey[]): string {
  const place = path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('')
  return place.replace(/^\./, '') || 'body'
}
