import { randomInt, timingSafeEqual, createHash } from 'node:crypto'
import { issueCode } from '../doordash/onboarding/tokens.ts'
import type { World } from '../world/world.ts'
import { findAccountByEmail, mayConnect, portalPassword } from '../world/accounts.ts'
import { backTo } from './authorize.ts'
import { addMessage, type Flow, type Via } from '../world/portal.ts'

/** What each page of the sign-in does with its answer. A flow only ever moves through these. */

const attempts = 5
const lockMs = 15 * 60_000
export const codeLifeMs = 5 * 60_000

/** The account is known and may connect stores (R43), or the flow ends here with the reason. */
export function giveEmail(world: World, flow: Flow, email: string): void {
  flow.email = email.trim().slice(0, 200)
  const account = findAccountByEmail(flow.email)
  if (!account) {
    flow.notice = { kind: 'email-unknown' }
    return
  }
  flow.account = account
  if (!mayConnect(account)) refuse(flow, 'role_not_allowed')
  else if (isLocked(world, account.id)) refuse(flow, 'account_locked')
  else enter(flow, 'password')
}

/** Five wrong passwords lock the account for a quarter of an hour. */
export function givePassword(world: World, flow: Flow, password: string): void {
  const { account } = flow
  if (!account) return enter(flow, 'email')
  if (isLocked(world, account.id)) return refuse(flow, 'account_locked')
  if (isSame(password, portalPassword)) {
    world.portal.failures.delete(account.id)
    return enter(flow, 'method')
  }
  const count = (world.portal.failures.get(account.id)?.count ?? 0) + 1
  const isLast = count >= attempts
  const lockedUntil = isLast ? world.clock.now() + lockMs : null
  world.portal.failures.set(account.id, { count: isLast ? 0 : count, lockedUntil })
  if (isLast) refuse(flow, 'account_locked')
  else flow.notice = { kind: 'password-wrong', left: attempts - count }
}

/** Sends a new code; the one before it is worth nothing any more (R47). */
export function sendCode(world: World, flow: Flow, via: Via): void {
  if (!flow.account) return enter(flow, 'email')
  const code = String(randomInt(1_000_000)).padStart(6, '0')
  const isAgain = flow.step === 'code'
  // A new code does not reset the number of guesses.
  const wrong = flow.challenge?.wrong ?? 0
  flow.challenge = { code, via, expiresAt: world.clock.now() + codeLifeMs, wrong }
  const to = via === 'email' ? flow.account.email : flow.account.phone
  addMessage(world.portal, { at: world.clock.now(), via, to, code })
  enter(flow, 'code')
  if (isAgain) flow.notice = { kind: 'code-sent-again' }
}

/** Exactly six digits (R49); what a mail program put between them does not count. */
export function giveCode(world: World, flow: Flow, typed: string): void {
  const { challenge } = flow
  if (!challenge) return enter(flow, 'method')
  const code = typed.replaceAll(/[\s\u200b\u2060-]/g, '')
  if (!/^\d{6}$/.test(code)) {
    flow.notice = { kind: 'code-form' }
    return
  }
  if (challenge.expiresAt <= world.clock.now()) {
    flow.notice = { kind: 'code-expired' }
    return
  }
  if (isSame(code, challenge.code)) {
    flow.challenge = null
    return enter(flow, 'consent')
  }
  challenge.wrong += 1
  if (challenge.wrong < attempts) {
    flow.notice = { kind: 'code-wrong', left: attempts - challenge.wrong }
    return
  }
  startOver(flow)
  flow.notice = { kind: 'codes-used-up' }
}

/** Access to the account's stores is granted (R51): the address that takes the code to the app. */
export function consent(world: World, flow: Flow): string {
  if (!flow.account) return decline(flow)
  const { clientId, redirectUri, codeChallenge } = flow.request
  const code = issueCode(world, { accountId: flow.account.id, clientId, redirectUri, codeChallenge })
  return backTo(flow.request, { code })
}

/** The address that tells the app that nothing was granted, and why. */
export function decline(flow: Flow): string {
  return backTo(flow.request, {
    error: 'access_denied',
    ...(flow.refusal !== null && { error_description: flow.refusal }),
  })
}

/** By text message instead of mail, or the other way round. */
export function chooseOtherWay(flow: Flow): void {
  enter(flow, 'method')
}

/** Another account, from the first page on. */
export function startOver(flow: Flow): void {
  enter(flow, 'email')
  flow.email = ''
  flow.account = null
  flow.challenge = null
  flow.refusal = null
}

function enter(flow: Flow, step: Flow['step']): void {
  flow.step = step
  flow.notice = null
}

function refuse(flow: Flow, refusal: NonNullable<Flow['refusal']>): void {
  enter(flow, 'refused')
  flow.refusal = refusal
}

function isLocked(world: World, accountId: string): boolean {
  const until = world.portal.failures.get(accountId)?.lockedUntil ?? null
  return until !== null && world.clock.now() < until
}

function isSame(given: string, right: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(given), digest(right))
}

/** Every code that was sent is worth nothing any more; says how many. */
export function expireCodes(world: World): number {
  const now = world.clock.now()
  const open = [...world.portal.sessions.values()]
    .flatMap((session) => [...session.flows.values()])
    .flatMap((flow) => (flow.challenge && flow.challenge.expiresAt > now ? [flow.challenge] : []))
  for (const challenge of open) challenge.expiresAt = now
  return open.length
}
