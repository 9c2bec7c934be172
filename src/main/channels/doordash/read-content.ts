import type { WireOrder } from '#shared/doordash/order.ts'
import type { Fulfillment, OrderContent } from '#shared/order/order.ts'
import { instantFromText } from '#shared/time/instant-from-text.ts'
import { otherAmounts } from './read-amounts.ts'
import { readLines } from './read-lines.ts'
import { joinedName, readName } from '../read-name.ts'

/** What is to be cooked, for whom and for how much. `rawText` is the whole body: ids beyond 2^53 are taken from it. Pure. */
export function readContent(wire: WireOrder, rawText: string, warnings: string[]): OrderContent {
  return {
    lines: readLines(wire),
    subtotalCents: wire.subtotal ?? 0,
    taxCents: wire.tax ?? 0,
    tipCents: wire.merchant_tip_amount ?? 0,
    otherAmounts: otherAmounts(wire),
    customerNote: wire.order_special_instructions ?? null,
    cutlery: cutlery(wire),
    customerName: joinedName(wire.consumer?.first_name, wire.consumer?.last_name) ?? '',
    customerPhone: readName(wire.consumer?.phone),
    customerId: customerId(wire, rawText),
    fulfillment: fulfillment(wire),
    estimatedPickupAt: instantFromText(wire.estimated_pickup_time),
    deliveryAddress: address(wire),
    experience: wire.experience ?? null,
    warnings,
  }
}

function cutlery({ is_plastic_ware_option_selected: selected }: WireOrder): OrderContent['cutlery'] {
  if (selected === true) return 'requested'
  return selected === false ? 'declined' : 'unknown'
}

function fulfillment(wire: WireOrder): Fulfillment {
  switch (wire.fulfillment_type) {
    case 'pickup':
      return 'customer-pickup'
    case 'mx_fleet_delivery':
    case 'mx_delivery':
      return 'merchant-delivery'
    case 'dx_delivery':
      return 'dasher-delivery'
    default:
      return wire.is_pickup === true ? 'customer-pickup' : 'dasher-delivery'
  }
}

function address(wire: WireOrder): OrderContent['deliveryAddress'] {
  const from = wire.delivery_address
  const instructions = from?.address_instructions || wire.address_instructions || null
  if (!from) return instructions ? { lines: [], instructions } : null
  const lines = [
    [from.street, from.subpremise].filter(Boolean).join(', '),
    [from.city, from.state, from.zip_code].filter(Boolean).join(' '),
    from.country_code ?? '',
  ].flatMap((line) => readName(line) ?? [])
  return { lines, instructions }
}

function customerId(wire: WireOrder, rawText: string): string | null {
  const id = wire.consumer?.id
  if (id === null || id === undefined) return null
  if (typeof id === 'string' || Number.isSafeInteger(id)) return String(id)
  // JSON numbers lose digits beyond 2^53: read them from the text instead.
  let exact: string | null = null
  JSON.parse(rawText, function (this: unknown, key: string, value: unknown, context?: { source?: string }) {
    if (key === 'id' && value === id && context?.source) exact = context.source
    return value
  } as Parameters<typeof JSON.parse>[1])
  return exact ?? String(id)
}
