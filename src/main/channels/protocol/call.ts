import { believableDate, type Seen, type ServerTimes } from './server-time.ts'

/** What a server answered, or why it did not; `maybeHeard` unless the connection itself failed. */
export type CallAnswer =
  | {
      kind: 'answered'
      status: number
      text: string
      retryAfterMs: number | null
      /** The server's own time of its answer, epoch ms; null without one that could be true. */
      date?: number | null | undefined
      /** The connection was cut in the middle of it: `text` is empty. */
      isCut?: boolean | undefined
      /** Nothing was read beyond `mostBytes`: `text` is its beginning. */
      isTooLong?: boolean | undefined
    }
  | { kind: 'unreachable'; message: string; maybeHeard: boolean }

/** The server may take this long before we hang up, in ms. */
const timeoutMs = 10_000

export type Request = {
  method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE'
  url: string
  body?: unknown
  /** Instead of `body`: JSON that is text already, sent as it is. */
  json?: string
  /** Instead of `body`: sent as an HTML form. */
  form?: Record<string, string>
  /** Instead of `body`: made with what turns a time of this device (epoch ms) into one of the server's. */
  timedBody?: (there: (at: number) => number) => unknown
  headers?: Record<string, string>
  /** How long the server may take, in ms, where the usual is too short. */
  withinMs?: number
  /** Nothing is read of the answer beyond so many bytes, where the usual is too many. */
  mostBytes?: number
  /** Hangs up at once; whether the server heard it is then not known. */
  ending?: AbortSignal
}

/** The headers a channel wants on a call that is made at this time (epoch ms, as its server counts them). */
export type Headers = (at: number) => Record<string, string>

/**
 * One call to a channel's server, signed with the server's time as far as it is known. A 401 whose own `Date` says that
 * the time was the trouble is asked once more with that time. Never throws.
 */
export async function call(headers: Headers, times: ServerTimes, request: Request): Promise<CallAnswer> {
  const time = times.of(request.url)
  const signedAt = time.now()
  const first = await once(headers, signedAt, times, request)
  if (first.answer.kind === 'unreachable') return first.answer
  const better = first.answer.status === 401 ? time.betterThan(signedAt, first) : null
  if (better === null) {
    time.heard(first)
    return first.answer
  }
  // Safe to send again: a 401 is answered before the request is carried out.
  const second = await once(headers, better, times, request)
  if (second.answer.kind === 'answered' && second.answer.status !== 401) time.proven(second)
  else time.heard(first)
  return second.answer
}

async function once(
  headers: Headers,
  signedAt: number,
  times: ServerTimes,
  request: Request,
): Promise<Seen & { answer: CallAnswer }> {
  const sentAt = times.now()
  const started = performance.now()
  const timeout = AbortSignal.timeout(request.withinMs ?? timeoutMs)
  const seen = (date: number | null) => ({ date, sentAt, tookMs: performance.now() - started })
  const body = request.timedBody ? request.timedBody((at) => at - (sentAt - signedAt)) : request.body
  let response: Response
  try {
    response = await fetch(request.url, {
      method: request.method,
      headers: {
        'content-type': request.form ? 'application/x-www-form-urlencoded' : 'application/json',
        ...headers(signedAt),
        ...request.headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      ...(request.json !== undefined && { body: request.json }),
      ...(request.form && { body: new URLSearchParams(request.form).toString() }),
      redirect: 'error',
      signal: request.ending ? AbortSignal.any([request.ending, timeout]) : timeout,
    })
  } catch (error) {
    const message = reasonOf(error)
    return {
      ...seen(null),
      answer: { kind: 'unreachable', message, maybeHeard: !neverConnected.has(message) },
    }
  }
  const dated = seen(believableDate(response.headers.get('date')))
  // The body is read in any case: an unread one holds its connection.
  const read = await readText(response, request.mostBytes ?? mostBytes)
  const seconds = Number(response.headers.get('retry-after'))
  const retryAfterMs = seconds > 0 ? Math.min(seconds, 600) * 1000 : null
  const { date } = dated
  return { ...dated, answer: { kind: 'answered', status: response.status, ...read, retryAfterMs, date } }
}

/** Longer answers are cut here, in bytes: a menu is 25 MB at most. */
const mostBytes = 64 * 1024 * 1024

/** The body as text; empty where it was cut off, its first `most` bytes or little more where it is longer. */
async function readText(
  response: Response,
  most: number,
): Promise<{ text: string; isCut: boolean; isTooLong: boolean }> {
  const decoder = new TextDecoder()
  let text = ''
  let size = 0
  try {
    for await (const chunk of response.body ?? []) {
      size += chunk.length
      text += decoder.decode(chunk, { stream: true })
      if (size > most) break
    }
  } catch {
    return { text: '', isCut: true, isTooLong: false }
  }
  return { text: text + decoder.decode(), isCut: false, isTooLong: size > most }
}

/** Failures before a connection stood: the server cannot have heard anything. */
const neverConnected: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENETUNREACH',
  'EHOSTUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
])

function reasonOf(error: unknown): string {
  if (error instanceof DOMException && error.name === 'TimeoutError') return 'no answer in time'
  const cause = (error as { cause?: { code?: string } }).cause?.code
  return cause ?? (error instanceof Error ? error.message.slice(0, 100) : 'no connection')
}
