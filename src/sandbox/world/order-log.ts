import type { Endpoint } from './endpoints.ts'
import type { UberFailure, UberState } from './uber-states.ts'
import type { AcceptedBy, EndReason, OrderState } from './order-states.ts'

/** One line of an order's readable log: codes and numbers, the page makes sentences of them. Times are epoch ms. */
export type LogEntry = { at: number } & LogLine
export type LogLine =
  | { type: 'placed'; preset: string; route: 'integration' | 'tablet' }
  | { type: 'webhook-sent'; endpoint: Endpoint; event: string; copy: number; body: string }
  | {
      type: 'webhook-answered'
      endpoint: Endpoint
      event: string
      copy: number
      status: number
      ms: number
      body: string
    }
  | {
      type: 'webhook-unanswered'
      endpoint: Endpoint
      event: string
      copy: number
      why: 'no-answer' | 'unreachable' | 'silenced'
      ms: number
      detail: string
    }
  | {
      type: 'call'
      action: string
      method: string
      path: string
      body: string
      /** What the app got: a status, or nothing. */
      answer: number | 'none'
      message: string
      fault: string | null
    }
  | { type: 'state'; state: OrderState; reason: EndReason | null; by: AcceptedBy | null }
  | {
      type: 'uber-state'
      state: UberState
      failure: UberFailure | null
      by: 'app' | 'tablet' | null
    }
  | { type: 'uber-edited'; by: 'customer' | 'restaurant'; changes: number }
  | { type: 'robocall' }
  | { type: 'adjusted'; source: 'merchant' | 'doordash-support'; changes: number }
  | { type: 'fault'; kind: string }
  | { type: 'warning'; code: 'client-order-id-differs'; detail: string }

export function log(order: { log: LogEntry[] }, at: number, line: LogLine): void {
  order.log.push({ at, ...line })
}
