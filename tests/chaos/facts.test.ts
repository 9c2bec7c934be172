import { expect, it } from 'vitest'
import type { LogEntry } from '#sandbox/world/order-log.ts'
import { isOfOrder } from './facts.ts'

it.each([
  ['uber-eats', 'orders.notification', true],
  // It is over, and was never told of: the answer to that takes no order in.
  ['uber-eats', 'orders.failure', false],
  ['uber-eats', 'orders.cancel', false],
  ['orders', 'OrderCreate', true],
  ['orders', 'OrderAdjustment', false],
] as const)('at %s %s brings the order: %s', (endpoint, event, brings) => {
  const line = { type: 'webhook-answered', endpoint, event, status: 200 } as unknown as LogEntry
  expect(isOfOrder(line, endpoint)).toBe(brings)
})
