import { ORPCError, type ClientPromiseResult } from '@orpc/client'
import type { Action } from '#shared/accounts/permissions.ts'
import type { Client } from '../connection/client.ts'
import { useConnection } from '../connection/connection-store.ts'
import { sessionEnded } from '../session/session-store.ts'

/** How long the station may take before a person is told (ms); activation waits for the channel's word. */
const patienceMs = 30_000

/**
 * Why a call brought nothing, besides what its contract names.
 * - `OFFLINE`: this screen has no line to the station: it was never asked
 * - `LINE_BROKE`: it was asked, and the line broke before the answer came; it may or may not have happened
 * - `NO_ANSWER`: the station did not answer in time; it may or may not have happened
 * - `SIGNED_OUT`: the manager's session is over; the sign-in is on screen
 * - `NEEDS_APPROVAL`: somebody who may do it has to say so first; `callApproved` asks
 * - `NOT_APPROVED`: then the person closed the PIN pad: nothing was changed, and nothing is wrong
 * - `NOT_ALLOWED`: another screen than the station's own may not do that
 * - `FAILED`: anything else
 */
export type UsualProblem =
  | {
      code: 'OFFLINE' | 'LINE_BROKE' | 'NO_ANSWER' | 'SIGNED_OUT' | 'NOT_APPROVED' | 'NOT_ALLOWED' | 'FAILED'
    }
  | { code: 'NEEDS_APPROVAL'; action: Action }
type NamedProblem<Failure> =
  Failure extends ORPCError<infer Code, infer Data> ? { code: Code; data: Data } : never
export type Problem<Failure> = UsualProblem | NamedProblem<Failure>

export type Answer<Value, Failure> = { ok: true; value: Value } | { ok: false; problem: Problem<Failure> }

/** One question to the station, as its contract types it. */
export type Request<Value, Failure> = (
  client: Client,
  options: { signal: AbortSignal },
) => ClientPromiseResult<Value, Failure>

type Options = {
  /** Instead of the usual 30 seconds (ms). */
  patienceMs?: number
  /** Gives the question up; whoever does so looks at no answer any more. */
  signal?: AbortSignal
}

/**
 * Asks the station something: the one way from the screen to it, streams aside. Never throws: what may go wrong is in
 * the answer, and whoever asks shows it or says why it may stay silent.
 */
export async function call<Value, Failure>(
  request: Request<Value, Failure>,
  options: Options = {},
): Promise<Answer<Value, Failure>> {
  const { client } = useConnection.getState()
  if (client === null) return { ok: false, problem: { code: 'OFFLINE' } }
  const patience = AbortSignal.timeout(options.patienceMs ?? patienceMs)
  const signal = options.signal === undefined ? patience : AbortSignal.any([patience, options.signal])
  try {
    return { ok: true, value: await request(client, { signal }) }
  } catch (error) {
    return { ok: false, problem: problemOf<Failure>(error, client, patience.aborted) }
  }
}

function problemOf<Failure>(error: unknown, asked: Client, outOfPatience: boolean): Problem<Failure> {
  if (error instanceof ORPCError) {
    if (error.code === 'UNAUTHORIZED') {
      sessionEnded('forgotten')
      return { code: 'SIGNED_OUT' }
    }
    if (error.defined) return { code: error.code, data: error.data } as NamedProblem<Failure>
    if (error.code === 'NEEDS_APPROVAL') return { code: error.code, action: error.data.action }
    return { code: error.code === 'NOT_ALLOWED' ? 'NOT_ALLOWED' : 'FAILED' }
  }
  if (outOfPatience) return { code: 'NO_ANSWER' }
  const { link, client } = useConnection.getState()
  return { code: link === 'live' && client === asked ? 'FAILED' : 'LINE_BROKE' }
}
