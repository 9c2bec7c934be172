import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { channelNames, channels, type Channel } from '#shared/channel.ts'
import type { Language } from '#shared/location/location.ts'
import { cutleries, orderStatuses } from '#shared/order/order-schema.ts'
import { cancelReasons, refusalReasons } from '#shared/order/reasons.ts'
import type { OrderColumn, OrdersPiece, OrdersPieceInput } from '#shared/reports/orders-export.ts'
import { csvType } from '#renderer/kit/files/save-as.ts'
import { reasonWords } from '#renderer/kit/words/reasons.ts'
import { cutleryWords, statusWords } from '#renderer/kit/words/statuses.ts'
import { call } from '#renderer/station/call/call.ts'
import type { Making } from './export-store.ts'

type Say = (message: MessageDescriptor) => string
export type OrdersAsked = { from: string; to: string; locationId: string | null; channel: Channel | null }

/**
 * Makes the CSV file of every order: asks for piece after piece, so that the station never holds more than one, and stops
 * where it is told to. A piece that does not come ends it; then there is no file.
 */
export function ordersFile(asked: OrdersAsked, say: Say, language: Language): Making {
  return async ({ signal, onProgress }) => {
    const wording = { language, headings: headings(say), words: codes(say) }
    const parts: Blob[] = []
    let last: Pick<OrdersPiece, 'next' | 'upTo'> | null = null
    let [done, total] = [0, 0]
    do {
      const place: Pick<OrdersPieceInput, 'after' | 'upTo'> = {
        after: last?.next ?? null,
        upTo: last?.upTo ?? null,
      }
      const answer = await call(
        (client, options) => client.reportFiles.ordersPiece({ ...asked, ...wording, ...place }, options),
        { signal },
      )
      if (!answer.ok) return { ok: false, problem: answer.problem.code }
      const piece = answer.value
      // A part of its own each: the browser keeps them on disk when there are many.
      parts.push(new Blob([piece.text]))
      done += piece.rows
      total = Math.max(done, piece.total ?? total)
      onProgress(done, total)
      last = piece
    } while (last.next !== null)
    const name = `${say(msg({ message: 'orders', comment: 'start of a file name' }))}-${asked.from}-${asked.to}.csv`
    return { ok: true, name, content: new Blob(parts, { type: csvType }) }
  }
}

function headings(say: Say): Record<OrderColumn, string> {
  return {
    number: say(msg({ message: 'Order', comment: 'column: its number' })),
    ticket: say(msg({ message: 'Ticket', comment: 'column: its number' })),
    channel: say(msg({ message: 'Channel', comment: 'DoorDash, Uber Eats' })),
    location: say(msg`Location`),
    businessDate: say(msg`Business day`),
    received: say(msg({ message: 'Received', comment: 'column: when an order came in' })),
    offset: say(msg`Time zone`),
    status: say(msg({ message: 'Status', comment: 'column: of an order' })),
    reason: say(msg({ message: 'Why', comment: 'column: why orders ended' })),
    customer: say(msg`Customer`),
    items: say(msg`Items`),
    dishes: say(msg`Dishes`),
    note: say(msg`Customer’s note`),
    cutlery: say(msg`Cutlery`),
    subtotal: say(msg`Subtotal`),
    tax: say(msg`Tax`),
    total: say(msg`Total`),
    tip: say(msg`Tip for the staff`),
    fees: say(msg`Bag and small-order fees`),
    discount: say(msg`Discounts we gave`),
    currency: say(msg`Currency`),
    accepted: say(msg({ message: 'Accepted', comment: 'column: when' })),
    promised: say(msg({ message: 'Promised', comment: 'column: for when' })),
    ready: say(msg({ message: 'Ready', comment: 'state of an order' })),
    pickedUp: say(msg({ message: 'Picked up', comment: 'state of an order' })),
    ended: say(msg({ message: 'Ended', comment: 'column: when' })),
    id: say(msg`Our id`),
    channelId: say(msg`The channel’s id`),
  }
}

/** What the file says for each code. */
function codes(say: Say): Record<string, string> {
  const reasons = [...refusalReasons, ...cancelReasons].flatMap((code) => {
    const words = reasonWords(code)
    return words === null ? [] : [[`reason.${code}`, say(words)] as const]
  })
  return Object.fromEntries([
    ...channels.map((channel) => [`channel.${channel}`, channelNames[channel]] as const),
    ...orderStatuses.map((status) => [`status.${status}`, say(statusWords[status])] as const),
    ...cutleries.map((cutlery) => [`cutlery.${cutlery}`, say(cutleryWords[cutlery])] as const),
    ...reasons,
    ['ending.cancelled', say(msg`Cancelled by the channel or the customer`)],
    ['ending.not-answered-in-time', say(msg`Not answered in time`)],
    ['ending.confirm-too-late', say(msg`Accepted too late`)],
  ])
}
