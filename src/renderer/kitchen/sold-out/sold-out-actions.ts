import { create } from 'zustand'
import type { Deed } from '#renderer/station/approval/approval-store.ts'
import { callApproved } from '#renderer/station/approval/call-approved.ts'
import type { Request } from '#renderer/station/call/call.ts'

/** Why it was not even noted at the station: nothing is off sale, or still is. `no-answer`: whether it was is not known. */
export type SoldOutProblem = 'unreachable' | 'no-answer' | 'past' | 'unknown' | 'failed'

/** The station is on this device or in this room (ms). */
const patienceMs = 10_000

/** Things a call is under way for, so that a second press does nothing. */
export const useSoldOutBusy = create<{ busy: ReadonlySet<string>; problem: SoldOutProblem | null }>()(() => ({
  busy: new Set(),
  problem: null,
}))

/** Asks the station once; true when it has noted it. What comes of it at the channel arrives with the list. */
export async function changeSoldOut<Value, Failure>(
  key: string,
  request: Request<Value, Failure>,
  deed: Deed,
): Promise<boolean> {
  const { busy } = useSoldOutBusy.getState()
  if (busy.has(key)) return false
  useSoldOutBusy.setState({ busy: new Set(busy).add(key), problem: null })
  const answer = await callApproved(request, { patienceMs, deed })
  if (!answer.ok && answer.problem.code !== 'NOT_APPROVED')
    useSoldOutBusy.setState({ problem: problemOf(answer.problem.code) })
  useSoldOutBusy.setState(({ busy: now }) => ({ busy: new Set([...now].filter((each) => each !== key)) }))
  return answer.ok
}

function problemOf(code: string): SoldOutProblem {
  if (code === 'PAST') return 'past'
  if (code === 'UNKNOWN') return 'unknown'
  if (code === 'LINE_BROKE' || code === 'NO_ANSWER') return 'no-answer'
  return code === 'OFFLINE' ? 'unreachable' : 'failed'
}
