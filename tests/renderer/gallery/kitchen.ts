import { readableOrder } from '#shared/doordash/readable.ts'
import { wholeDocument } from '#shared/order/order.ts'
import { testOrderId } from '#shared/order/test-order.ts'
import type { RefusedOrder } from '#shared/order/refused-order.ts'
import { groupAmongItems } from '../../fixtures/public-payloads.ts'
import type { BoardOrder } from '#shared/api/orders.ts'
import {
  boardOrder,
  cancelledOrder,
  dinnerTime,
  line,
  minutes,
  option,
  preparingOrder,
  readyOrder,
  scheduledOrder,
} from '../../fixtures/orders.ts'

/** The orders of the drawing, as they would really come in. */
export const grilledCheese = (): BoardOrder =>
  boardOrder({
    id: 'nadia',
    displayNumber: '5821',
    customerName: 'Nadia F.',
    customerNote: 'Peanut allergy, please be careful',
    cutlery: 'requested',
    receivedAt: dinnerTime - 54_000,
    estimatedPickupAt: dinnerTime + minutes(17),
    lines: [
      line('Grilled Cheese', 2, {
        options: [
          option('Tomato soup cup', 1, { group: 'Side', priceCents: 250 }),
          option('Croutons', 1, { group: 'Extra', priceCents: 50 }),
        ],
      }),
      line('Root Beer', 1, { priceCents: 325 }),
    ],
    otherAmounts: [
      { kind: 'merchant-tip', cents: 300 },
      { kind: 'tax-remitted-by-platform', cents: 249 },
    ],
    tipCents: 300,
    deliveryAddress: {
      lines: ['12, rue Saint-Paul Ouest', 'Montréal QC H2Y 1Y1'],
      instructions: 'Ring the lower bell',
    },
  })

const noodles = () =>
  preparingOrder(18, 15, {
    id: 'junko',
    displayNumber: '2611',
    customerName: 'Junko H.',
    customerNote: 'Please add chopsticks',
    cutlery: 'declined',
    dasher: { step: 'arrived_at_store', name: 'Marc', phone: null, vehicle: null, at: dinnerTime },
    lines: [
      line('Hand-pulled Noodles', 1, { lineId: 'noodles' }),
      line('Smashed Cucumber', 1, { lineId: 'cucumber' }),
    ],
  })

const crepes = () =>
  preparingOrder(6, 15, {
    id: 'anais',
    displayNumber: '0417',
    customerName: 'Anaïs É.',
    fulfillment: 'customer-pickup',
    estimatedPickupAt: dinnerTime + minutes(22),
    lines: [line('Crêpe jambon', 4)],
    paper: { state: 'waiting', problem: 'paper-out', since: dinnerTime - minutes(12), missing: null },
  })

const waiting = () => [
  readyOrder(4, {
    id: 'imogen',
    displayNumber: '4471',
    customerName: 'Imogen B.',
    cutlery: 'requested',
    dasher: { step: 'arriving_at_store', name: 'Lou', phone: null, vehicle: null, at: dinnerTime },
    lines: [line('Poutine', 2), line('Root Beer')],
  }),
  readyOrder(1, { id: 'rafael', displayNumber: '1930', customerName: 'Rafael D.', cutlery: 'declined' }),
  readyOrder(0, {
    id: 'cormac',
    displayNumber: '88',
    customerName: 'Cormac L.',
    fulfillment: 'customer-pickup',
    estimatedPickupAt: dinnerTime + minutes(7),
  }),
]

/** The evening of the drawing. */
export const evening = (): BoardOrder[] => [
  seen(grilledCheese()),
  noodles(),
  crepes(),
  ...waiting(),
  ...later(),
]

export function seen(order: BoardOrder): BoardOrder {
  return { ...order, acknowledgedAt: order.receivedAt + 3_000 }
}

export const later = (): BoardOrder[] => [
  scheduledOrder(2, {
    id: 'later-today',
    displayNumber: '7310',
    customerName: 'Petra V.',
    cutlery: 'requested',
    lines: [line('Tourtière', 2), line('Salade verte', 2)],
  }),
  scheduledOrder(18, {
    id: 'later-tomorrow',
    displayNumber: '7344',
    customerName: 'Bureau des archives',
    customerNote: 'Intolérance au gluten pour une personne',
    lines: [line('Croque-monsieur', 6), line('Limonade', 6, { priceCents: 400 })],
  }),
]

/** Every kind of line there is, on one card. */
const everything = () =>
  preparingOrder(3, 20, {
    id: 'everything',
    displayNumber: '6650',
    customerName: 'Oluwaseun A.',
    revision: 2,
    cutlery: 'requested',
    customerNote: 'Leave the sauce on the side please, and ring twice',
    lines: [
      line('Burger combo', 2, {
        consumerName: 'Theo',
        note: 'One without butter',
        options: [
          option('Frites', 1, { options: [option('Mayonnaise', 2)] }),
          option('House burger', 1, { removed: ['Onions', 'Pickles'] }),
        ],
      }),
      line('Club sandwich', 1, { consumerName: 'Mira', note: 'Mira is celiac: gluten free bread' }),
    ],
    sendProblem: {
      command: 'confirm',
      state: 'retrying',
      why: 'no-answer',
      error: 'HTTP 503',
      nextAt: dinnerTime + 9_000,
    },
    confirmation: 'sending',
  })

/** A rush: new orders ringing, long names, every problem at once. */
export const busy = (): BoardOrder[] => [
  grilledCheese(),
  boardOrder({
    id: 'second',
    displayNumber: '3097',
    customerName: 'Maximiliano-Alejandro de la Fuente',
    receivedAt: dinnerTime - 12_000,
    fulfillment: 'customer-pickup',
    lines: [line('Slow-roasted pork shoulder with maple and black pepper', 1), line('Poutine', 3)],
    cutlery: 'declined',
  }),
  boardOrder({
    id: 'third',
    displayNumber: 'D4F2A1',
    customerName: '',
    receivedAt: dinnerTime - 4_000,
    estimatedPickupAt: dinnerTime + minutes(60 * 17),
    lines: [line('Crêpe sucrée', 12)],
  }),
  everything(),
  noodles(),
  crepes(),
  preparingOrder(2, 20, {
    id: 'unconfirmed',
    displayNumber: '5102',
    customerName: 'Sofia R.',
    confirmation: 'unconfirmed',
    sendProblem: { command: 'confirm', state: 'gave-up', why: 'no-answer', error: 'HTTP 503', nextAt: null },
    paper: { state: 'unconfirmed', problem: 'no-proof', since: dinnerTime - minutes(12), missing: null },
  }),
  ...waiting(),
  readyOrder(14, {
    id: 'standing',
    displayNumber: '3348',
    customerName: 'Wei Z.',
    paper: { state: 'failed', problem: 'unreachable', since: dinnerTime - minutes(12), missing: null },
    dasher: { step: 'dasher_confirmed', name: 'Jo', phone: null, vehicle: null, at: dinnerTime },
  }),
  ...later(),
]

const dishes = [
  'Grilled Cheese',
  'Crêpe jambon',
  'Poutine',
  'Tourtière',
  'Salade verte',
  'Root Beer',
  'Croque-monsieur',
  'Soupe à l’oignon',
  'Steak frites',
  'Moules marinières',
  'Pouding chômeur',
  'Tarte au sucre',
  'Limonade',
  'Café glacé',
]

/** One order of fourteen lines, some with options and notes. */
export const fourteenItems = (): BoardOrder[] => [
  seen(
    boardOrder({
      id: 'fourteen',
      displayNumber: '1414',
      customerName: 'Office of 14',
      customerNote: 'Two bags please',
      cutlery: 'requested',
      receivedAt: dinnerTime - 30_000,
      lines: dishes.map((name, at) =>
        line(name, (at % 3) + 1, {
          options: at % 4 === 0 ? [option('Extra cheese'), option('Large')] : [],
          note: at === 5 ? 'No ice' : null,
        }),
      ),
    }),
  ),
  noodles(),
  ...waiting(),
]

/** Sixty live orders, as many as a board must stand. */
export const sixty = (): BoardOrder[] =>
  Array.from({ length: 60 }, (_, at) => {
    const displayNumber = String(2000 + at)
    const lines = [0, 1, 2].map((n) =>
      line(dishes[(at + n) % dishes.length] ?? 'Poutine', ((at + n) % 3) + 1),
    )
    const more = { id: `sixty-${at}`, displayNumber, customerName: `Customer ${at + 1}`, lines }
    const cutlery = (['requested', 'declined', 'unknown'] as const)[at % 3] ?? 'unknown'
    if (at < 12) return seen(boardOrder({ ...more, cutlery, receivedAt: dinnerTime - 100_000 + at * 1000 }))
    if (at < 42) return preparingOrder(at % 20, 15, { ...more, cutlery })
    return readyOrder(at % 12, { ...more, cutlery })
  })

/** Endings from outside that nobody has seen. */
export const cancelled = (): BoardOrder[] => [
  cancelledOrder({
    id: 'cancelled',
    displayNumber: '9004',
    customerName: 'Yusuf K.',
    lines: [line('Steak frites', 2, { options: [option('Bleu')] }), line('Limonade', 2)],
  }),
  boardOrder({
    id: 'missed',
    displayNumber: '9017',
    customerName: 'Greta O.',
    status: 'failed',
    confirmation: 'too-late',
    ending: { by: 'system', kind: 'not-answered-in-time' },
    endedAt: dinnerTime - 5_000,
    endingSeenAt: null,
    acknowledgedAt: dinnerTime,
  }),
  noodles(),
  ...waiting(),
]

/** What must be known before anybody cooks or hands over. */
export const cautions = (): BoardOrder[] => [
  seen(boardOrder({ id: 'doubted', displayNumber: '7701', customerName: 'Noor A.', inDoubt: true })),
  cancelledOrder({
    id: 'cancelled-ready',
    displayNumber: '7702',
    customerName: 'Per L.',
    readyAt: dinnerTime - minutes(2),
    lines: [line('Steak frites', 2)],
  }),
  preparingOrder(1, 15, {
    id: 'asking',
    displayNumber: '7703',
    customerName: 'Ines V.',
    confirmation: 'sending',
    inDoubt: true,
    paper: { state: 'none', problem: null, since: null, missing: null },
  }),
  preparingOrder(1, 15, {
    id: 'key-refused',
    displayNumber: '7704',
    customerName: 'Tom B.',
    confirmation: 'sending',
    sendProblem: {
      command: 'confirm',
      state: 'retrying',
      error: '401 bad signature',
      why: 'key-refused',
      nextAt: dinnerTime + 9_000,
    },
  }),
  preparingOrder(1, 15, {
    id: 'unread',
    displayNumber: '7706',
    customerName: 'Ida K.',
    lines: [],
    warnings: [wholeDocument],
  }),
  preparingOrder(1, 15, {
    id: 'test',
    platformOrderId: testOrderId('test'),
    displayNumber: 'TEST 0000',
    customerName: 'TEST',
    lines: [line('TEST', 1, { note: 'Éàç ñ ß' })],
  }),
  readyOrder(2, {
    id: 'test-ready',
    platformOrderId: testOrderId('test-ready'),
    displayNumber: 'TEST 0000',
    customerName: 'TEST',
  }),
]

/** Every deadline missed. */
export const late = (): BoardOrder[] => [
  seen(boardOrder({ id: 'unanswered', displayNumber: '5821', receivedAt: dinnerTime - minutes(4) })),
  seen(boardOrder({ id: 'hurry', displayNumber: '5822', receivedAt: dinnerTime - minutes(2.4) })),
  noodles(),
  preparingOrder(140, 20, { id: 'forgotten', displayNumber: '1001', customerName: 'Forgotten F.' }),
  readyOrder(26, { id: 'cold', displayNumber: '1002', customerName: 'Cold C.' }),
]

/** Utensils: yes, no, not said. */
export const utensils = (): BoardOrder[] =>
  (['requested', 'declined', 'unknown'] as const).flatMap((cutlery, at) => [
    seen(boardOrder({ id: `new-${cutlery}`, displayNumber: `10${at}0`, cutlery })),
    preparingOrder(3, 15, { id: `preparing-${cutlery}`, displayNumber: `20${at}0`, cutlery }),
    readyOrder(3, { id: `ready-${cutlery}`, displayNumber: `30${at}0`, cutlery }),
  ])

/** Notes on several lines, one of blanks, and one that goes on and on. */
export const notes = (): BoardOrder[] => [
  boardOrder({
    id: 'lines',
    displayNumber: '1311',
    customerName: 'Ève M.',
    customerNote: 'No onions\r\nNO NUTS (allergy)\r\n\r\nPlease call on arrival\nSide door\n\n\nThanks',
    lines: [
      line('Pad thaï', 1, { note: 'mild\nno peanuts\r\nsauce apart' }),
      line('Rolls', 1, { note: '\n\n' }),
    ],
    deliveryAddress: { lines: ['12, rue Saint-Paul Ouest'], instructions: 'Ring twice\nSide door' },
  }),
  boardOrder({
    id: 'endless',
    displayNumber: '1312',
    customerName: 'Rafael D.',
    customerNote: Array.from({ length: 90 }, (_, at) => `line ${at + 1}`).join('\n'),
    lines: [line('Soup', 1)],
  }),
]

/** What the station could not take: one that can be read, one of another shape that cannot, and an unreadable change. */
export const refusedOrders = (): RefusedOrder[] => {
  const one: RefusedOrder = {
    id: 1,
    channel: 'doordash',
    kind: 'order',
    receivedAt: dinnerTime - minutes(2),
    times: 1,
    code: 'MISSING_FIELD',
    path: 'event',
    locationId: 'chez-loutre-centre',
    readable: readableOrder(groupAmongItems().order),
    seenAt: null,
  }
  return [
    one,
    {
      ...one,
      id: 2,
      code: 'MALFORMED_JSON',
      path: null,
      locationId: null,
      times: 3,
      readable: readableOrder(null),
    },
    {
      ...one,
      id: 3,
      kind: 'change',
      code: 'INVALID_FIELD',
      path: 'order.tax',
      seenAt: dinnerTime,
      readable: { ...one.readable, number: '5821' },
    },
  ]
}

/** Both channels side by side: an allergy and two eaters, a table, couriers, a total that is stated. */
export const bothChannels = (): BoardOrder[] => [
  grilledCheese(),
  boardOrder({
    id: 'uber-allergy',
    channel: 'uber-eats',
    experience: null,
    displayNumber: '1C0A7',
    customerName: 'Zoé B.',
    customerNote: 'Sonnez en bas',
    receivedAt: dinnerTime - 20_000,
    estimatedPickupAt: dinnerTime + minutes(18),
    statedTotalCents: 3473,
    otherAmounts: [
      { kind: 'bag-fee', cents: 10 },
      { kind: 'other-fee', cents: 50, label: 'SERVICE FEE' },
      { kind: 'discount', cents: 100 },
    ],
    lines: [
      line('Bol vert', 2, {
        note: 'ALLERGIE: ARACHIDES – Clean board please\nSans coriandre',
        consumerName: 'Ines',
        options: [option('Satay', 1, { group: 'Sauce', removed: ['Olives', 'Oignons'] })],
      }),
      line('Soupe du jour', 1, { priceCents: null, lineId: 'soupe' }),
    ],
  }),
  preparingOrder(6, 15, {
    id: 'uber-courier',
    channel: 'uber-eats',
    experience: null,
    displayNumber: '9F3B2',
    customerName: 'Omar K',
    cutlery: 'declined',
    dasher: { step: 'arrived_at_store', name: 'Jason', phone: null, vehicle: 'red Honda', at: dinnerTime },
  }),
  preparingOrder(3, 15, {
    id: 'uber-table',
    channel: 'uber-eats',
    displayNumber: 'T4B12',
    customerName: 'Ravi M',
    fulfillment: 'customer-pickup',
    experience: 'POSTMATES · DINE_IN',
  }),
  readyOrder(2, {
    id: 'uber-ready',
    channel: 'uber-eats',
    experience: null,
    displayNumber: 'A0012',
    cutlery: 'requested',
  }),
]
