import type { CallAnswer } from './call.ts'

/**
 * What became of a call.
 * - `taken`: 2xx
 * - `rejected`: the channel understood and will not (400, 404, 409, 413, 422): trying again changes nothing. `stands` where
 *   the order was read and is accepted there: by somebody who left no sign of ours, or one of another
 * - `denied`: 401 or 403: credentials or rights, for a person to mend
 * - `later`: 429 or 5xx; `retryAfterMs` where the channel names it
 * - `unreachable`: no answer; `maybeHeard` unless the connection itself failed
 */
export type CallOutcome =
  | { kind: 'taken' }
  | { kind: 'rejected'; status: number; message: string; stands?: 'accepted' | 'accepted-elsewhere' }
  | { kind: 'denied'; status: number; message: string }
  | { kind: 'later'; status: number; message: string; retryAfterMs: number | null }
  | { kind: 'unreachable'; message: string; maybeHeard: boolean }

/** What an answer means, whatever was asked. */
export function outcomeOf(answer: CallAnswer): CallOutcome {
  if (answer.kind === 'unreachable') return answer
  const { status, text, retryAfterMs } = answer
  if (status >= 200 && status < 300) return { kind: 'taken' }
  const message = messageIn(text)
  if (status === 401 || status === 403) return { kind: 'denied', status, message }
  if (status === 429 || status >= 500) return { kind: 'later', status, message, retryAfterMs }
  return { kind: 'rejected', status, message }
}

/** Whether this attempt may have reached the channel although it brought no verdict. */
export function maybeHeard(outcome: CallOutcome): boolean {
  if (outcome.kind === 'unreachable') return outcome.maybeHeard
  return outcome.kind === 'later' && outcome.status >= 500
}

/** What went wrong, as it is kept and shown: the status of the answer, where there was one, and the words. */
export function errorText(outcome: Exclude<CallOutcome, { kind: 'taken' }>): string {
  return outcome.kind === 'unreachable' ? outcome.message : `${outcome.status} ${outcome.message}`.trim()
}

const notSetUpWords = 'access key is set up on this device.'

/** What is said of every call to a channel while nobody gave this device a key for it. */
export function notSetUp(channelName: string) {
  return { kind: 'denied', status: 401, message: `No ${channelName} ${notSetUpWords}` } as const
}

/** Whether that is what an error says. */
export function saysNotSetUp(error: string): boolean {
  return error.endsWith(notSetUpWords)
}

/** What is said of an answer that a later version of a channel wrote: another one may be read again. */
export function notUnderstood(channelName: string, status = 200) {
  const message = `${channelName} answered in a way this version does not understand.`
  return { kind: 'later', status, message, retryAfterMs: null } as const
}

/** The server's own words about an error, short enough to show and to log. */
export function messageIn(text: string): string {
  try {
    const json = JSON.parse(text) as { message?: unknown; error?: { message?: unknown } }
    const message = json.message ?? json.error?.message
    if (typeof message === 'string') return message.slice(0, 200)
  } catch {
    // Not JSON: a channel's proxies answer in HTML.
  }
  return text
    .slice(0, 500)
    .replaceAll(/<[^<>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, 200)
}
