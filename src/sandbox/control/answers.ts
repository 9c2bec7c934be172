import type { z } from 'zod'
import { read } from '../http/answers.ts'
import type { Answer, Request } from '../http/router.ts'

/**
 * What was asked for, as a type of `contract/answers.ts`: `ok<OrderAnswer>({ order })`. It must be named, so that what
 * is sent and what tests and the page read cannot part.
 */
export function ok<Body = never>(body: NoInfer<Body>, status: 200 | 201 = 200): Answer {
  return { status, body }
}

export function refuse(status: number, code: string, message: string): Answer {
  return { status, body: { code, message } }
}

/** Reads the body, which may be left out where all of it is optional; 400 when it is not what was asked for. */
export function withBody<Schema extends z.ZodType>(
  schema: Schema,
  request: Request,
  act: (body: z.output<Schema>) => Answer | Promise<Answer>,
): Answer | Promise<Answer> {
  const parsed = read(schema, request.body === '' ? '{}' : request.body)
  return parsed.ok ? act(parsed.data) : parsed.answer
}

/** `?timeout=` ms, at most two minutes, for what is waited for; 408 when it does not come. */
export async function inTime<Body = never>(
  query: URLSearchParams,
  wait: (timeoutMs: number) => Promise<NoInfer<Body>>,
): Promise<Answer> {
  const timeout = Number(query.get('timeout') ?? 10_000)
  try {
    return ok<Body>(await wait(Math.min(timeout, 120_000)))
  } catch (error) {
    return refuse(408, 'timeout', error instanceof Error ? error.message : String(error))
  }
}
