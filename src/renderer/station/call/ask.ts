import { ORPCError, type ClientPromiseResult } from '@orpc/client'
import type { Client } from '../connection/client.ts'
import { useConnection } from '../connection/connection-store.ts'
import { sessionEnded } from '../session/session-store.ts'

/** How long the station may take before a person is told (ms); activation waits for the channel's word. */
const patienceMs = 30_000

/**
 * Why a call brought nothing, besides what its contract names.
 * - `OFFLINE`: this screen has no line to the station, or lost it meanwhile
 * - `NO_ANSWER`: the station did not answer in time; it may or may not have happened
 * - `SIGNED_OUT`: the manager's session is over; the sign-in is on screen
 * - `FAILED`: anything else
 */
export type UsualProblem = { code: 'OFFLINE' | 'NO_ANSWER' | 'SIGNED_OUT' | 'FAILED' }
type NamedProblem<Failure> =
  Failure extends ORPCError<infer Code, infer Data> ? { code: Code; data: Data } : never
export type Problem<Failure> = UsualProblem | NamedProblem<Failure>

export type Answer<Value, Failure> = { ok: true; value: Value } | { ok: false; problem: Problem<Failure> }

/** Asks the station something in the manager's name. Never throws: what may go wrong is in the answer. */
export async function ask<Value, Failure>(
  call: (client: Client, options: { signal: AbortSignal }) => ClientPromiseResult<Value, Failure>,
): Promise<Answer<Value, Failure>> {
  const { client } = useConnection.getState()
  if (client === null) return { ok: false, problem: { code: 'OFFLINE' } }
  const patience = AbortSignal.timeout(patienceMs)
  try {
    return { ok: true, value: await call(client, { signal: patience }) }
  } catch (error) {
    return { ok: false, problem: problemOf<Failure>(error, patience.aborted) }
  }
}

function problemOf<Failure>(error: unknown, outOfPatience: boolean): Problem<Failure> {
  if (error instanceof ORPCError) {
    if (error.code === 'UNAUTHORIZED') {
      sessionEnded('idle')
      return { code: 'SIGNED_OUT' }
    }
    if (error.defined) return { code: error.code, data: error.data } as NamedProblem<Failure>
    return { code: 'FAILED' }
  }
  if (outOfPatience) return { code: 'NO_ANSWER' }
  return { code: useConnection.getState().link === 'live' ? 'FAILED' : 'OFFLINE' }
}
