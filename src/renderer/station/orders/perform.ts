import type { BoardOrder } from '#shared/api/orders.ts'
import type { HistoryEntry } from '#shared/order/history.ts'
import { type Wanted, wantedTheSame, wasDoneOn } from '#shared/order/last-step.ts'
import type { OrderRefusal } from '#shared/order/step.ts'
import type { Deed } from '../approval/approval-store.ts'
import { callApproved } from '../approval/call-approved.ts'
import type { Request, UsualProblem } from '../call/call.ts'
import { type ActionProblem, useActions } from './actions-store.ts'
import { useScreen } from '#renderer/kit/navigation/screen-store.ts'
import { useOwnScreen } from '../screens/own-screen-store.ts'
import { useBoard } from './board-store.ts'
import { sayDoneAlready } from './done-already.ts'

/** How long an action may take before a person is told (ms). The station is on this device or in this room. */
const patienceMs = 10_000

type OrderDeed = Extract<Deed, { orderId: string }>['what']

type ActionFailure =
  | UsualProblem
  | { code: 'UNKNOWN_ORDER'; data: unknown }
  | { code: 'NOT_POSSIBLE'; data: { refusal: OrderRefusal; by?: HistoryEntry | null | undefined } }

/**
 * Does something to an order, once: a second press while the first is under way does nothing. The order as it
 * became is on the board when this resolves to true; otherwise a problem stands on its card. `wanted` is what it comes
 * to, where another screen may have done the same.
 */
export async function perform<Failure>(
  orderId: string,
  request: Request<BoardOrder, Failure>,
  wanted?: Wanted,
): Promise<boolean> {
  const { busy, began, ended, did, tell, dismiss } = useActions.getState()
  if (busy.has(orderId)) return false
  began(orderId)
  const answer = await callApproved(request, { patienceMs, deed: deedOf(orderId, wanted) })
  if (answer.ok) {
    did(orderId)
    useBoard.getState().received(answer.value)
    dismiss(orderId)
  } else {
    const failure = answer.problem as ActionFailure
    const problem = problemOf(failure)
    if (problem !== null) tell(orderId, problem)
    else {
      const first = whoWasFirst(failure)
      if (first !== null) tellOvertaken(orderId, first, wanted)
    }
  }
  ended(orderId)
  return answer.ok
}

/** What of this somebody may have to approve. */
const approvedAs: Partial<Record<Wanted, OrderDeed>> = {
  accepted: 'accept',
  refused: 'refuse',
  'cancelled-by-merchant': 'cancel',
  'item-out': 'item-out',
}

function deedOf(orderId: string, wanted: Wanted | undefined): Deed | null {
  const what = wanted && approvedAs[wanted]
  return what === undefined ? null : { what, orderId }
}

/** What somebody on another screen, or the channel, did first: what was pressed here did not happen. Our own tap twice is not that. */
function whoWasFirst(failure: ActionFailure): HistoryEntry | null {
  if (failure.code !== 'NOT_POSSIBLE') return null
  const { by } = failure.data
  return by != null && !wasDoneOn(by, useOwnScreen.getState().own?.name ?? null) ? by : null
}

/** Says who was first: in passing where both wanted the same. A sheet that is open about the order says it itself. */
function tellOvertaken(orderId: string, first: HistoryEntry, wanted: Wanted | undefined): void {
  const { panel, open } = useScreen.getState()
  if (wanted !== undefined && wantedTheSame(wanted, first)) sayDoneAlready(orderId, wanted, first)
  else if (panel === null) open({ type: 'moved-on', orderId })
}

/**
 * Null when nothing went wrong from where the person stands. Our own tap twice is no error: the board shows what the
 * order became. An undo that came too late leaves the person believing something else.
 */
function problemOf(problem: ActionFailure): ActionProblem | null {
  switch (problem.code) {
    case 'OFFLINE':
      return 'unreachable'
    case 'LINE_BROKE':
      return 'line-broke'
    case 'NO_ANSWER':
      return 'no-answer'
    case 'UNKNOWN_ORDER':
      return 'not-possible'
    case 'NOT_POSSIBLE':
      return problem.data.refusal === 'undo-expired' ? 'too-late-to-undo' : null
    case 'NOT_APPROVED':
      return null
    case 'SIGNED_OUT':
    case 'NEEDS_APPROVAL':
    case 'FAILED':
      return 'failed'
    case 'NOT_ALLOWED':
      return 'not-allowed'
  }
}
