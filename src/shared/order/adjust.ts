import { ticketKinds } from './ticket-kinds.ts'
import type { Order, OrderContent } from './order.ts'
import { onPaper, print } from './paper.ts'
import { customerReadsOther, kitchenChanges, sameContent } from './reads.ts'
import { changed, isAccepted, refuse, type Step } from './step.ts'
import { wasSeen, withUnseen } from './unseen.ts'
import { linesAsAsked, workAfterChange } from './work.ts'

/** Other content: only who reads something else than before gets paper. */
export function adjust(order: Order, content: OrderContent, now: number): Step {
  const adjusted: Order = {
    ...order,
    ...content,
    ...workAfterChange(order, content.lines),
    revision: order.revision + 1,
  }
  if (sameContent(order, content)) return refuse('no-change')
  const kinds = ticketKinds.filter((kind) =>
    kind === 'kitchen' ? kitchenChanges(order, adjusted) !== null : customerReadsOther(order, content),
  )
  const isRead = isAccepted(order) && kinds.length > 0
  // Whoever has read it, or cooks it, has to read it again.
  const isKnown = kinds.includes('kitchen') && (isAccepted(order) || wasSeen(order))
  return changed(
    isKnown
      ? { ...withUnseen(adjusted, 'changed'), isChangeAsked: isChangeAsked(order, adjusted) }
      : adjusted,
    isRead ? onPaper(order, print('changed', now, kinds)) : [],
  )
}

/** Whether all that is unread of it is what the kitchen had asked the channel for. */
function isChangeAsked(before: Order, adjusted: Order): true | undefined {
  const isReadSoFar = !before.unseen?.includes('changed') || before.isChangeAsked === true
  const lines = linesAsAsked(before, adjusted.lines)
  const isAsked = lines !== null && kitchenChanges({ ...before, lines }, adjusted) === null
  return isReadSoFar && isAsked ? true : undefined
}
