import { follow } from './follow.ts'
import { note, refuse } from './inbox.ts'
import { type IntakeDeps, portOf, type Prepared } from './intake-deps.ts'
import type { Message } from './message.ts'
import { takeNotice } from './take-notice.ts'
import { takeOrder } from './take-order.ts'
import { takePointer } from './take-pointer.ts'
import { takeRead } from './take-read.ts'

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
    case 'pointer':
      return () => takePointer(deps, message, received)
    case 'read':
      return () => takeRead(deps, message, received)
    case 'ignored':
      return () => note(deps, message, 'ignored', {}).answer
    case 'refused':
      return () => {
        const { fetch } = message
        if (fetch) deps.store.orderFetches.done(fetch.id, fetch.wanted)
        return refuse(deps, message, received)
      }
  }
}
