import { readableOrder } from '../doordash/readable.ts'
import type { ReadableOrder } from '../order/readable-order.ts'
import { currencyDigits } from '../reports/cell-text.ts'

/** A hostile order costs no more than this: dishes and options looked at, levels of them. */
const most = { dishes: 200, levels: 10 }

type Fields = Record<string, unknown>

/**
 * What can be read of an order of Uber's that had to be held, whatever is wrong with it, in either generation: what is
 * asked for a dish, allergies too, stands with it. Never throws; bounded in time and size.
 */
export function readableUberOrder(json: unknown): ReadableOrder {
  const body = fields(json)
  const order = 'order' in body ? fields(body['order']) : body
  const carts = [...list(order['carts']), order['cart']].map(fields).slice(0, 20)
  const left = { dishes: most.dishes }
  return readableOrder({
    id: order['id'],
    display_id: order['display_id'],
    store: fields(order['store']),
    customer: customerOf(order),
    notes: joined([...carts.map((cart) => cart['special_instructions']), order['store_instructions']]),
    items: carts.flatMap((cart) => dishes(cart['items'], left, 0)),
    total: totalOf(order),
  })
}

function customerOf(order: Fields): Fields {
  const customers = list(order['customers']).slice(0, 50).map(fields)
  const customer =
    customers.find((one) => one['is_primary_customer'] === true) ?? customers[0] ?? fields(order['eater'])
  const name = fields(customer['name'])
  const phone = fields(fields(customer['contact'])['phone'])
  return {
    first_name: name['display_name'] ?? name['first_name'] ?? customer['first_name'] ?? customer['name'],
    last_name: name['display_name'] === undefined ? (name['last_name'] ?? customer['last_name']) : null,
    phone: joined([phone['number'] ?? customer['phone'], phone['pin_code'] ?? customer['phone_code']], ' '),
  }
}

function dishes(sent: unknown, left: { dishes: number }, level: number): Fields[] {
  if (level > most.levels) return []
  const read: Fields[] = []
  for (const entry of list(sent)) {
    if ((left.dishes -= 1) < 0) break
    const dish = fields(entry)
    const quantity = dish['quantity']
    read.push({
      name: dish['title'] ?? dish['id'],
      quantity: fields(quantity)['amount'] ?? quantity,
      note: noteOf(dish),
      options: list(dish['selected_modifier_groups']).flatMap((group) =>
        dishes(fields(group)['selected_items'], left, level + 1),
      ),
    })
  }
  return read
}

/** What is asked for a dish, in the fields of either generation. */
function noteOf(dish: Fields): string {
  const requests = [dish['customer_request'], dish['customer_requests'], dish['special_requests']]
  const asked = requests.flatMap((one) => (Array.isArray(one) ? one.slice(0, 10) : [one])).map(fields)
  const allergies = asked.map((one) => fields(one['allergy']))
  return joined([
    ...allergies.flatMap((one) =>
      list(one['allergens'] ?? one['allergens_to_exclude'])
        .slice(0, 20)
        .map(allergen),
    ),
    ...allergies.map((one) => one['instructions'] ?? one['allergy_instructions']),
    ...asked.map((one) => one['special_instructions']),
    dish['special_instructions'],
  ])
}

function allergen(sent: unknown): unknown {
  const { freeform_text: free, type } = fields(sent)
  return typeof sent === 'string' ? sent : free || type
}

/** Minor units; null where nobody can tell. */
function totalOf(order: Fields): number | null {
  const payment = fields(order['payment'])
  const detail = fields(payment['payment_detail'])
  const total = fields(fields(payment['charges'])['total'])
  if (typeof total['amount'] === 'number') return total['amount']
  const gross = fields(fields(detail['order_total'])['gross'])
  const currency = [detail['currency_code'], gross['currency_code']].find((code) => typeof code === 'string')
  const amount = Number(gross['amount_e5'] ?? Number.NaN)
  return Number.isInteger(amount) && typeof currency === 'string'
    ? Math.round(amount / 10 ** (5 - currencyDigits(currency.slice(0, 3))))
    : null
}

function joined(parts: readonly unknown[], between = '\n'): string {
  return parts
    .filter((part) => typeof part === 'string' && part.trim() !== '')
    .map((part) => String(part).slice(0, 2_000))
    .join(between)
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : []
}

function fields(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {}
}
