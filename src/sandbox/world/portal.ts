import { randomBytes } from 'node:crypto'
import { type Language, languages } from '#shared/location/language.ts'
import type { Account } from './accounts.ts'

export { languages, type Language }

/** An app's wish to speak for a merchant (OAuth authorization code with PKCE). */
export type AuthorizeRequest = {
  clientId: string
  redirectUri: string
  /** Given back untouched; null when the app sent none. */
  state: string | null
  codeChallenge: string
}

/** Everything the merchant portal remembers of its visitors. Times are epoch ms. Gone with a restart. */
export type Portal = {
  sessions: Map<string, Session>
  /** By account id: wrong passwords since the last right one, and until when it is locked for them. */
  failures: Map<string, { count: number; lockedUntil: number | null }>
  /** Mails and text messages, newest first. */
  inbox: Message[]
}

/** One browser. */
export type Session = {
  csrf: string
  language: Language | null
  flows: Map<string, Flow>
  /** Said once at the top of the next page. */
  flash: Flash | null
}
export type Flash =
  | 'saved'
  | 'qa-set'
  | 'taken-off'
  | 'forgotten'
  | 'paused'
  | 'resumed'
  | 'tokens-revoked'
  | 'codes-expired'
  | 'item-saved'
  | 'item-removed'
  | 'item-gone'
  | 'price-unreadable'
  | 'name-missing'
  | 'hours-saved'

export const steps = ['email', 'password', 'method', 'code', 'consent', 'refused'] as const
export type Step = (typeof steps)[number]

/** One sign-in of an app's, from its authorize request to the redirect back. */
export type Flow = {
  id: string
  request: AuthorizeRequest
  startedAt: number
  step: Step
  /** As typed last, also when nobody has it. */
  email: string
  account: Account | null
  notice: Notice | null
  /** The two-step code that was sent last. */
  challenge: { code: string; via: Via; expiresAt: number; wrong: number } | null
  /** Why it cannot go on, on the page `refused`. */
  refusal: Refusal | null
  /** Where it ended: the address that took its outcome to the app. */
  back: string | null
}
export type Via = 'email' | 'sms'
export type Refusal = 'role_not_allowed' | 'account_locked'
/** What a page says about the attempt before; `left` is how many are left. */
export type Notice =
  | { kind: 'email-unknown' | 'code-form' | 'code-expired' | 'codes-used-up' | 'code-sent-again' }
  | { kind: 'password-wrong' | 'code-wrong'; left: number }

export type Message = {
  at: number
  via: Via
  /** An address or a phone number. */
  to: string
  code: string
}

const kept = { sessions: 500, flows: 10, messages: 100 }

export function newPortal(): Portal {
  return { sessions: new Map(), failures: new Map(), inbox: [] }
}

/** An unguessable id. */
export function secret(): string {
  return randomBytes(24).toString('base64url')
}

/** Adds to a map and forgets the oldest beyond `limit`. */
function keep<Value>(map: Map<string, Value>, key: string, value: Value, limit: number): void {
  map.set(key, value)
  for (const oldest of map.keys()) {
    if (map.size <= limit) return
    map.delete(oldest)
  }
}

export function addSession(portal: Portal): { id: string; session: Session } {
  const id = secret()
  const session: Session = { csrf: secret(), language: null, flows: new Map(), flash: null }
  keep(portal.sessions, id, session, kept.sessions)
  return { id, session }
}

export function addFlow(session: Session, request: AuthorizeRequest, now: number): Flow {
  const flow: Flow = {
    id: secret(),
    request,
    startedAt: now,
    step: 'email',
    email: '',
    account: null,
    notice: null,
    challenge: null,
    refusal: null,
    back: null,
  }
  keep(session.flows, flow.id, flow, kept.flows)
  return flow
}

export function addMessage(portal: Portal, message: Message): void {
  portal.inbox = [message, ...portal.inbox].slice(0, kept.messages)
}
