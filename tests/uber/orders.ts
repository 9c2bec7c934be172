import { uberStore } from './webhooks.ts'

/** Orders of both generations as Uber's reference describes them, with invented data, and what each comes to. */

type Fields = Record<string, unknown>
export type Case = {
  name: string
  id: string
  way: 'suite' | 'previous'
  body: Fields
  row: Fields
  /** What the document of `orders show` must hold somewhere in the line of this dish. */
  inLine?: { dish: string; holds: string[] }
  /** What else that document must say. */
  shown?: Fields
}

const uuid = (number: number) => `0f6c1d52-7b1e-4c86-a0b4-${String(number).padStart(12, '0')}`
const e5 = (cents: number) => ({ amount_e5: cents * 1000, currency_code: 'USD' })

/** A dish of the 1.0.0 suite. */
export function dish(id: string, title: string, quantity: unknown = 1, more: Fields = {}): Fields {
  return { id, cart_item_id: `line-${id}`, title, quantity: { amount: quantity, unit: 'PIECE' }, ...more }
}
const priced = (id: string, cents: number, count = 1, type = 'ITEM') => ({
  cart_item_id: `line-${id}`,
  price_type: type,
  quantity: { amount: count },
  unit: { net: e5(cents) },
  total: { net: e5(cents * count) },
})

/** An order of the 1.0.0 suite: two Grilled Cheese and a soup, 27.90 and 2.23 of tax. */
export function suite(number: number, more: Fields = {}, payment: Fields = {}): Fields {
  const id = uuid(number)
  return {
    order: {
      id,
      display_id: id.slice(-5).toUpperCase(),
      state: 'OFFERED',
      status: 'ACTIVE',
      preparation_status: 'PREPARING',
      ordering_platform: 'UBER_EATS',
      fulfillment_type: 'DELIVERY_BY_UBER',
      created_time: '2026-11-24T17:22:10Z',
      store: { id: uberStore, name: 'Juniper Old Town' },
      customers: [
        {
          id: 'c-1',
          is_primary_customer: true,
          name: { display_name: 'Nadia F.', first_name: 'Nadia', last_name: 'F.' },
          contact: { phone: { number: '+12025550142', pin_code: '318 44 902', country_iso2: 'US' } },
        },
      ],
      deliveries: [{ id: 'd-1', status: 'SCHEDULED', estimated_pick_up_time: '2026-11-24T17:41:00Z' }],
      carts: [{ id: 'crt-1', items: [dish('gc', 'Grilled Cheese', 2), dish('soup', 'Tomato soup')] }],
      payment: {
        payment_detail: {
          currency_code: 'USD',
          order_total: {
            net: e5(2790),
            tax: e5(223),
            gross: { ...e5(3013), formatted: '$30.13' },
            is_tax_inclusive: false,
          },
          item_charges: {
            total: { net: e5(2790), tax: e5(223), gross: e5(3013), is_tax_inclusive: false },
            price_breakdown: [priced('gc', 1095, 2), priced('soup', 600)],
          },
          tips: { total: { gross: { amount_e5: 0 } } },
          promotions: null,
          ...payment,
        },
      },
      preparation_time: {
        ready_for_pickup_time_secs: 900,
        source: 'PREDICTED_BY_UBER',
        ready_for_pickup_time: '2026-11-24T17:40:00Z',
      },
      ...more,
    },
  }
}

const usd = (amount: unknown) => ({ amount, currency_code: 'USD', formatted_amount: '$' })

/** An order of the generation before: a burger with an option, 15.50 and 1.24 of tax. */
export function previous(number: number, more: Fields = {}, charges: Fields = {}): Fields {
  const id = uuid(number)
  return {
    id,
    display_id: id.slice(-5).toUpperCase(),
    current_state: 'CREATED',
    type: 'DELIVERY_BY_UBER',
    brand: 'UBER_EATS',
    store: { id: uberStore, name: 'Juniper Old Town', integrator_store_id: 'juniper-001' },
    eater: { first_name: 'Omar', last_name: 'K', phone: '+12025550100', phone_code: '123 45 678' },
    eaters: [{ id: 'e-1', first_name: 'Omar' }],
    cart: {
      items: [
        {
          id: 'burger',
          instance_id: 'i-1',
          title: 'Burger',
          quantity: 1,
          price: { unit_price: usd(1550), total_price: usd(1550), base_unit_price: usd(1400) },
          selected_modifier_groups: [
            {
              id: 'extras',
              title: 'Extras',
              selected_items: [
                {
                  id: 'cheese',
                  title: 'Extra cheese',
                  quantity: 1,
                  price: { unit_price: usd(150), base_unit_price: usd(150) },
                  selected_modifier_groups: null,
                },
              ],
              removed_items: null,
            },
          ],
        },
      ],
    },
    payment: {
      charges: { total: usd(1674), sub_total: usd(1550), tax: usd(124), total_fee: usd(0), ...charges },
    },
    placed_at: '2026-11-24T12:22:10-05:00',
    estimated_ready_for_pickup_at: '2026-11-24T12:40:00-0500',
    ...more,
  }
}

const suiteRow = {
  channel: 'uber-eats',
  status: 'new',
  locationId: 'chez-loutre-centre',
  customerName: 'Nadia F.',
  itemCount: 3,
  subtotalCents: 2790,
  taxCents: 223,
  tipCents: 0,
  totalCents: 3013,
  currency: 'USD',
  placedAt: '2026-11-24T17:22:10.000Z',
  fulfillment: 'dasher-delivery',
  customerNote: null,
  cutlery: 'unknown',
}
const previousRow = {
  ...suiteRow,
  customerName: 'Omar K',
  itemCount: 1,
  subtotalCents: 1550,
  taxCents: 124,
  totalCents: 1674,
}

const carts = (...list: Fields[]) => ({ carts: list })
const plainItems = [dish('gc', 'Grilled Cheese', 2), dish('soup', 'Tomato soup')]

function ofSuite(
  number: number,
  name: string,
  made: { more?: Fields; payment?: Fields; row?: Fields } & Partial<Case>,
): Case {
  const { more, payment, row, ...rest } = made
  const id = uuid(number)
  const displayNumber = id.slice(-5).toUpperCase()
  return {
    name,
    id,
    way: 'suite',
    body: suite(number, more, payment),
    row: { ...suiteRow, displayNumber, ...row },
    ...rest,
  }
}
function ofPrevious(
  number: number,
  name: string,
  made: { more?: Fields; charges?: Fields; row?: Fields } & Partial<Case>,
): Case {
  const { more, charges, row, ...rest } = made
  const id = uuid(number)
  const displayNumber = id.slice(-5).toUpperCase()
  return {
    name,
    id,
    way: 'previous',
    body: previous(number, more, charges),
    row: { ...previousRow, displayNumber, ...row },
    ...rest,
  }
}

/** Good orders of every kind. */
export const cases: Case[] = [
  ofSuite(101, 'a plain order of the suite', {
    row: { estimatedPickupAt: '2026-11-24T17:40:00.000Z' },
    inLine: { dish: 'Grilled Cheese', holds: ['"priceCents":1095', '"quantity":2', '"note":null'] },
  }),
  ofSuite(102, 'a structured allergy and a note, in their line', {
    more: carts({
      items: [
        dish('gc', 'Grilled Cheese', 2, {
          customer_request: {
            special_instructions: 'One without butter',
            allergy: { allergens: ['PEANUTS'], instructions: 'Clean board please' },
          },
        }),
        dish('soup', 'Tomato soup'),
      ],
    }),
    inLine: {
      dish: 'Grilled Cheese',
      holds: ['ALLERGY', 'PEANUTS', 'Clean board please', 'One without butter'],
    },
  }),
  ofSuite(103, 'allergens as objects, and one on an option', {
    more: carts({
      items: [
        dish('gc', 'Grilled Cheese', 2, {
          customer_requests: {
            allergy: { allergens: [{ type: 'OTHER', freeform_text: 'kiwi' }, { type: 'SOY' }] },
          },
          selected_modifier_groups: [
            {
              id: 'g',
              title: 'Side',
              selected_items: [
                dish('fries', 'Fries', 1, { customer_request: { special_instructions: 'no salt' } }),
              ],
              removed_items: null,
            },
          ],
        }),
        dish('soup', 'Tomato soup'),
      ],
    }),
    inLine: { dish: 'Grilled Cheese', holds: ['kiwi', 'SOY', 'Fries: no salt'] },
  }),
  ofSuite(104, 'defaults taken off, three levels deep', {
    more: carts({
      items: [
        dish('gc', 'Grilled Cheese', 2, {
          selected_modifier_groups: [
            {
              id: 'g',
              title: 'Standard',
              selected_items: null,
              removed_items: [{ id: 'butter', title: 'Butter' }],
            },
            {
              id: 'h',
              title: 'Side',
              selected_items: [
                dish('soupcup', 'Soup cup', 1, {
                  selected_modifier_groups: [
                    {
                      id: 'top',
                      title: 'Topping',
                      selected_items: [dish('crou', 'Croutons', 1, { selected_modifier_groups: null })],
                      removed_items: [{ title: 'Basil' }],
                    },
                  ],
                }),
              ],
            },
          ],
        }),
        dish('soup', 'Tomato soup'),
      ],
    }),
    inLine: { dish: 'Grilled Cheese', holds: ['"removed":["Butter"]', 'Croutons', '"removed":["Basil"]'] },
  }),
  ofSuite(105, 'instructions to the store beside the note', {
    more: {
      carts: [{ items: plainItems, special_instructions: 'Ring the lower bell' }],
      store_instructions: 'Leave at counter 2',
    },
    row: { customerNote: 'Ring the lower bell\nLeave at counter 2' },
  }),
  ofSuite(106, 'two carts with a person and a note each', {
    more: {
      customers: [
        { id: 'c-1', is_primary_customer: true, name: { display_name: 'Nadia F.' } },
        { id: 'c-2', name: 'Ben' },
      ],
      carts: [
        {
          items: [dish('gc', 'Grilled Cheese', 2, { customer_id: 'c-1' })],
          special_instructions: 'First note',
          include_single_use_items: false,
        },
        {
          items: [dish('soup', 'Tomato soup', 1, { customer_id: 'c-2' })],
          special_instructions: 'Second note',
          include_single_use_items: true,
        },
      ],
    },
    row: { customerNote: 'First note\nSecond note', cutlery: 'requested' },
    inLine: { dish: 'Tomato soup', holds: ['"consumerName":"Ben"'] },
  }),
  ofSuite(107, 'no utensils', {
    more: carts({ items: plainItems, include_single_use_items: false }),
    row: { cutlery: 'declined' },
  }),
  ofSuite(108, 'utensils said in no way this version knows', {
    more: carts({ items: plainItems, include_single_use_items: 'yes' }),
    row: { cutlery: 'unknown' },
  }),
  ofSuite(109, 'a price nobody named', {
    payment: {
      item_charges: { total: { net: e5(2790), tax: e5(223) }, price_breakdown: priced('gc', 1095, 2) },
    },
    inLine: { dish: 'Tomato soup', holds: ['"priceCents":null'] },
  }),
  ofSuite(110, 'fees, a tip and a promotion below zero', {
    payment: {
      order_total: { net: e5(3000), tax: e5(223), gross: e5(3473) },
      fees: {
        details: [
          { id: 'BAG_FEE', amount: { gross: e5(10) } },
          { id: 'SMALL_ORDER_FEE', amount: { gross: e5(200) } },
          { id: 'SERVICE_FEE', amount: { gross: e5(50) } },
        ],
      },
      tips: { total: { gross: e5(300) } },
      promotions: { total: { gross: { amount_e5: -100_000 } } },
    },
    row: { tipCents: 300, totalCents: 3473 },
    shown: {
      otherAmounts: [
        { kind: 'bag-fee', cents: 10 },
        { kind: 'small-order-fee', cents: 200 },
        { kind: 'other-fee', cents: 50, label: 'SERVICE FEE' },
        { kind: 'merchant-tip', cents: 300 },
        { kind: 'discount', cents: 100 },
      ],
    },
  }),
  ofSuite(111, 'amounts as the digits of 64 bits, a promotion above zero', {
    payment: {
      order_total: {
        net: { amount_e5: '2790000' },
        tax: { amount_e5: '223000' },
        gross: { amount_e5: '2913000' },
      },
      promotions: { total: { gross: { amount_e5: '100000' } } },
    },
    row: { totalCents: 2913 },
  }),
  ofSuite(112, 'picked up by the customer', {
    more: { fulfillment_type: 'PICKUP', deliveries: null },
    row: { fulfillment: 'customer-pickup' },
  }),
  ofSuite(113, 'eaten in the house', {
    more: { fulfillment_type: 'DINE_IN', deliveries: [] },
    row: { fulfillment: 'customer-pickup' },
  }),
  ofSuite(114, 'brought by our own driver', {
    more: {
      fulfillment_type: 'DELIVERY_BY_MERCHANT',
      deliveries: [
        {
          status: 'SCHEDULED',
          instructions: 'Code 4711',
          location: { type: 'STREET_ADDRESS', street_address: '12 rue Saint-Paul' },
        },
      ],
    },
    row: { fulfillment: 'merchant-delivery' },
    shown: { deliveryAddress: { lines: ['12 rue Saint-Paul'], instructions: 'Code 4711' } },
  }),
  ofSuite(115, 'for later', { more: { status: 'SCHEDULED' }, row: { status: 'scheduled' } }),
  ofSuite(116, 'from the other storefront, with words nobody knows', {
    more: {
      ordering_platform: 'POSTMATES',
      fulfillment_type: 'BY_DRONE',
      state: 'BREWING',
      preparation_status: 'X',
      ready: { deep: 1 },
    },
  }),
  ofSuite(117, 'tax inside the prices, and no subunits', {
    payment: {
      currency_code: 'JPY',
      order_total: {
        net: { amount_e5: 110_000_000 },
        tax: { amount_e5: 11_000_000 },
        gross: { amount_e5: 121_000_000 },
        is_tax_inclusive: true,
      },
      item_charges: {
        total: { net: { amount_e5: 110_000_000 }, gross: { amount_e5: 121_000_000 }, is_tax_inclusive: true },
        price_breakdown: [],
      },
    },
    row: { currency: 'JPY', subtotalCents: 1210, taxCents: 110, totalCents: 1210 },
  }),
  ofSuite(118, 'markup and control bytes are only text', {
    more: {
      customers: [{ id: 'c', name: { display_name: '<b>Nadia</b>\u001B@' } }],
      carts: [
        {
          items: [dish('gc', '<script>alert(1)</script>\u0007', 3)],
          special_instructions: 'a\u001Bb <img src=x>',
        },
      ],
    },
    row: { customerName: '<b>Nadia</b>@', customerNote: 'a\u001Bb <img src=x>' },
    inLine: { dish: '<script>alert(1)</script>', holds: [] },
  }),
  ofPrevious(201, 'a plain order of the generation before', {
    row: { estimatedPickupAt: '2026-11-24T17:40:00.000Z' },
    inLine: { dish: 'Burger', holds: ['"priceCents":1400', '"priceCents":150'] },
  }),
  ofPrevious(202, 'utensils of the generation before', {
    more: { packaging: { disposable_items: { should_include: true } } },
    row: { cutlery: 'requested' },
  }),
  ofPrevious(203, 'utensils nobody was asked about', {
    more: { packaging: { disposable_items: { should_include: null } } },
    row: { cutlery: 'unknown' },
  }),
  ofPrevious(204, 'tax the channel remits stands outside of the total', {
    charges: {
      total: usd(1550),
      tax: usd(124),
      bag_fee: usd(10),
      pick_and_pack_fee: usd(25),
      sub_total_promo_applied: usd(1450),
    },
    row: { totalCents: 1550 },
    shown: {
      otherAmounts: [
        { kind: 'packing-fee', cents: 25 },
        { kind: 'bag-fee', cents: 10 },
        { kind: 'discount', cents: 100 },
      ],
    },
  }),
  ofPrevious(205, 'an allergy of the generation before, as an object', {
    more: {
      type: 'PICK_UP',
      cart: {
        special_instructions: 'Call me',
        items: [
          {
            id: 'burger',
            instance_id: 'i-1',
            title: 'Burger',
            quantity: '2',
            price: { unit_price: usd('700') },
            special_instructions: 'well done',
            special_requests: {
              allergy: {
                allergens_to_exclude: [{ type: 'TREENUTS' }, { type: 'OTHER', freeform_text: 'mango' }],
                allergy_instructions: 'Severe!',
              },
            },
          },
        ],
      },
    },
    row: { fulfillment: 'customer-pickup', customerNote: 'Call me', itemCount: 2 },
    inLine: { dish: 'Burger', holds: ['TREENUTS', 'mango', 'Severe!', 'well done', '"priceCents":700'] },
  }),
  ofPrevious(206, 'brought by the restaurant, for two people', {
    more: {
      type: 'DELIVERY_BY_RESTAURANT',
      eaters: [
        { id: 'e-1', first_name: 'Omar' },
        { id: 'e-2', first_name: 'Lea' },
      ],
      eater: {
        first_name: 'Omar',
        last_name: 'K',
        delivery: {
          location: { street_address: '3 quai des Brumes', unit_number: '4' },
          notes: 'Third floor',
        },
      },
      cart: {
        items: [{ id: 'b', title: 'Burger', quantity: 1, eater_id: 'e-2', price: { unit_price: usd(1550) } }],
      },
    },
    row: { fulfillment: 'merchant-delivery' },
    inLine: { dish: 'Burger', holds: ['"consumerName":"Lea"'] },
  }),
]

/** Orders a person has to look at: never on the board, never silent. */
export const hostile: { name: string; id: string; body: unknown; code: string }[] = [
  {
    name: 'money that is no number',
    id: uuid(301),
    code: 'INVALID_FIELD',
    body: suite(301, {}, { order_total: { gross: { amount_e5: '30.13' } } }),
  },
  {
    name: 'money of a type nobody can read',
    id: uuid(302),
    code: 'INVALID_FIELD',
    body: suite(302, {}, { order_total: { gross: '$30.13' } }),
  },
  {
    name: 'no id',
    id: uuid(303),
    code: 'MISSING_FIELD',
    body: { order: { ...(suite(303)['order'] as Fields), id: undefined } },
  },
  { name: 'another id than was asked for', id: uuid(304), code: 'OTHER_ORDER', body: suite(999) },
  {
    name: 'a quantity below zero',
    id: uuid(305),
    code: 'INVALID_FIELD',
    body: suite(305, carts({ items: [dish('gc', 'Grilled Cheese', -1)] })),
  },
  {
    name: 'a note of three megabytes',
    id: uuid(306),
    code: 'TOO_LARGE',
    body: suite(306, { carts: [{ items: plainItems, special_instructions: 'x'.repeat(3 * 1024 * 1024) }] }),
  },
  {
    name: 'more dishes than anybody cooks',
    id: uuid(309),
    code: 'TOO_LARGE',
    body: suite(309, { carts: [{ items: Array.from({ length: 20_000 }, () => ({ title: 'Tea' })) }] }),
  },
  { name: 'nothing to cook', id: uuid(307), code: 'NO_ITEMS', body: suite(307, { carts: null }) },
  {
    name: 'a note that cannot be read',
    id: uuid(308),
    code: 'INVALID_FIELD',
    body: suite(308, { carts: [{ items: plainItems, special_instructions: { text: 'no nuts' } }] }),
  },
]
