import type { ApiAnswer } from '../../http/answers.ts'
import { previousState } from './previous-wire.ts'
import type { UberOrder } from '../../world/uber-order.ts'

/** Uber's refusals (uber-eats.md section 11, guides/errors). */

export const done: ApiAnswer = { status: 204, body: null }

export const notFound: ApiAnswer = {
  status: 404,
  body: { code: 'resource_not_found', message: 'No order of this id' },
}

export function notYours(what: string): ApiAnswer {
  return { status: 403, body: { code: 'user_not_allowed', message: what } }
}

/** It was accepted or denied before, or is over. */
export function conflict(order: UberOrder): ApiAnswer {
  return {
    status: 409,
    body: {
      code: 'resource_status_conflict',
      message: `The order is ${order.generation === 'suite' ? order.state : previousState(order)}`,
      ...(order.generation === 'suite' && { metadata: { should_retry: false } }),
    },
  }
}

/** What is wrong with the body, or the answer that says so, in Uber's words. */
export function invalid(why: string | ApiAnswer): ApiAnswer {
  const message = typeof why === 'string' ? why : String((why.body as { message?: unknown }).message)
  return { status: 400, body: { code: 'validation_failed', message } }
}
