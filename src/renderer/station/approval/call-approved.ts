import { type Answer, call, type Request } from '../call/call.ts'
import { askWho, type Deed } from './approval-store.ts'

/**
 * Does what the station may want to know somebody for: then the PIN pad opens, and it is done once it was approved.
 * `options` as for `call`; `deed` says above the pad what it is about. A person at the pad has all the time there is.
 */
export async function callApproved<Value, Failure>(
  request: Request<Value, Failure>,
  { deed = null, ...options }: Parameters<typeof call>[1] & { deed?: Deed | null } = {},
): Promise<Answer<Value, Failure>> {
  const answer = await call(request, options)
  if (answer.ok || answer.problem.code !== 'NEEDS_APPROVAL') return answer
  const { action } = answer.problem as { action: Parameters<typeof askWho>[0] }
  switch (await askWho(action, deed)) {
    case 'approved':
      return call(request, options)
    case 'closed':
      return { ok: false, problem: { code: 'NOT_APPROVED' } }
    case 'unasked':
      return answer
  }
}
