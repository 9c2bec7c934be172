import { type Answer, call, type Request } from '../call/call.ts'
import { askManager } from './approval-store.ts'

/** The person closed the PIN pad: nothing was changed, and nothing is wrong. */
type NotApproved = { ok: false; problem: { code: 'NOT_APPROVED' } }

/**
 * Makes a change the station may want a manager for: then the PIN pad opens, and the change is made once it was
 * approved.
 */
export async function callApproved<Value, Failure>(
  request: Request<Value, Failure>,
): Promise<Answer<Value, Failure> | NotApproved> {
  const answer = await call(request)
  if (answer.ok || answer.problem.code !== 'NEEDS_MANAGER') return answer
  switch (await askManager()) {
    case 'approved':
      return call(request)
    case 'closed':
      return { ok: false, problem: { code: 'NOT_APPROVED' } }
    case 'unasked':
      return answer
  }
}
