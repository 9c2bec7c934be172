import { openButton } from './buttons.ts'
import type { Conversation, FoundOrders, Turn } from './conversation.ts'
import type { Facts } from './facts.ts'
import type { Intent } from './intents.ts'
import type { Button } from './messages.ts'
import { wantsCancel } from './narrow-topic.ts'
import { orderNumberIn } from './order-number.ts'
import type { RecognisedIntent } from './recognition.ts'
import type { ToldOrder } from './told-order.ts'
import { change, nothing, say } from './turn.ts'

/** What is said of an order, even where no word for one stands before its number. */
const ofAnOrder: readonly (Intent | 'unknown')[] = [
  'order-problem',
  'driver-problem',
  'refund',
  'printer-problem',
  'print-twice',
]
/** A number beside one of these is not that of an order: a store's, minutes, a year. */
const ofOther: readonly (Intent | 'unknown')[] = [
  'activate',
  'activate-more',
  'connect',
  'disconnect',
  'store-id',
  'pause',
  'reports',
  'report-export',
  'prep-time',
]
/** Said of an order too: what holds of every order is answered beneath what is told of this one. */
const answeredToo: readonly (Intent | 'unknown')[] = ['refund', 'printer-problem', 'print-twice']

/** The number of the order that is asked about, if one is. Pure. */
export function askedOrder(text: string, intents: readonly RecognisedIntent[]): string | null {
  if (intents.some(({ intent }) => ofOther.includes(intent))) return null
  return orderNumberIn(
    text,
    intents.some(({ intent }) => ofAnOrder.includes(intent)),
  )
}

/** What is left to answer once the order is told. */
export const besidesTheOrder = (intents: readonly RecognisedIntent[]) =>
  intents.filter(({ intent }) => answeredToo.includes(intent)).map((each) => ({ ...each, orElse: [] }))

/** Looks the order up in the station's books. A problem with it, such as a missing dish, is for the platform's contact. */
export function tellOrder(
  conversation: Conversation,
  number: string,
  { text, intents }: { text: string; intents: readonly RecognisedIntent[] },
  facts: Facts,
): Turn {
  const about = askedAbout(text, intents)
  const isProblem = about !== 'cancel' && intents.some(({ intent }) => intent === 'order-problem')
  const content = {
    from: 'bot',
    kind: 'order',
    number,
    state: 'asking',
    orders: [],
    ...(about && { about }),
    isMore: false,
    problem: null,
  } as const
  const asked = say(conversation, facts.now, content, isProblem ? [openButton({ to: 'contacts' })] : [])
  return {
    conversation: { ...asked.conversation, misunderstood: 0 },
    effects: [{ type: 'find-order', id: asked.id, number }],
  }
}

/** To cancel it, or its courier: that is said first. */
function askedAbout(text: string, intents: readonly RecognisedIntent[]): 'cancel' | 'courier' | null {
  if (intents.some(({ intent }) => intent === 'driver-problem')) return 'courier'
  return wantsCancel(text) ? 'cancel' : null
}

/** What the books say of it, with the way to the order, to each of several, or to the search where there is none. */
export function orderFound(conversation: Conversation, id: string, answer: FoundOrders): Turn {
  return nothing(
    change(conversation, id, (message) => {
      if (message.from !== 'bot' || message.kind !== 'order') return message
      if ('problem' in answer) return { ...message, state: 'failed', problem: answer.problem }
      const { orders, isMore } = answer
      return {
        ...message,
        state: 'answered',
        orders,
        isMore,
        buttons: [...waysTo(orders), ...message.buttons],
      }
    }),
  )
}

function waysTo(orders: readonly ToldOrder[]): Button[] {
  const [first, ...more] = orders
  if (first === undefined) return [openButton({ to: 'history' })]
  const ways = orders.map(({ id: orderId, displayNumber, receivedAt, locationId }) =>
    openButton({
      to: 'order',
      orderId,
      displayNumber,
      // Orders with the same number are told apart by when they came.
      received: more.length > 0 ? { at: receivedAt, locationId } : null,
    }),
  )
  return more.length > 0 ? [...ways, openButton({ to: 'history' })] : ways
}
