import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createLocations } from '#main/base/locations.ts'
import { arrivalOf } from '#main/reports/arrival.ts'
import { contributionOf } from '#main/reports/contribution.ts'
import { gatherSales } from '#main/reports/gathered.ts'
import { wordsOfOrder } from '#main/store/order-words.ts'
import { migrations } from '#main/store/migrations/list.ts'
import { openStore, type Store } from '#main/store/open.ts'
import type { Location } from '#shared/location/location.ts'
import { newOrder } from '#shared/order/new-order.ts'
import type { Ending, Order, OrderLine } from '#shared/order/order.ts'
import { addDays, instantOf } from '#shared/time/zoned.ts'
import { quarterDays, repeatQuarter } from './large-store-quarters.ts'

/** The last day that has orders; they reach back five years, of the same quarter twenty times over. */
export const lastDay = '2026-11-23'
const quarters = 20
const days = quarters * quarterDays

const usual = {
  brand: 'Chez Loutre',
  address: '12, rue Saint-Paul',
  language: 'en',
  autoAccept: false,
  defaultPrepMinutes: 15,
  dayEndsAt: 240,
  autoAcceptHours: null,
  autoAcceptBelow: null,
  revision: 1,
  setAsideAt: null,
} as const
const locations: Location[] = [
  { ...usual, id: 'centre', name: 'Centre', timeZone: 'America/Toronto', currency: 'CAD', country: 'CA' },
  { ...usual, id: 'port', name: 'Port', timeZone: 'America/Toronto', currency: 'CAD', country: 'CA' },
  { ...usual, id: 'pier', name: 'Pier', timeZone: 'America/Los_Angeles', currency: 'USD', country: 'US' },
]

const firsts =
  'Nadia Rafael Léa Zoë Omar Chloé Iñigo Mei Søren Aïcha Tom Priya Hugo Noor Élodie Jack Ana Yusuf Maud Kofi'.split(
    ' ',
  )
const adjectives = 'Grilled Spicy Crispy Smoked Roasted Crème Maple Garlic Sweet Golden Double Wild'.split(
  ' ',
)
const dishes = 'Poutine Burger Soup Salad Pie Noodles Tacos Curry Ramen Falafel'.split(' ')
const categories = ['Starters', 'Mains', 'Sandwiches', 'Bowls', 'Sides', 'Desserts', 'Drinks', 'Kids']
const notes = [
  'Sans oignon',
  'No cilantro, please',
  'Extra napkins',
  'Ring the lower bell',
  'Allergic to peanuts',
]
const menu = adjectives.flatMap((adjective, row) =>
  dishes.map((dish, column) => ({
    name: `${adjective} ${dish}`,
    category: categories[(row + column) % categories.length] ?? 'Mains',
    priceCents: 700 + ((row * 10 + column) % 40) * 50,
  })),
)

/** Numbers in [0, 1) that are the same in every run. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

/**
 * A data folder whose store holds about so many orders over five years, with their figures and history; made once and kept in
 * the temporary folder for the next round. Who writes to it copies it first.
 */
export function largeStore(orders = 1_000_000): string {
  const version = migrations.at(-1)?.version ?? 0
  const dataDir = join(tmpdir(), `order-manager-large-store-${orders}-${version}`)
  const done = join(dataDir, 'complete')
  if (existsSync(done)) return dataDir
  rmSync(dataDir, { recursive: true, force: true })
  mkdirSync(dataDir, { recursive: true })
  const store = openStore(dataDir)
  const words = fill(store, orders / quarters)
  store.close()
  repeatQuarter(store.file, quarters, words, { order: orderId, atChannel: platformId })
  writeFileSync(done, '')
  return dataDir
}

const orderId = (number: number) => `order-${String(number).padStart(8, '0')}`
const platformId = (number: number) => `4f1c2b7e-0000-4000-8000-${String(number).padStart(12, '0')}`
const idsOf = (number: number) => ({ id: orderId(number), platformOrderId: platformId(number) })

/** The first quarter, through the program's own tables; answers the words each order is found by, in the order of arrival. */
function fill(store: Store, count: number): string[] {
  const random = seeded(11)
  const places = createLocations(store)
  const words: string[] = []
  for (const location of locations) places.save(location)
  store.transaction(() => {
    const gathered = gatherSales()
    for (let day = 0; day < quarterDays; day += 1) {
      const made = words.length
      const wanted = Math.round((count * (day + 1)) / quarterDays) - made
      const date = addDays(lastDay, day + 1 - days)
      const today = Array.from({ length: wanted }, (_, index) => orderOf(made + index + 1, date, random))
        .toSorted((one, other) => one.receivedAt - other.receivedAt)
        .map((order, index) => ({ ...order, ...idsOf(made + index + 1) }))
      for (const order of today) {
        const arrival = arrivalOf(places, order)
        store.orders.add(order, arrival)
        words.push(wordsOfOrder(order))
        gathered.add(contributionOf(order, arrival))
        tell(store, order)
      }
    }
    for (const row of gathered.take()) store.sales.add(row)
  })
  return words
}

/** Its history, and that it came; bodies are kept of the last month alone. */
function tell(store: Store, order: Order): void {
  const { id, receivedAt: at, acceptedAt, readyAt, pickedUpAt, platformOrderId } = order
  const add = (type: 'received' | 'accepted' | 'readied' | 'picked-up', when: number | null) => {
    if (when !== null) store.history.add(id, { at: when, actor: { kind: 'staff' }, type, detail: {} })
  }
  add('received', at)
  add('accepted', acceptedAt)
  add('readied', readyAt)
  add('picked-up', pickedUpAt)
  store.inbox.add({
    receivedAt: at,
    channel: 'doordash',
    endpoint: 'orders',
    status: 202,
    outcome: 'stored',
    orderId: id,
    platformOrderId,
    refusal: null,
    body: null,
  })
}

function orderOf(number: number, date: string, random: () => number): Order {
  const pick = <T>(from: readonly T[], skew = 1): T => from[Math.floor(random() ** skew * from.length)] as T
  const location = pick(locations)
  const lines = Array.from({ length: 1 + Math.floor(random() * 3) }, () =>
    lineOf(pick(menu, 2), pick, random),
  )
  const subtotalCents = lines.reduce((sum, { quantity, priceCents }) => sum + quantity * (priceCents ?? 0), 0)
  // Two rushes, at noon and in the evening, and a few past midnight.
  const hour = (random() < 0.35 ? 11 : 17) + random() * (random() < 0.05 ? 9 : 4)
  const receivedAt = Math.floor(instantOf(date, 0, location.timeZone) + hour * 3_600_000)
  const fresh = newOrder({
    ...idsOf(number),
    channel: 'doordash',
    displayNumber: (number * 7919).toString(16).slice(-4).toUpperCase(),
    ticketNumber: 1 + (number % 400),
    locationId: location.id,
    currency: location.currency,
    placedAt: receivedAt - 4_000,
    receivedAt,
    confirmBy: receivedAt + 180_000,
    lines,
    subtotalCents,
    taxCents: Math.round(subtotalCents * 0.14),
    tipCents: random() < 0.4 ? Math.round(subtotalCents * 0.1) : 0,
    otherAmounts: [],
    customerNote: random() < 0.15 ? pick(notes) : null,
    cutlery: pick(['requested', 'declined', 'unknown']),
    customerName: `${pick(firsts)} ${String.fromCharCode(65 + Math.floor(random() * 26))}.`,
    customerPhone: `+1202555${String(Math.floor(random() * 10_000)).padStart(4, '0')}`,
    customerId: String(Math.floor(random() * 80_000)),
    fulfillment: 'dasher-delivery',
    estimatedPickupAt: receivedAt + 20 * 60_000,
    deliveryAddress: null,
    experience: 'DOORDASH',
    warnings: [],
  })
  return after(fresh, random)
}

function lineOf(
  dish: (typeof menu)[number],
  pick: <T>(from: readonly T[]) => T,
  random: () => number,
): OrderLine {
  const option = { group: 'Side', itemId: null, lineId: null, priceCents: 0, options: [], removed: [] }
  return {
    ...dish,
    itemId: dish.name.toLowerCase().replace(' ', '-'),
    lineId: null,
    quantity: random() < 0.2 ? 2 : 1,
    note: random() < 0.08 ? pick(notes) : null,
    consumerName: null,
    options: random() < 0.5 ? [{ ...option, name: `${pick(adjectives)} sauce`, quantity: 1 }] : [],
    substitution: null,
  }
}

/** How it went: most were handed over, one in twenty was lost. */
function after(order: Order, random: () => number): Order {
  const acceptedAt = order.receivedAt + Math.floor(random() * 90_000)
  const readyAt = acceptedAt + Math.floor((8 + random() * 9) * 60_000)
  const pickedUpAt = readyAt + Math.floor(random() * 8 * 60_000)
  const lost = random()
  const end = (status: 'cancelled' | 'failed', ending: Ending): Order => ({
    ...order,
    status,
    ending,
    endedAt: acceptedAt,
    endingSeenAt: acceptedAt,
    acknowledgedAt: acceptedAt,
  })
  if (lost < 0.02) return end('cancelled', { by: 'platform', kind: 'cancelled' })
  if (lost < 0.04)
    return end('cancelled', { by: 'merchant', kind: 'refused', reason: 'too-busy', details: null })
  if (lost < 0.05) return end('failed', { by: 'system', kind: 'not-answered-in-time' })
  return {
    ...order,
    status: 'completed',
    confirmation: 'confirmed',
    acceptedAt,
    acknowledgedAt: acceptedAt,
    readyBy: acceptedAt + 15 * 60_000,
    readyAt,
    pickedUpAt,
    endedAt: pickedUpAt,
  }
}
