import type { IncomingMessage, ServerResponse } from 'node:http'

export type Request = {
  method: string
  path: string
  /** What stood where the pattern has `:name`, decoded. */
  params: Record<string, string>
  query: URLSearchParams
  headers: IncomingMessage['headers']
  body: string
  raw: { request: IncomingMessage; response: ServerResponse }
}

/** `stream` was or will be answered by the handler itself. */
export type Answer =
  | { status: number; body: unknown; headers?: Record<string, string> }
  | { status: 'stream' }

export type Route = {
  method: string
  /** A path whose parts may be `:name`. */
  pattern: string
  handle(request: Request): Answer | Promise<Answer>
}

/** `Route` with its arguments in reading order. */
export function route(method: string, pattern: string, handle: Route['handle']): Route {
  return { method, pattern, handle }
}

/** The first of these for this method and path, or `method` when only the method is wrong, or null. */
export function findRoute<Candidate extends { method: string; pattern: string }>(
  candidates: readonly Candidate[],
  method: string,
  path: string,
): { route: Candidate; params: Record<string, string> } | 'method' | null {
  let isKnownPath = false
  for (const candidate of candidates) {
    const params = match(candidate.pattern, path)
    if (!params) continue
    if (candidate.method === method) return { route: candidate, params }
    isKnownPath = true
  }
  return isKnownPath ? 'method' : null
}

function match(pattern: string, path: string): Record<string, string> | null {
  const wanted = pattern.split('/')
  const given = path.split('/')
  if (wanted.length !== given.length) return null
  const params: Record<string, string> = {}
  for (const [index, part] of wanted.entries()) {
    const value = given[index] ?? ''
    if (!part.startsWith(':')) {
      if (part !== value) return null
      continue
    }
    const decoded = decode(value)
    if (decoded === null || decoded === '') return null
    params[part.slice(1)] = decoded
  }
  return params
}

function decode(value: string): string | null {
  try {
    return decodeURIComponent(value)
  } catch {
    return null
  }
}
