import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Clock } from '../../../base/clock.ts'
import type { Log } from '../../../base/log.ts'
import { errorLine } from '../../../base/unexpected.ts'
import { backoffMs } from '../../../base/backoff.ts'
import type { CallAnswer } from '../../protocol/call.ts'
import { safeJson } from '../../protocol/decode.ts'
import { type CallOutcome, outcomeOf } from '../../protocol/outcome.ts'
import type { UberEatsAccess } from './access.ts'

/** A token is renewed this long before its end, in ms; it lives thirty days. */
const earlyMs = 24 * 3_600_000
/** Between two requests that failed, in ms, after the first few: Uber allows a hundred in an hour. */
const longPauseMs = 40_000
const fewFailures = 6
/** A wait the endpoint names counts up to this, in ms: orders wait for the token. */
const longestNamedMs = 15_000
/** A new token that is refused as well is not to blame for so long, in ms. */
const renewedMs = 2 * 60_000

const scopes = ['eats.store', 'eats.order', 'eats.store.orders.read', 'eats.store.status.write']
/** What orders cannot be taken without. Asking for one that was not granted fails the whole request. */
const neededScopes = ['eats.store', 'eats.order']

const tokenAnswer = z.looseObject({ access_token: z.string().min(1), expires_in: z.number().positive() })
const kept = z.object({ owner: z.string(), token: z.string(), until: z.number() })
type Kept = z.infer<typeof kept>

/** A token, or why there is none. */
export type TokenAnswer =
  | { ok: true; token: string }
  | { ok: false; outcome: Exclude<CallOutcome, { kind: 'taken' }> }

/** Where the token is kept between two runs; `read` answers null where there is none. */
export type TokenKeeping = { read: () => Promise<string | null>; write: (text: string) => Promise<void> }

/** Posts a form to Uber's token endpoint. Never throws. */
export type PostForm = (access: UberEatsAccess, form: Record<string, string>) => Promise<CallAnswer>

/**
 * The application's own token (client credentials, uber-eats.md section 3): one for all calls, kept, asked for once however many wait for it, and not again for a while after a refusal.
 */
export function createTokens(deps: {
  keeping: TokenKeeping
  clock: Clock
  random: () => number
  log: Log
  postForm: PostForm
}) {
  const { clock, log } = deps
  let held: Kept | null = null
  let hasRead = false
  /** Uber refused the token in use: another is asked for, and it stays until that one is here. */
  let isDoubted = false
  let renewedAt = -Infinity
  let asking: Promise<TokenAnswer> | null = null
  let refused: { outcome: Exclude<CallOutcome, { kind: 'taken' }>; until: number; times: number } | null =
    null

  const isGood = (token: Kept | null, owner: string): token is Kept =>
    token !== null && token.owner === owner && token.until - earlyMs > clock.now()

  async function readKept(): Promise<void> {
    if (hasRead) return
    const text = await deps.keeping.read()
    if (text !== null) held = kept.safeParse(safeJson(text)).data ?? null
    hasRead = true
  }

  async function keep(token: Kept): Promise<void> {
    held = token
    try {
      await deps.keeping.write(JSON.stringify(token))
    } catch (error) {
      // Good for this run all the same; the next start asks for another.
      log.warn({ error: errorLine(error) }, 'the Uber Eats token could not be kept')
    }
  }

  async function ask(access: UberEatsAccess, owner: string): Promise<TokenAnswer> {
    await readKept()
    if (isGood(held, owner) && !isDoubted) return { ok: true, token: held.token }
    if (refused !== null && clock.steady() < refused.until) return without(owner, refused.outcome)
    const form = {
      client_id: access.clientId,
      client_secret: access.clientSecret,
      grant_type: 'client_credentials',
    }
    const first = await deps.postForm(access, { ...form, scope: scopes.join(' ') })
    const answer = saysScope(first)
      ? await deps.postForm(access, { ...form, scope: neededScopes.join(' ') })
      : first
    const outcome = outcomeOf(answer)
    const said = answer.kind === 'answered' ? tokenAnswer.safeParse(safeJson(answer.text)).data : undefined
    if (outcome.kind === 'taken' && said) {
      refused = null
      if (isDoubted) renewedAt = clock.steady()
      isDoubted = false
      const token = { owner, token: said.access_token, until: clock.now() + said.expires_in * 1000 }
      await keep(token)
      return { ok: true, token: token.token }
    }
    const trouble = troubleOf(outcome)
    const times = (refused?.times ?? 0) + 1
    refused = { outcome: trouble, until: clock.steady() + pauseMs(trouble, times), times }
    return without(owner, trouble)
  }

  function pauseMs(outcome: Exclude<CallOutcome, { kind: 'taken' }>, times: number): number {
    if (times > fewFailures) return longPauseMs
    const named = outcome.kind === 'later' ? (outcome.retryAfterMs ?? 0) : 0
    return Math.max(Math.min(longestNamedMs, named), backoffMs(times, deps.random()))
  }

  /** No new token is to be had. One call refused the one in use; it may be good for others. */
  function without(owner: string, outcome: Exclude<CallOutcome, { kind: 'taken' }>): TokenAnswer {
    return isGood(held, owner) ? { ok: true, token: held.token } : { ok: false, outcome }
  }

  function get(access: UberEatsAccess): Promise<TokenAnswer> {
    const owner = ownerOf(access)
    if (isGood(held, owner) && !isDoubted) return Promise.resolve({ ok: true, token: held.token })
    asking ??= ask(access, owner).finally(() => (asking = null))
    return asking
  }

  return {
    /** The token in use, or a new one. */
    get,
    /** Uber refused this token: another one, or why there is none. Null where it is new itself: that call is what is refused. */
    insteadOf: async (access: UberEatsAccess, token: string): Promise<TokenAnswer | null> => {
      if (held?.token === token) {
        if (clock.steady() - renewedAt < renewedMs) return null
        isDoubted = true
      }
      const other = await get(access)
      if (!other.ok || other.token !== token) return other
      return refused === null ? null : { ok: false, outcome: refused.outcome }
    },
  }
}

/** Whose token it is: another key or address makes it worthless. */
export function ownerOf({ authBaseUrl, clientId, clientSecret }: UberEatsAccess): string {
  return createHash('sha256').update(`${authBaseUrl} ${clientId} ${clientSecret}`).digest('base64url')
}

function saysScope(answer: CallAnswer): boolean {
  return answer.kind === 'answered' && answer.status === 400 && answer.text.includes('invalid_scope')
}

/** A key that is refused is for a person to mend, whatever status the endpoint says it with. */
function troubleOf(outcome: CallOutcome): Exclude<CallOutcome, { kind: 'taken' }> {
  if (outcome.kind === 'taken')
    return { kind: 'later', status: 200, message: 'Uber Eats gave no token.', retryAfterMs: null }
  return outcome.kind === 'rejected' ? { ...outcome, kind: 'denied' } : outcome
}
