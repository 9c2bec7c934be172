import type { IncomingMessage, ServerResponse } from 'node:http'
import { TrieRouter } from 'hono/router/trie-router'

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

/** What was found for a method and path: `method` when only the method is wrong, null when there is no such path. */
export type Found<Candidate> = { route: Candidate; params: Record<string, string> } | 'method' | null

/** Finds the first of these for a method and path. */
export function createRouter<Candidate extends { method: string; pattern: string }>(
  candidates: readonly Candidate[],
): (method: string, path: string) => Found<Candidate> {
  const router = new TrieRouter<Candidate>()
  for (const candidate of candidates) router.add('ALL', candidate.pattern, candidate)
  return (method, path) => {
    let isKnownPath = false
    for (const [candidate, given] of router.match('ALL', path)[0]) {
      const params = decoded(given as Record<string, string>)
      if (params === null) continue
      if (candidate.method === method) return { route: candidate, params }
      isKnownPath = true
    }
    return isKnownPath ? 'method' : null
  }
}

/** Null when a part cannot be read. */
function decoded(params: Record<string, string>): Record<string, string> | null {
  try {
    return Object.fromEntries(
      Object.entries(params).map(([name, value]) => [name, decodeURIComponent(value)]),
    )
  } catch {
    return null
  }
}
