import type { Order } from '#shared/order/order.ts'
import { toMake } from '#shared/order/work.ts'
import type { Command } from '../../store/outbox.ts'
import { cancelWords, lineIssue, refusalTexts, refusalWords } from './reasons.ts'
import type { Way } from './receive.ts'

/** One call about an order. */
export type OrderCall = { path: string; body: (there: (at: number) => number) => unknown }

/**
 * The call for a command in either generation (uber-eats.md sections 11 and 12); null where the generation has none. Times
 * go out as Uber's clock counts them. Pure.
 */
export function callFor(order: Order, command: Command, way: Way, now: number): OrderCall | null {
  return way === 'previous' ? previousCall(order, command, now) : suiteCall(order, command, now)
}

function suiteCall(order: Order, command: Command, now: number): OrderCall | null {
  const path = (action: string) => `/v1/delivery/order/${encodeURIComponent(order.platformOrderId)}/${action}`
  switch (command.kind) {
    case 'confirm': {
      const { readyBy } = command
      return {
        path: path('accept'),
        body: (there) => ({
          external_reference_id: order.id,
          ...(isAhead(readyBy, now) && { ready_for_pickup_time: new Date(there(readyBy)).toISOString() }),
        }),
      }
    }
    case 'refuse':
      return { path: path('deny'), body: () => ({ deny_reason: suiteReason(command) }) }
    case 'tell-ready':
      return { path: path('ready'), body: () => ({}) }
    case 'tell-time': {
      const { readyBy } = command
      if (!isAhead(readyBy, now)) return null
      const body: OrderCall['body'] = (there) => ({
        ready_for_pickup_time: new Date(there(readyBy)).toISOString(),
      })
      return { path: path('update-ready-time'), body }
    }
    case 'adjust': {
      const lineId = outLine(order, command.nth)
      if (lineId === null) return null
      const issue = {
        issue_type: 'OUT_OF_ITEM',
        action_type: 'ASK_CUSTOMER',
        item: { cart_item_id: lineId },
      }
      return { path: path('resolve-fulfillment-issues'), body: () => ({ fulfillment_issues: [issue] }) }
    }
    case 'cancel': {
      const type = cancelWords[command.reason].suite
      const info = command.details ?? 'Cancelled by the restaurant'
      return { path: path('cancel'), body: () => ({ cancellation_reason: { type, info } }) }
    }
  }
}

/** Uber's id of the line that is out; null where it was changed meanwhile. */
function outLine(order: Order, nth: number): string | null {
  const asked = order.asked?.find((each) => each.nth === nth)
  return toMake(order).find(({ key }) => key === asked?.line)?.line.lineId ?? null
}

function suiteReason({ reason, itemId, details }: Command & { kind: 'refuse' }) {
  const info = details || refusalTexts[reason]
  const type = lineIssue[reason]
  return {
    type: refusalWords[reason].suite,
    info,
    ...(type !== undefined &&
      itemId !== null && { item_metadata: { invalid_item: [{ id: itemId, type, info }] } }),
  }
}

function previousCall(order: Order, command: Command, now: number): OrderCall | null {
  const path = (action: string) => `/v1/eats/orders/${encodeURIComponent(order.platformOrderId)}/${action}`
  switch (command.kind) {
    case 'confirm': {
      const { readyBy } = command
      return {
        path: path('accept_pos_order'),
        body: (there) => ({
          reason: 'accepted',
          external_reference_id: order.id,
          ...(isAhead(readyBy, now) && { pickup_time: Math.round(there(readyBy) / 1000) }),
          // Claimed because tickets print them.
          fields_relayed: {
            order_special_instructions: true,
            item_special_instructions: true,
            item_special_requests: true,
            promotions: true,
          },
        }),
      }
    }
    case 'refuse': {
      const { reason, itemId, details } = command
      const lists = reason === 'item-out-of-stock' ? 'out_of_stock_items' : 'invalid_items'
      return {
        path: path('deny_pos_order'),
        body: () => ({
          reason: {
            code: refusalWords[reason].previous,
            explanation: details || refusalTexts[reason],
            ...(lineIssue[reason] !== undefined && itemId !== null && { [lists]: [itemId] }),
          },
        }),
      }
    }
    case 'cancel':
      return {
        path: path('cancel'),
        body: () => ({
          reason: cancelWords[command.reason].previous,
          details: command.details ?? 'Cancelled by the restaurant',
        }),
      }
    case 'tell-ready':
    case 'tell-time':
    case 'adjust':
      // Nothing can be told after the acceptance but a cancellation: pickup customers are told by Uber's own estimate.
      return null
  }
}

/** Uber dispatches the courier by it, and refuses a time that has passed. */
function isAhead(readyBy: number | null, now: number): readyBy is number {
  return readyBy !== null && readyBy > now
}
