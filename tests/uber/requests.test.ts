import { describe, expect, it } from 'vitest'
import { callFor } from '#main/channels/uber-eats/requests.ts'
import type { Command } from '#main/store/outbox.ts'
import { cancelReasons, itemReasons, refusalReasons } from '#shared/order/reasons.ts'
import { sampleOrder } from '../printing/tickets.ts'

/** Uber's words as its documents list them (uber-eats.md sections 11 and 12). */
const denyTypes =
  'ITEM_ISSUE KITCHEN_CLOSED CUSTOMER_CALLED_TO_CANCEL RESTAURANT_TOO_BUSY ORDER_VALIDATION STORE_CLOSED TECHNICAL_FAILURE POS_NOT_READY POS_OFFLINE CAPACITY ADDRESS SPECIAL_INSTRUCTIONS PRICING UNKNOWN OTHER'.split(
    ' ',
  )
const itemTypes = 'NOT_ON_MENU UNAVAILABLE MISSING_INFO PRICING QUANTITY OUT_OF_ITEM OTHER'.split(' ')
const denyCodes =
  'STORE_CLOSED POS_NOT_READY POS_OFFLINE ITEM_AVAILABILITY MISSING_ITEM MISSING_INFO PRICING CAPACITY ADDRESS SPECIAL_INSTRUCTIONS OTHER'.split(
    ' ',
  )
const cancelCodes =
  'OUT_OF_ITEMS KITCHEN_CLOSED CUSTOMER_CALLED_TO_CANCEL RESTAURANT_TOO_BUSY CANNOT_COMPLETE_CUSTOMER_NOTE OTHER'.split(
    ' ',
  )

const now = Date.parse('2026-11-24T17:40:00Z')
const order = sampleOrder({ channel: 'uber-eats', platformOrderId: 'an order' })
function told(command: Command, way: 'suite' | 'previous') {
  const call = callFor(order, command, way, now)
  return call && { path: call.path, body: call.body((at) => at) as Record<string, Record<string, unknown>> }
}

describe.each(refusalReasons)('a refusal because of "%s"', (reason) => {
  const command: Command = { kind: 'refuse', reason, itemId: 'gc', details: 'in our words' }

  it('is one of the types of the suite, and names the dish where it is about one', () => {
    const call = told(command, 'suite')
    expect(call?.path).toBe('/v1/delivery/order/an%20order/deny')
    const said = call?.body['deny_reason']
    expect(denyTypes).toContain(said?.['type'])
    expect(said?.['info']).toBe('in our words')
    const invalid = (said?.['item_metadata'] as { invalid_item: { id: string; type: string }[] } | undefined)
      ?.invalid_item
    if (itemReasons.has(reason)) {
      expect(invalid).toMatchObject([{ id: 'gc' }])
      expect(itemTypes).toContain(invalid?.[0]?.type)
    } else expect(invalid).toBeUndefined()
  })

  it('is one of the codes of the generation before', () => {
    const call = told(command, 'previous')
    expect(call?.path).toBe('/v1/eats/orders/an%20order/deny_pos_order')
    const said = call?.body['reason']
    expect(denyCodes).toContain(said?.['code'])
    expect(said?.['explanation']).toBe('in our words')
    const named = [said?.['out_of_stock_items'], said?.['invalid_items']].flat().filter(Boolean)
    expect(named).toEqual(itemReasons.has(reason) ? ['gc'] : [])
  })

  it('says something where nobody wrote anything', () => {
    expect(told({ ...command, details: null }, 'suite')?.body['deny_reason']?.['info']).toMatch(/\w/)
    expect(told({ ...command, details: '' }, 'previous')?.body['reason']?.['explanation']).toMatch(/\w/)
  })
})

describe.each(cancelReasons)('a cancellation because of "%s"', (reason) => {
  const command: Command = { kind: 'cancel', reason, details: null }

  it('is one of the types of the suite', () => {
    const call = told(command, 'suite')
    expect(call?.path).toBe('/v1/delivery/order/an%20order/cancel')
    expect(denyTypes).toContain(call?.body['cancellation_reason']?.['type'])
  })

  it('is one of the codes of the generation before', () => {
    const call = told(command, 'previous')
    expect(call?.path).toBe('/v1/eats/orders/an%20order/cancel')
    expect(cancelCodes).toContain(call?.body['reason'])
    expect(call?.body['details']).toMatch(/\w/)
  })
})

describe('a time', () => {
  it('that has passed is left out of an acceptance, and not told at all later', () => {
    const late = now - 1
    expect(told({ kind: 'confirm', readyBy: late }, 'suite')?.body).not.toHaveProperty(
      'ready_for_pickup_time',
    )
    expect(told({ kind: 'confirm', readyBy: late }, 'previous')?.body).not.toHaveProperty('pickup_time')
    expect(told({ kind: 'tell-time', readyBy: late }, 'suite')).toBeNull()
  })

  it('goes out as Uber writes it: text in the suite, seconds before', () => {
    const readyBy = now + 90_500
    expect(told({ kind: 'confirm', readyBy }, 'suite')?.body).toMatchObject({
      ready_for_pickup_time: '2026-11-24T17:41:30.500Z',
    })
    expect(told({ kind: 'confirm', readyBy }, 'previous')?.body).toMatchObject({
      pickup_time: now / 1000 + 91,
    })
    expect(told({ kind: 'tell-time', readyBy }, 'suite')).toMatchObject({
      path: '/v1/delivery/order/an%20order/update-ready-time',
    })
  })
})

it('that the food is ready is told in the suite, and cannot be told before it', () => {
  expect(told({ kind: 'tell-ready' }, 'suite')).toEqual({
    path: '/v1/delivery/order/an%20order/ready',
    body: {},
  })
  expect(told({ kind: 'tell-ready' }, 'previous')).toBeNull()
  expect(told({ kind: 'tell-time', readyBy: now + 60_000 }, 'previous')).toBeNull()
})
