import { z } from 'zod'
import {
  pairingAnswer,
  type PairingAnswer,
  type PairingRequest,
  type StationGateway,
} from '#shared/gateway/station-file.ts'
import type { Result } from '#shared/result.ts'
import { isCertificateError } from '../base/certificate-error.ts'

/** A gateway that says nothing for so long (ms) is not waited for. */
const withinMs = 15_000

/** Why a device was not paired. */
export type PairingProblem =
  | 'not-an-address'
  | 'no-answer'
  | 'wrong-certificate'
  | 'not-a-gateway'
  | 'wrong-code'
  | 'blocked-code'
  | 'used-code'
  | 'expired-code'
  | 'pairs-none'
  | 'not-now'

/** `said`: what the gateway, or the network, said itself. */
export type PairingRefusal = { problem: PairingProblem; said: string }

/** What a gateway's own refusals are here. */
const gatewaySays: Record<string, PairingProblem | undefined> = {
  WRONG_CODE: 'wrong-code',
  BLOCKED_CODE: 'blocked-code',
  USED_CODE: 'used-code',
  EXPIRED_CODE: 'expired-code',
  NOT_SET_UP: 'pairs-none',
  NOT_NOW: 'not-now',
}

const refusal = z.object({ error: z.object({ code: z.string(), message: z.string() }) })

/**
 * Shows a gateway the code that was made for this device; the answer is what `--gateway FILE` takes. The key is made here,
 * and its private half goes nowhere but into that. Never throws: a refusal has changed nothing.
 */
export async function showCode(
  address: string,
  { code, version }: { code: string; version: string },
): Promise<Result<{ gateway: StationGateway }, { refusal: PairingRefusal }>> {
  const url = pairingUrl(address)
  if (url === null) return refused('not-an-address', address)
  const { fmtCreds } = await import('@nats-io/jwt')
  const { createUser } = await import('@nats-io/nkeys')
  const pair = createUser()
  const answered = await ask(url, { code, publicKey: pair.getPublicKey(), version })
  if (!answered.ok) return answered
  const { deviceId, jwt, servers } = answered.answer
  const credentials = new TextDecoder().decode(fmtCreds(jwt, pair))
  return { ok: true, gateway: { servers, credentials, deviceId } }
}

/** Where a gateway pairs; null for what is no address it may have. What proves a device must not be read or replaced on its way. Pure. */
export function pairingUrl(text: string): URL | null {
  const typed = text.trim()
  const url = URL.parse(/^[a-z]+:\/\//i.test(typed) ? typed : `https://${typed}`)
  if (url === null || !url.hostname) return null
  const isHere = ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname)
  if (url.protocol !== 'https:' && !(isHere && url.protocol === 'http:')) return null
  return new URL('pair', new URL(url.pathname.endsWith('/') ? url.pathname : `${url.pathname}/`, url))
}

async function ask(
  url: URL,
  request: PairingRequest,
): Promise<Result<{ answer: PairingAnswer }, { refusal: PairingRefusal }>> {
  let response: Response
  let text: string
  try {
    response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(request),
      redirect: 'manual',
      signal: AbortSignal.timeout(withinMs),
    })
    text = await response.text()
  } catch (error) {
    const code = codeOf(error)
    return refused(isCertificateError(error) ? 'wrong-certificate' : 'no-answer', code || url.origin)
  }
  const said = json(text)
  const answer = pairingAnswer.safeParse(said)
  if (response.ok && answer.success) return { ok: true, answer: answer.data }
  const { data } = refusal.safeParse(said)
  const problem = data && gatewaySays[data.error.code]
  return problem === undefined
    ? refused('not-a-gateway', `${url.origin} answered ${response.status}`)
    : refused(problem, data?.error.message ?? '')
}

function codeOf(error: unknown): string {
  const { cause } = error instanceof Error ? error : { cause: undefined }
  const { code } = (typeof cause === 'object' && cause !== null ? cause : {}) as { code?: unknown }
  return typeof code === 'string' ? code : ''
}

function refused(problem: PairingProblem, said: string): { ok: false; refusal: PairingRefusal } {
  return { ok: false, refusal: { problem, said } }
}

function json(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
