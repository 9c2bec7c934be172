import { ticketKinds } from '../printing/ticket-kinds.ts'
import type { Order, OrderContent } from './order.ts'
import { onPaper, print } from './paper.ts'
import { customerReadsOther, kitchenChanges, sameContent } from './reads.ts'
import { changed, isAccepted, refuse, type Step } from './step.ts'
import { wasSeen, withUnseen } from './unseen.ts'
import { workAfterChange } from './work.ts'

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
    isKnown ? withUnseen(adjusted, 'changed') : adjusted,
    isRead ? onPaper(order, print('changed', now, kinds)) : [],
  )
}
