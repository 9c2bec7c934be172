import type { BoardOrder } from '#shared/api/orders.ts'
import { needsEndingSeen } from '#shared/order/board.ts'
import { isPartlyUnread } from '#shared/order/order.ts'
import { isTestOrder } from '#shared/order/test-order.ts'
import { writtenLines } from '#renderer/kit/ui/written-lines.ts'
import { mentionsAllergy } from '#shared/order/allergy.ts'
import { restOfNote } from '#renderer/views/order/allergies.ts'
import type { OnlyFull } from './deal-types.ts'

/** What a small card says by a mark, as there is no room for its words; a touch on the card shows them. */
export const orderMarks = [
  'unread',
  'in-doubt',
  'test',
  'later',
  'changed',
  'conflict',
  'sold-out',
  'not-told',
  'not-on-paper',
  'courier',
  'note',
] as const
export type OrderMark = (typeof orderMarks)[number]

/** The marks of an order, gravest first. */
export function marksOf(order: BoardOrder, isSoldOut: boolean): OrderMark[] {
  const holds: Record<OrderMark, boolean> = {
    unread: isPartlyUnread(order),
    'in-doubt': isInDoubt(order),
    test: isTestOrder(order),
    later: order.status === 'scheduled' && order.ending === null,
    changed: order.changes !== null,
    conflict: order.conflict,
    'sold-out': isSoldOut,
    'not-told': isNotTold(order),
    'not-on-paper': isNotOnPaper(order),
    courier: order.dasher?.step === 'arrived_at_store' && order.ending === null,
    note: hasNote(order),
  }
  return orderMarks.filter((mark) => holds[mark])
}

/** What of an order its full card alone says in words, where a smaller one has but a mark for it. */
export function onlyFullOf(order: BoardOrder): OnlyFull {
  // Of an order that ended nothing is cooked: how it ended is what every card says.
  if (needsEndingSeen(order)) return null
  if (order.changes !== null) return 'change'
  const asksForAPerson =
    order.conflict || isInDoubt(order) || isNotTold(order) || isNotOnPaper(order) || isPartlyUnread(order)
  return asksForAPerson ? 'trouble' : null
}

function isInDoubt({ inDoubt, ending }: BoardOrder): boolean {
  return inDoubt && ending === null
}

function isNotTold(order: BoardOrder): boolean {
  return !needsEndingSeen(order) && (order.confirmation === 'unconfirmed' || order.sendProblem !== null)
}

function isNotOnPaper({ ending, paper: { state, problem } }: BoardOrder): boolean {
  const isOnPaper = ending !== null || state === 'none' || state === 'printed' || state === 'sent'
  return !isOnPaper && !(state === 'waiting' && problem === null)
}

function hasNote(order: BoardOrder): boolean {
  return restOfNote(order) !== null || hasDishNote(order)
}

/**
 * The marks of a card that shows the order's note in words: of notes, only those of its dishes still need a mark, where they
 * are not said under them.
 */
export function besideNote(
  order: Pick<BoardOrder, 'customerNote' | 'lines'>,
  marks: readonly OrderMark[],
  hasDishNotes = false,
): OrderMark[] {
  const isSaid = restOfNote(order) !== null ? hasDishNotes || !hasDishNote(order) : hasDishNotes
  return marks.filter((mark) => mark !== 'note' || !isSaid)
}

/** The marks with that of a note: more was written than the card says. */
export function withNote(marks: readonly OrderMark[]): OrderMark[] {
  return marks.includes('note') ? [...marks] : [...marks, 'note']
}

/** The marks of a card that says in words who takes the food: a courier at the door needs no mark. */
export function besideHandover(marks: readonly OrderMark[]): OrderMark[] {
  return marks.filter((mark) => mark !== 'courier')
}

/** Whether the customer wrote something to one of the dishes, beyond what the head of the card says of allergies. */
function hasDishNote(order: Pick<BoardOrder, 'lines'>): boolean {
  return order.lines.some(({ note }) => !mentionsAllergy(note) && writtenLines(note, 'card').length > 0)
}
