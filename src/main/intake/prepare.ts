import { follow } from './follow.ts'
import { refuse } from './inbox.ts'
import { type IntakeDeps, portOf, type Prepared } from './intake-deps.ts'
import type { Message } from './message.ts'
import { takeNotice } from './take-notice.ts'
import { takeOrder } from './take-order.ts'

/** Reads a delivery outside the transaction and stores it inside, so that the disk is never held up by parsing. */
export function prepare(deps: IntakeDeps, message: Message): Prepared {
  const received = portOf(deps, message).receive(message, deps.clock.now())
  switch (received.kind) {
    case 'order':
      return () => takeOrder(deps, message, received)
    case 'event':
      return () => follow(deps, message, received)
    case 'notice':
      return () => takeNotice(deps, message, received.notice)
    case 'refused':
      return () => refuse(deps, message, received)
  }
}
