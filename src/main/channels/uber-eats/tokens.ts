import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Clock } from '../../base/clock.ts'
import type { Log } from '../../base/log.ts'
import { readSealed } from '../../base/sealed-secret.ts'
import type { Secrets } from '../../base/shell.ts'
import { errorLine } from '../../base/unexpected.ts'
import { backoffMs } from '../../jobs/backoff.ts'
import type { Store } from '../../store/open.ts'
import type { CallAnswer } from '../call.ts'
import { safeJson } from '../decode.ts'
import { type CallOutcome, outcomeOf } from '../outcome.ts'
import type { UberEatsAccess } from './access.ts'

/** A token is renewed this long before its end, in ms; it lives thirty days. */
const earlyMs = 24 * 3_600_000
/** Asked for less often than this, in ms: Uber allows a hundred in an hour. */
const longestPauseMs = 5 * 60_000

const scopes = ['eats.store', 'eats.order', 'eats.store.orders.read', 'eats.store.status.write']
/** What orders cannot be taken without. Asking for one that was not granted fails the whole request. */
const neededScopes = ['eats.store', 'eats.order']

const tokenAnswer = z.looseObject({ access_token: z.string().min(1), expires_in: z.number().positive() })
const kept = z.object({ owner: z.string(), token: z.string(), until: z.number() })
type Kept = z.infer<typeof kept>

const sealedName = 'uber-eats-token'

/** A token, or why there is none. */
export type TokenAnswer =
  | { ok: true; token: string }
  | { ok: false; outcome: Exclude<CallOutcome, { kind: 'taken' }> }

/** Posts a form to Uber's token endpoint. Never throws. */
export type PostForm = (access: UberEatsAccess, form: Record<string, string>) => Promise<CallAnswer>

/**
 * The application's own token (client credentials, uber-eats.md section 3): one for all calls, kept sealed on disk, asked
 * for once however many wait for it, and not again for a while after a refusal.
 */
export function createTokens(deps: {
  store: Store
  secrets: Secrets
  clock: Clock
  random: () => number
  log: Log
  postForm: PostForm
}) {
  const { clock, log } = deps
  let held: Kept | null = null
  let hasRead = false
  let asking: Promise<TokenAnswer> | null = null
  let refused: { outcome: Exclude<CallOutcome, { kind: 'taken' }>; until: number; times: number } | null =
    null

  const isGood = (token: Kept | null, owner: string): token is Kept =>
    token !== null && token.owner === owner && token.until - earlyMs > clock.now()

  async function readKept(): Promise<void> {
    if (hasRead) return
    const sealed = await readSealed(deps, sealedName)
    if (sealed.type === 'read') held = kept.safeParse(safeJson(sealed.text)).data ?? null
    hasRead = true
  }

  async function keep(token: Kept): Promise<void> {
    held = token
    try {
      const sealed = await deps.secrets.protect(JSON.stringify(token))
      deps.store.transaction(() => deps.store.settings.putSealed(sealedName, sealed))
    } catch (error) {
      // Good for this run all the same; the next start asks for another.
      log.warn({ error: errorLine(error) }, 'the Uber Eats token could not be kept')
    }
  }

  async function ask(access: UberEatsAccess, owner: string): Promise<TokenAnswer> {
    await readKept()
    if (isGood(held, owner)) return { ok: true, token: held.token }
    if (refused !== null && clock.steady() < refused.until) return { ok: false, outcome: refused.outcome }
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
      const token = { owner, token: said.access_token, until: clock.now() + said.expires_in * 1000 }
      await keep(token)
      return { ok: true, token: token.token }
    }
    return refuse(troubleOf(outcome))
  }

  function refuse(outcome: Exclude<CallOutcome, { kind: 'taken' }>): TokenAnswer {
    const times = (refused?.times ?? 0) + 1
    const named = outcome.kind === 'later' ? (outcome.retryAfterMs ?? 0) : 0
    const pause = Math.min(longestPauseMs, Math.max(named, backoffMs(times, deps.random())))
    refused = { outcome, until: clock.steady() + pause, times }
    return { ok: false, outcome }
  }

  return {
    /** The token in use, or a new one. */
    get: (access: UberEatsAccess): Promise<TokenAnswer> => {
      const owner = ownerOf(access)
      if (isGood(held, owner)) return Promise.resolve({ ok: true, token: held.token })
      asking ??= ask(access, owner).finally(() => (asking = null))
      return asking
    },
    /** Uber refused this token: the next call asks for another, unless somebody has already. */
    refusedOne: (token: string): void => {
      if (held?.token === token) held = null
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
