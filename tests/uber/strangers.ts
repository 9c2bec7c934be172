import { uberStore } from './webhooks.ts'

/**
 * Orders as somebody writes them who knows Uber's documents and nothing of this program: every field they name, present,
 * absent, null and empty, in both generations, each with what a restaurant has to see of it.
 */

type Fields = Record<string, unknown>

/** What `orders list` and `orders show` must say. */
export type Seen = {
  row: Fields
  /** Texts that must stand somewhere in the line of the dish that this key names. */
  inLine?: Record<string, readonly string[]>
  /** Parts of the lines, in their order. */
  lines?: readonly Fields[]
  /** Texts that must stand somewhere in the document. */
  anywhere?: readonly string[]
  /** Texts that must stand nowhere in it. */
  nowhere?: readonly string[]
  otherAmounts?: readonly Fields[]
  /** Texts the order's note must hold; without any there is none. */
  inNote?: readonly string[]
}
export type Stranger = Seen & { name: string; id: string; way: 'suite' | 'previous'; body: unknown }

/** A person has to look at these: never live on the board, never lost. `answer` is what the read answers, where it is no JSON. */
export type Foe = {
  name: string
  id: string
  way?: 'suite' | 'previous'
  body?: unknown
  text?: string
  /** Answered by the server of the test in a way of its own. */
  reply?: 'redirect' | 'bomb' | 'endless' | 'cut' | 'page'
}

const idOf = (number: number) => `7d3b9c10-4e2a-4f6b-8c11-${number.toString(16).padStart(12, '0')}`
const money = (value: number, code = 'EUR') => ({
  amount_e5: Math.round(value * 100_000),
  currency_code: code,
  formatted: `${value.toFixed(2)} €`,
})
/** A summary with the tax beside the net. */
const summary = (net: number, tax: number, code = 'EUR') => ({
  display_amount: String(net + tax),
  net: money(net, code),
  tax: money(tax, code),
  gross: money(net + tax, code),
  is_tax_inclusive: false,
})
const priceRow = (line: string, kind: 'ITEM' | 'OPTION', each: number, count = 1, code = 'EUR') => ({
  cart_item_id: line,
  price_type: kind,
  quantity: { amount: count, unit: 'PIECE' },
  unit: summary(each, 0, code),
  total: summary(each * count, 0, code),
  discount: null,
})
const piece = (amount: number) => ({ amount, unit: 'PIECE', in_sellable_unit: null, in_priceable_unit: null })

const bowl: Fields = {
  id: 'bowl-verde',
  cart_item_id: '11110000-0000-4000-8000-000000000001',
  customer_id: '9d1e0a44-0000-4000-8000-000000000001',
  title: 'Bol vert',
  external_data: 'POS-88',
  quantity: piece(2),
  default_quantity: piece(0),
  customer_request: { special_instructions: '', allergy: {} },
  selected_modifier_groups: [],
  picture_url: 'https://img.example/bowl.jpg',
  fulfillment_action: null,
}

/** An order of the suite as the sample of the documents has it: two bowls at 9.50, 1.90 of tax, 20.90 in all. */
function newOrder(number: number, more: Fields = {}, detail: Fields = {}): Fields {
  return {
    order: {
      id: idOf(number),
      display_id: idOf(number).slice(-5).toUpperCase(),
      external_id: null,
      state: 'OFFERED',
      status: 'ACTIVE',
      preparation_status: 'PREPARING',
      ordering_platform: 'UBER_EATS',
      fulfillment_type: 'DELIVERY_BY_UBER',
      scheduled_order_target_delivery_time_range: null,
      store: {
        id: uberStore,
        name: 'Chez Loutre',
        timezone: 'Europe/Paris',
        partner_identifiers: [{ value: 'otter-1', type: 'INTEGRATOR_STORE_ID' }],
        uber_merchant_type: { type: 'MERCHANT_TYPE_RESTAURANT' },
      },
      customers: [
        {
          id: '9d1e0a44-0000-4000-8000-000000000001',
          is_primary_customer: true,
          name: { display_name: 'Zoé B.', first_name: 'Zoé', last_name: 'B.' },
          order_history: { past_order_count: 3 },
          contact: { phone: { number: '+33155550100', pin_code: '888 52 337', country_iso2: 'FR' } },
          tax_profiles: [],
          can_respond_to_fulfillment_issues: true,
        },
      ],
      deliveries: [
        {
          id: 'd0000000-0000-4000-8000-000000000001',
          status: 'SCHEDULED',
          delivery_partner: null,
          estimated_pick_up_time: '2026-11-28T18:40:00.000Z',
          estimated_dropoff_time: '2026-11-28T19:05:00.000Z',
          interaction_type: 'DELIVER_TO_DOOR',
          instructions: '',
          location: null,
        },
      ],
      carts: [
        {
          id: 'cart-1',
          revision_id: 'r1',
          items: [bowl],
          special_instructions: '',
          fulfillment_issues: [],
          restricted_items: {
            alcohol: { contain_alcoholic_item: false },
            tobacco: { contain_tobacco_product: false },
          },
        },
      ],
      payment: {
        payment_detail: {
          currency_code: 'EUR',
          order_total: summary(19, 1.9),
          item_charges: {
            total: summary(19, 1.9),
            subtotal_including_promos: summary(19, 1.9),
            price_breakdown: [priceRow('11110000-0000-4000-8000-000000000001', 'ITEM', 9.5, 2)],
          },
          fees: { total: summary(0, 0), details: [] },
          tips: { total: summary(0, 0) },
          promotions: null,
          adjustment: null,
          cash_amount_due: null,
          ...detail,
        },
        tax_reporting: { breakdown: null, remittance_info: [] },
      },
      preparation_time: {
        ready_for_pickup_time_secs: 900,
        source: 'PREDICTED_BY_UBER',
        ready_for_pickup_time: '2026-11-28T18:38:00Z',
      },
      action_eligibility: {
        adjust_ready_for_pickup_time: { is_eligible: false, reason: 'NOT_ACCEPTED' },
        cancel: { is_eligible: true, reason: null },
      },
      is_order_accuracy_risk: false,
      store_instructions: '',
      has_membership_pass: true,
      created_time: '2026-11-28T18:20:00Z',
      completed_time: null,
      failure_info: null,
      estimated_unfulfilled_at: '2026-11-28T18:31:30Z',
      support_contact: { number: 1234567890, verification_pin: 12345678 },
      ...more,
    },
  }
}

const newRow: Fields = {
  channel: 'uber-eats',
  status: 'new',
  customerName: 'Zoé B.',
  itemCount: 2,
  subtotalCents: 1900,
  taxCents: 190,
  tipCents: 0,
  totalCents: 2090,
  currency: 'EUR',
  placedAt: '2026-11-28T18:20:00.000Z',
  estimatedPickupAt: '2026-11-28T18:38:00.000Z',
  fulfillment: 'dasher-delivery',
  cutlery: 'unknown',
}

const eur = (amount: unknown) => ({ amount, currency_code: 'EUR', formatted_amount: '€' })

/** An order of the generation before: a pizza with a crust, 18.00 with it, 1.80 of tax. */
function oldOrder(number: number, more: Fields = {}, charges: Fields = {}): Fields {
  return {
    id: idOf(number),
    display_id: idOf(number).slice(-5).toUpperCase(),
    external_reference_id: '',
    current_state: 'CREATED',
    type: 'DELIVERY_BY_UBER',
    brand: 'UBER_EATS',
    store: {
      id: uberStore,
      name: 'Chez Loutre',
      integrator_store_id: 'otter-1',
      integrator_brand_id: '',
      merchant_store_id: '',
    },
    eater: {
      first_name: 'Ravi',
      last_name: 'M',
      phone: '+33 1 55 55 01 01',
      phone_code: '123 45 678',
      tax_profile: null,
    },
    eaters: [{ id: 'eater-1', first_name: 'Ravi' }],
    cart: {
      items: [
        {
          id: 'pizza-marg',
          instance_id: 'inst-1',
          title: 'Margherita',
          external_data: '',
          quantity: 1,
          default_quantity: null,
          price: {
            unit_price: eur(1800),
            total_price: eur(1800),
            base_unit_price: eur(1500),
            base_total_price: eur(1500),
            base_non_loyalty_unit_price: eur(1500),
          },
          selected_modifier_groups: [
            {
              id: 'crust',
              title: 'Pâte',
              external_data: '',
              selected_items: [
                {
                  id: 'thick',
                  title: 'Épaisse',
                  quantity: 1,
                  price: { unit_price: eur(300), total_price: eur(300), base_unit_price: eur(300) },
                  selected_modifier_groups: null,
                  default_quantity: 0,
                },
              ],
              removed_items: null,
            },
          ],
          special_requests: {},
          special_instructions: '',
          fulfillment_action: null,
          eater_id: 'eater-1',
          tax_info: null,
        },
      ],
      special_instructions: '',
      fulfillment_issues: [],
    },
    payment: {
      charges: {
        total: eur(1980),
        sub_total: eur(1800),
        tax: eur(180),
        total_fee: eur(0),
        total_fee_tax: eur(0),
        bag_fee: null,
        ...charges,
      },
      accounting: null,
      promotions: null,
    },
    packaging: { disposable_items: { should_include: null } },
    placed_at: '2026-11-28T19:20:00+01:00',
    estimated_ready_for_pickup_at: '2026-11-28T19:38:00+01:00',
    deliveries: [],
    order_manager_client_id: 'client',
    ...more,
  }
}

const oldRow: Fields = {
  ...newRow,
  customerName: 'Ravi M',
  itemCount: 1,
  subtotalCents: 1800,
  taxCents: 180,
  totalCents: 1980,
}

type Made = { more?: Fields; money?: Fields; row?: Fields } & Omit<Partial<Stranger>, 'row'>
function ofNew(number: number, name: string, { more, money: detail, row, ...rest }: Made): Stranger {
  const displayNumber = idOf(number).slice(-5).toUpperCase()
  return {
    name,
    id: idOf(number),
    way: 'suite',
    body: newOrder(number, more, detail),
    row: { ...newRow, displayNumber, ...row },
    ...rest,
  }
}
function ofOld(number: number, name: string, { more, money: charges, row, ...rest }: Made): Stranger {
  const displayNumber = idOf(number).slice(-5).toUpperCase()
  return {
    name,
    id: idOf(number),
    way: 'previous',
    body: oldOrder(number, more, charges),
    row: { ...oldRow, displayNumber, ...row },
    ...rest,
  }
}

const withItems = (...items: unknown[]) => ({ carts: [{ id: 'cart-1', items }] })
const oldItems = (...items: unknown[]) => ({ cart: { items } })
const chosen = (id: string, title: string, amount: number, more: Fields = {}): Fields => ({
  id,
  cart_item_id: `line-${id}`,
  title,
  quantity: piece(amount),
  ...more,
})

/** Only what an order cannot do without. */
const bareNew = (number: number): Fields => ({
  order: {
    id: idOf(number),
    store: { id: uberStore },
    carts: [{ items: [{ title: 'Soupe' }] }],
  },
})
const emptyNew = (number: number): Fields => ({
  order: {
    id: idOf(number),
    display_id: '',
    external_id: '',
    state: '',
    status: '',
    preparation_status: '',
    ordering_platform: '',
    fulfillment_type: 'PICKUP',
    scheduled_order_target_delivery_time_range: {},
    store: { id: uberStore, name: '', partner_identifiers: [] },
    customers: [],
    deliveries: [],
    carts: [
      {
        id: '',
        revision_id: '',
        items: [
          {
            id: '',
            cart_item_id: '',
            customer_id: '',
            title: 'Soupe',
            external_data: '',
            quantity: {},
            default_quantity: {},
            customer_request: {},
            selected_modifier_groups: [{ id: '', title: '', selected_items: [], removed_items: [] }],
            fulfillment_action: {},
          },
        ],
        special_instructions: '',
        fulfillment_issues: [],
        restricted_items: {},
      },
    ],
    payment: {},
    preparation_time: {},
    action_eligibility: {},
    store_instructions: '',
    failure_info: {},
    created_time: '',
    order_tracking_metadata: {},
  },
})
const nullNew = (number: number): Fields => {
  const { order } = newOrder(number) as { order: Fields }
  const nothing = Object.fromEntries(Object.keys(order).map((key) => [key, null]))
  return {
    order: {
      ...nothing,
      id: idOf(number),
      store: { id: uberStore, name: null },
      carts: [
        {
          id: null,
          items: [
            {
              ...Object.fromEntries(Object.keys(bowl).map((key) => [key, null])),
              title: 'Soupe',
            },
          ],
          special_instructions: null,
          include_single_use_items: null,
        },
      ],
    },
  }
}
const nullOld = (number: number): Fields => {
  const whole = oldOrder(number)
  const [item] = (whole['cart'] as { items: Fields[] }).items
  return {
    ...Object.fromEntries(Object.keys(whole).map((key) => [key, null])),
    id: idOf(number),
    store: { id: uberStore },
    cart: {
      items: [{ ...Object.fromEntries(Object.keys(item ?? {}).map((key) => [key, null])), title: 'Soupe' }],
      special_instructions: null,
      fulfillment_issues: null,
    },
  }
}
const bareRow: Fields = {
  channel: 'uber-eats',
  status: 'new',
  customerName: '',
  itemCount: 1,
  subtotalCents: 0,
  taxCents: 0,
  totalCents: 0,
  customerNote: null,
  cutlery: 'unknown',
  estimatedPickupAt: null,
}
const yen = (amount: number) => ({
  amount_e5: amount * 100_000,
  currency_code: 'JPY',
  formatted: `¥${amount}`,
})
const fils = (amount: number) => ({ amount_e5: amount * 100, currency_code: 'KWD', formatted: 'د.ك' })

export const strangers: Stranger[] = [
  ofNew(1, 'the sample of the documents', {
    inLine: { 'Bol vert': ['"priceCents":950', '"quantity":2', '"note":null'] },
  }),
  {
    name: 'nothing but a dish',
    id: idOf(2),
    way: 'suite',
    body: bareNew(2),
    row: { ...bareRow, displayNumber: '00002', fulfillment: 'dasher-delivery' },
    inLine: { Soupe: ['"priceCents":null'] },
  },
  {
    name: 'everything that is optional empty',
    id: idOf(3),
    way: 'suite',
    body: emptyNew(3),
    row: { ...bareRow, displayNumber: '00003', fulfillment: 'customer-pickup' },
    lines: [{ name: 'Soupe', quantity: 1, priceCents: null, note: null, options: [] }],
  },
  {
    name: 'everything that is optional null',
    id: idOf(4),
    way: 'suite',
    body: nullNew(4),
    row: { ...bareRow, displayNumber: '00004' },
    inLine: { Soupe: ['"priceCents":null'] },
  },
  {
    name: 'everything that is optional null, in the generation before',
    id: idOf(5),
    way: 'previous',
    body: nullOld(5),
    row: { ...bareRow, displayNumber: '00005' },
    inLine: { Soupe: ['"priceCents":null'] },
  },
  ofNew(6, 'utensils asked for', {
    more: { carts: [{ items: [bowl], include_single_use_items: true }] },
    row: { cutlery: 'requested' },
  }),
  ofNew(7, 'utensils refused', {
    more: { carts: [{ items: [bowl], include_single_use_items: false }] },
    row: { cutlery: 'declined' },
  }),
  ofNew(8, 'utensils said by a word instead', {
    more: { carts: [{ items: [bowl], include_single_use_items: 'false' }] },
    row: { cutlery: 'unknown' },
    anywhere: ['include_single_use_items'],
  }),
  ofNew(9, 'several carts: one wants utensils, all notes count', {
    more: {
      carts: [
        {
          id: 'a',
          items: [bowl],
          special_instructions: 'Sonnez en bas',
          include_single_use_items: false,
        },
        {
          id: 'b',
          items: [{ ...bowl, cart_item_id: 'other', quantity: piece(1), customer_id: 'guest' }],
          special_instructions: 'Deuxième étage',
          include_single_use_items: true,
        },
        { id: 'c', items: [], special_instructions: null },
        { id: 'd', items: null },
      ],
      customers: [
        { id: '9d1e0a44-0000-4000-8000-000000000001', is_primary_customer: false, name: 'Zoé B.' },
        {
          id: 'guest',
          is_primary_customer: true,
          name: { display_name: null, first_name: 'Ines', last_name: null },
        },
      ],
    },
    row: { cutlery: 'requested', itemCount: 3, customerName: 'Ines' },
    inNote: ['Sonnez en bas', 'Deuxième étage'],
    lines: [
      { name: 'Bol vert', quantity: 2, consumerName: 'Zoé B.', priceCents: 950 },
      { name: 'Bol vert', quantity: 1, consumerName: 'Ines', priceCents: null },
    ],
  }),
  ofNew(10, 'instructions to the store, of the cart, of a dish and of an option', {
    more: {
      store_instructions: 'Ajoutez des serviettes',
      carts: [
        {
          special_instructions: 'Merci !',
          items: [
            {
              ...bowl,
              customer_request: { special_instructions: 'Sans coriandre' },
              selected_modifier_groups: [
                {
                  id: 'sauce',
                  title: 'Sauce',
                  selected_items: [
                    chosen('satay', 'Satay', 1, {
                      customer_request: { special_instructions: 'à part' },
                    }),
                  ],
                  removed_items: [],
                },
              ],
            },
          ],
        },
      ],
    },
    row: {},
    anywhere: ['Ajoutez des serviettes'],
    inNote: ['Merci !'],
    inLine: { 'Bol vert': ['Sans coriandre', 'à part', 'Satay'] },
  }),
  ofNew(11, 'every allergen, and words beside them', {
    more: withItems({
      ...bowl,
      customer_request: {
        special_instructions: 'allergique, merci de vérifier',
        allergy: {
          allergens: ['DAIRY', 'EGGS', 'FISH', 'SHELLFISH', 'TREENUTS', 'PEANUTS', 'GLUTEN', 'SOY', 'OTHER'],
          instructions: 'Choc anaphylactique',
        },
      },
    }),
    row: {},
    inLine: {
      'Bol vert': [
        'DAIRY',
        'EGGS',
        'FISH',
        'SHELLFISH',
        'TREENUTS',
        'PEANUTS',
        'GLUTEN',
        'SOY',
        'OTHER',
        'Choc anaphylactique',
        'allergique, merci de vérifier',
      ],
    },
  }),
  ofNew(12, 'an allergy on an option three levels down, as objects', {
    more: withItems({
      ...bowl,
      selected_modifier_groups: [
        {
          title: 'Menu',
          selected_items: [
            chosen('drink', 'Boisson', 1, {
              selected_modifier_groups: [
                {
                  title: 'Goût',
                  selected_items: [
                    chosen('latte', 'Latte', 1, {
                      selected_modifier_groups: [
                        {
                          title: 'Lait',
                          selected_items: [
                            chosen('oat', 'Avoine', 1, {
                              customer_requests: {
                                allergy: { allergens: [{ type: 'DAIRY', freeform_text: null }] },
                              },
                            }),
                          ],
                        },
                      ],
                    }),
                  ],
                },
              ],
            }),
          ],
        },
      ],
    }),
    row: {},
    inLine: { 'Bol vert': ['DAIRY', 'Avoine', 'Latte', 'Boisson'] },
  }),
  ofNew(13, 'lists with holes in them', {
    more: {
      customers: [null, { id: 'x', is_primary_customer: true, name: { display_name: 'Zoé B.' } }],
      deliveries: [null],
      carts: [
        null,
        {
          items: [
            null,
            {
              ...bowl,
              customer_request: { allergy: { allergens: [null, 'SOY'], instructions: null } },
              selected_modifier_groups: [
                null,
                { id: 'g', title: 'Plus', selected_items: [null], removed_items: [null, {}] },
              ],
            },
          ],
        },
      ],
    },
    row: {},
    inLine: { 'Bol vert': ['SOY'] },
  }),
  ofNew(14, 'options count per dish, four levels deep', {
    more: withItems({
      ...bowl,
      selected_modifier_groups: [
        {
          title: 'A',
          selected_items: [
            chosen('a', 'Un', 2, {
              selected_modifier_groups: [
                {
                  title: 'B',
                  selected_items: [
                    chosen('b', 'Deux', 3, {
                      selected_modifier_groups: [
                        {
                          title: 'C',
                          selected_items: [
                            chosen('c', 'Trois', 1, {
                              selected_modifier_groups: [
                                { title: 'D', selected_items: [chosen('d', 'Quatre', 4)] },
                              ],
                            }),
                          ],
                        },
                      ],
                    }),
                  ],
                },
              ],
            }),
          ],
        },
      ],
    }),
    row: {},
    lines: [
      {
        name: 'Bol vert',
        quantity: 2,
        options: [
          {
            group: 'A',
            name: 'Un',
            quantity: 2,
            options: [
              {
                group: 'B',
                name: 'Deux',
                quantity: 3,
                options: [
                  { name: 'Trois', quantity: 1, options: [{ name: 'Quatre', quantity: 4, options: [] }] },
                ],
              },
            ],
          },
        ],
      },
    ],
  }),
  ofNew(15, 'defaults taken off beside chosen ones, and alone', {
    more: withItems({
      ...bowl,
      selected_modifier_groups: [
        {
          id: 'std',
          title: 'Garniture',
          selected_items: [chosen('feta', 'Feta', 1)],
          removed_items: [
            { id: 'olive', title: 'Olives' },
            { id: 'onion', title: 'Oignons' },
          ],
        },
        { id: 'sauce', title: 'Sauce', selected_items: null, removed_items: [{ title: 'Mayonnaise' }] },
      ],
    }),
    row: {},
    inLine: { 'Bol vert': ['Olives', 'Oignons', 'Mayonnaise', 'Feta'] },
  }),
  ofNew(16, 'a dish whose price is not among the rows, and one with its total alone', {
    more: withItems(
      { ...bowl, cart_item_id: 'nowhere' },
      { ...bowl, title: 'Thé', cart_item_id: 'tea', quantity: piece(3) },
      { ...bowl, title: 'Eau', cart_item_id: 'free', quantity: piece(1) },
    ),
    money: {
      item_charges: {
        total: summary(19, 1.9),
        price_breakdown: [
          { cart_item_id: 'tea', price_type: 'ITEM', quantity: { amount: 3 }, total: { net: money(7.5) } },
          { cart_item_id: 'free', price_type: 'ITEM', quantity: { amount: 1 }, unit: { net: money(0) } },
        ],
      },
    },
    row: { itemCount: 6 },
    lines: [
      { name: 'Bol vert', priceCents: null },
      { name: 'Thé', priceCents: 250 },
      { name: 'Eau', priceCents: 0 },
    ],
  }),
  ofNew(17, 'price rows as the one object they are', {
    money: {
      item_charges: {
        total: summary(19, 1.9),
        price_breakdown: priceRow('11110000-0000-4000-8000-000000000001', 'ITEM', 9.5, 2),
      },
    },
    row: {},
    lines: [{ name: 'Bol vert', priceCents: 950 }],
  }),
  ofNew(18, 'fees of every kind, a tip, a promotion and cash', {
    money: {
      order_total: summary(24.4, 2.1),
      fees: {
        total: summary(2.4, 0.2),
        details: [
          { id: 'SMALL_ORDER_FEE', amount: summary(1, 0) },
          { id: 'DELIVERY_FEE', amount: summary(0.5, 0) },
          { id: 'PICK_AND_PACK_FEE', amount: summary(0.4, 0) },
          { id: 'BAG_FEE', amount: summary(0.5, 0) },
        ],
      },
      tips: { total: summary(3, 0) },
      promotions: {
        total: { gross: { amount_e5: -150_000, currency_code: 'EUR' } },
        order_total_excluding_promos: summary(26, 2),
        details: [{ external_promotion_id: 'p', type: 'FLATOFF', discount_value: '150', discount_items: [] }],
      },
      cash_amount_due: summary(26.5, 0),
    },
    row: { totalCents: 2650, taxCents: 210, tipCents: 300 },
    otherAmounts: [
      { kind: 'small-order-fee', cents: 100 },
      { kind: 'delivery-fee', cents: 50 },
      { kind: 'packing-fee', cents: 40 },
      { kind: 'bag-fee', cents: 50 },
      { kind: 'merchant-tip', cents: 300 },
      { kind: 'discount', cents: 150 },
      { kind: 'cash-to-collect', cents: 2650 },
    ],
  }),
  ofNew(19, 'a total that is more than subtotal and tax together', {
    money: { order_total: summary(40, 3.33) },
    row: { totalCents: 4333, taxCents: 333, subtotalCents: 1900 },
  }),
  ofNew(20, 'the amounts of a country without subunits', {
    more: withItems(bowl),
    money: {
      currency_code: 'JPY',
      order_total: { net: yen(1900), tax: yen(190), gross: yen(2090), is_tax_inclusive: false },
      item_charges: {
        total: { net: yen(1900), tax: yen(190), gross: yen(2090), is_tax_inclusive: false },
        price_breakdown: [
          {
            cart_item_id: bowl['cart_item_id'],
            price_type: 'ITEM',
            unit: { net: yen(950), gross: yen(1045) },
          },
        ],
      },
    },
    row: { currency: 'JPY', subtotalCents: 1900, taxCents: 190, totalCents: 2090 },
    lines: [{ priceCents: 950 }],
  }),
  ofNew(21, 'the amounts of a country with a thousand subunits', {
    money: {
      currency_code: 'KWD',
      order_total: { net: fils(1900), tax: fils(190), gross: fils(2090), is_tax_inclusive: false },
      item_charges: {
        total: { net: fils(1900), tax: fils(190), gross: fils(2090), is_tax_inclusive: false },
        price_breakdown: [
          { cart_item_id: bowl['cart_item_id'], price_type: 'ITEM', unit: { net: fils(950) } },
        ],
      },
    },
    row: { currency: 'KWD', subtotalCents: 1900, taxCents: 190, totalCents: 2090 },
    lines: [{ priceCents: 950 }],
  }),
  ofNew(22, 'amounts and counts as the digits of 64-bit numbers', {
    more: withItems({ ...bowl, quantity: { amount: '2', unit: 'PIECE' } }),
    money: {
      order_total: {
        net: { amount_e5: '1900000' },
        tax: { amount_e5: '190000' },
        gross: { amount_e5: '2090000' },
      },
      item_charges: {
        total: {
          net: { amount_e5: '1900000' },
          tax: { amount_e5: '190000' },
          gross: { amount_e5: '2090000' },
        },
        price_breakdown: [
          {
            cart_item_id: bowl['cart_item_id'],
            price_type: 'ITEM',
            quantity: { amount: '2' },
            unit: { net: { amount_e5: '950000', currency_code: 'EUR' } },
          },
        ],
      },
    },
    row: {},
    lines: [{ priceCents: 950, quantity: 2 }],
  }),
  ofNew(23, 'prices with the tax inside', {
    money: {
      order_total: { ...summary(19, 1.9), is_tax_inclusive: true },
      item_charges: {
        total: { ...summary(19, 1.9), is_tax_inclusive: true },
        price_breakdown: [
          {
            cart_item_id: bowl['cart_item_id'],
            price_type: 'ITEM',
            quantity: { amount: 2 },
            unit: { net: money(9.5), tax: money(0.95), gross: money(10.45), is_tax_inclusive: true },
          },
        ],
      },
    },
    row: { subtotalCents: 2090, taxCents: 190, totalCents: 2090 },
    lines: [{ priceCents: 1045 }],
  }),
  ofNew(24, 'sold by weight, with a rest of a cent', {
    more: withItems({
      ...bowl,
      title: 'Comté',
      quantity: {
        amount: 1,
        unit: 'KILOGRAM',
        in_sellable_unit: { amount_e5: 35_000 },
        in_priceable_unit: { amount_e5: 35_000 },
      },
    }),
    money: {
      item_charges: {
        total: summary(19, 1.9),
        price_breakdown: [
          {
            cart_item_id: bowl['cart_item_id'],
            price_type: 'ITEM',
            quantity: { amount: 1, unit: 'KILOGRAM' },
            unit: { net: { amount_e5: 839_500 } },
          },
        ],
      },
    },
    row: { itemCount: 1 },
    lines: [{ name: 'Comté', priceCents: 840, quantity: 1 }],
  }),
  ofNew(25, 'for later, told of when it was placed', {
    more: {
      status: 'SCHEDULED',
      state: 'CREATED',
      preparation_time: null,
      deliveries: null,
      scheduled_order_target_delivery_time_range: {
        start_time: '2026-11-29T19:00:00.123456-0500',
        end_time: '2026-11-29T19:30:00.123456-0500',
      },
    },
    // A quarter of an hour before the customer's own time, for the way there.
    row: { status: 'scheduled', estimatedPickupAt: '2026-11-29T23:45:00.123Z' },
  }),
  ofNew(26, 'at a table', {
    more: { fulfillment_type: 'DINE_IN', deliveries: null },
    row: { fulfillment: 'customer-pickup' },
  }),
  ofNew(27, 'fetched by the customer', {
    more: { fulfillment_type: 'PICKUP', deliveries: [] },
    row: { fulfillment: 'customer-pickup' },
  }),
  ofNew(28, 'brought by a courier of our own, to an address in parts', {
    more: {
      fulfillment_type: 'DELIVERY_BY_MERCHANT',
      order_tracking_metadata: { url: 'https://track.example/1' },
      deliveries: [
        {
          status: 'SCHEDULED',
          instructions: 'Digicode 47A11',
          interaction_type: 'DELIVER_TO_DOOR',
          location: {
            type: 'GOOGLE_PLACE',
            id: '23119fca-ec44-5c6d-8dc9-2ac8cdde310d',
            street_address_line_one: '12 rue Saint-Paul',
            street_address_line_two: 'Bâtiment C',
            latitude: '48.8534',
            longitude: '2.3488',
            unit_number: 44,
            business_name: 'Atelier Nord',
            city: 'Paris',
            country: 'FR',
            postal_code: '75004',
            location_type_value: 'asf-123ijfdishs_',
          },
        },
      ],
    },
    row: { fulfillment: 'merchant-delivery' },
    anywhere: ['12 rue Saint-Paul', 'Bâtiment C', '"44"', 'Atelier Nord', '75004', 'Digicode 47A11'],
    nowhere: ['48.8534', 'asf-123ijfdishs_', '23119fca'],
  }),
  ofNew(29, 'words of tomorrow', {
    more: {
      ordering_platform: 'UBER_DIRECT',
      fulfillment_type: 'DELIVERY_BY_ROBOT',
      state: 'SIMMERING',
      status: 'DREAMING',
      new_things: [{ deep: [{ er: null }] }],
    },
    row: {},
  }),
  ofNew(30, 'the time it was placed in seconds', {
    more: { created_time: 1_795_890_000 },
    row: { placedAt: '2026-11-28T18:20:00.000Z' },
  }),
  ofNew(31, 'the time it was placed in milliseconds, the rest with offsets', {
    more: {
      created_time: 1_795_890_000_000,
      preparation_time: { ready_for_pickup_time: '2026-11-28T13:38:00-0500' },
    },
    row: { placedAt: '2026-11-28T18:20:00.000Z' },
  }),
  ofNew(32, 'letters of many scripts, and those that turn the line around', {
    more: {
      customers: [{ id: 'c', is_primary_customer: true, name: { display_name: '\u202Eمحمد\u202C 🦦' } }],
      carts: [
        {
          items: [
            { ...bowl, title: 'בורגר ‮טעים‬ 寿司 👩‍🍳', customer_request: { special_instructions: 'بدون بصل' } },
          ],
        },
      ],
    },
    row: { customerName: 'محمد 🦦' },
    anywhere: ['بدون بصل', '寿司', 'בורגר'],
    nowhere: ['\u202E'],
  }),
  ofNew(33, 'markup, commands of printers and of the database', {
    more: {
      customers: [
        { id: 'c', is_primary_customer: true, name: { display_name: "Robert'); DROP TABLE orders;--" } },
      ],
      carts: [
        {
          special_instructions: '<img src=x onerror=alert(1)>\u001B@\u0000',
          items: [{ ...bowl, title: '<b>Bol</b>\u001Bp\u0000' }],
        },
      ],
    },
    row: { customerName: "Robert'); DROP TABLE orders;--" },
    inNote: ['<img src=x onerror=alert(1)>'],
    lines: [{ name: '<b>Bol</b>p' }],
  }),
  ofNew(34, 'a courier with a name that is an object, on his way', {
    more: {
      state: 'ACCEPTED',
      deliveries: [
        {
          status: 'EN_ROUTE_TO_PICKUP',
          delivery_partner: {
            name: { display_name: 'Jason' },
            vehicle: { type: 'CAR', make: 'Honda', model: 'Jazz', color: 'red', is_autonomous: false },
            contact: { phone: { number: '+33155550199', pin_code: '11 22', country_iso2: 'FR' } },
          },
        },
      ],
    },
    row: { status: 'preparing' },
    anywhere: ['Jason', 'Honda'],
  }),
  ofNew(35, 'a number that is read out as it was sent', {
    more: { display_id: 'É-9 7' },
    row: { displayNumber: 'É-9 7' },
  }),
  ofNew(36, 'amounts with their parts missing', {
    money: {
      currency_code: null,
      order_total: { gross: money(20.9) },
      item_charges: { total: { gross: money(20.9) }, price_breakdown: null },
    },
    row: { subtotalCents: 2090, taxCents: 0, totalCents: 2090 },
    lines: [{ priceCents: null }],
  }),
  ofNew(37, 'a total in its two parts, with fees in it', {
    money: { order_total: { net: money(21), tax: money(2.1) } },
    row: { totalCents: 2310, taxCents: 210 },
  }),
  ofNew(38, 'requests in both spellings, one of them empty', {
    more: withItems({
      ...bowl,
      customer_request: {},
      customer_requests: { special_instructions: 'très chaud', allergy: { allergens: ['FISH'] } },
    }),
    row: {},
    inLine: { 'Bol vert': ['FISH', 'très chaud'] },
  }),
  ofOld(40, 'the sample of the generation before', {
    row: {},
    lines: [{ name: 'Margherita', priceCents: 1500, options: [{ name: 'Épaisse', priceCents: 300 }] }],
  }),
  ofOld(41, 'utensils asked for in the generation before', {
    more: { packaging: { disposable_items: { should_include: true } } },
    row: { cutlery: 'requested' },
  }),
  ofOld(42, 'utensils refused in the generation before', {
    more: { packaging: { disposable_items: { should_include: false } } },
    row: { cutlery: 'declined' },
  }),
  ofOld(43, 'no packaging at all', { more: { packaging: undefined }, row: { cutlery: 'unknown' } }),
  ofOld(44, 'requests as a list, notes on dish and option, two people', {
    more: {
      eaters: [
        { id: 'eater-1', first_name: 'Ravi' },
        { id: 'eater-2', first_name: 'Mia', last_name: 'T' },
      ],
      ...oldItems({
        id: 'pizza-marg',
        title: 'Margherita',
        quantity: 2,
        eater_id: 'eater-2',
        price: { unit_price: eur(1800), base_unit_price: eur(1500) },
        special_instructions: 'bien cuite',
        special_requests: [
          {
            allergy: {
              allergens_to_exclude: [
                { type: 'GLUTEN', freeform_text: '' },
                { type: 'OTHER', freeform_text: 'lupin' },
              ],
              allergy_instructions: 'Plan propre',
            },
          },
        ],
        selected_modifier_groups: [
          {
            title: 'Pâte',
            selected_items: [
              {
                title: 'Épaisse',
                quantity: 1,
                special_instructions: 'croustillante',
                special_requests: { allergy: { allergens_to_exclude: [{ type: 'SOY' }] } },
              },
            ],
            removed_items: [{ title: 'Origan' }],
          },
        ],
      }),
    },
    row: { itemCount: 2 },
    lines: [{ name: 'Margherita', consumerName: 'Mia T', priceCents: 1500, quantity: 2 }],
    inLine: {
      Margherita: ['GLUTEN', 'lupin', 'Plan propre', 'bien cuite', 'croustillante', 'SOY', 'Origan'],
    },
  }),
  ofOld(45, 'allergens that are plain words', {
    more: oldItems({
      id: 'x',
      title: 'Margherita',
      quantity: 1,
      special_requests: { allergy: { allergens_to_exclude: ['PEANUTS', null], allergy_instructions: null } },
    }),
    row: {},
    inLine: { Margherita: ['PEANUTS', '"priceCents":null'] },
  }),
  ofOld(46, 'tax that the channel pays itself, and every charge', {
    money: {
      total: eur(2010),
      sub_total: eur(1800),
      tax: eur(180),
      total_fee: eur(210),
      total_fee_tax: eur(21),
      bag_fee: eur(10),
      pick_and_pack_fee: eur(50),
      small_order_fee: eur(100),
      delivery_fee: eur(50),
      tip: eur(250),
      cash_amount_due: eur(2010),
      sub_total_promo_applied: eur(1500),
      marketplace_fee_due_to_uber: eur(300),
    },
    more: { type: 'DELIVERY_BY_RESTAURANT' },
    row: { totalCents: 2010, tipCents: 250, fulfillment: 'merchant-delivery' },
    otherAmounts: [
      { kind: 'small-order-fee', cents: 100 },
      { kind: 'delivery-fee', cents: 50 },
      { kind: 'packing-fee', cents: 50 },
      { kind: 'bag-fee', cents: 10 },
      { kind: 'tax-on-fees', cents: 21 },
      { kind: 'merchant-tip', cents: 250 },
      { kind: 'discount', cents: 300 },
      { kind: 'cash-to-collect', cents: 2010 },
    ],
  }),
  ofOld(47, 'brought by the restaurant to a place with a name', {
    more: {
      type: 'DELIVERY_BY_RESTAURANT',
      eater: {
        first_name: 'Ravi',
        last_name: 'M',
        delivery: {
          type: 'LEAVE_AT_DOOR',
          notes: 'Chien gentil',
          location: {
            type: 'GOOGLE_PLACE',
            street_address: null,
            google_place_id: 'ChIJ-abc',
            title: 'Place des Vosges',
            unit_number: 3,
            business_name: 'Studio',
            latitude: 48.8,
            longitude: 2.3,
          },
        },
      },
    },
    row: { fulfillment: 'merchant-delivery' },
    anywhere: ['Place des Vosges', 'Studio', 'Chien gentil', '"3"'],
    nowhere: ['ChIJ-abc'],
  }),
  ofOld(48, 'fetched, at a table', { more: { type: 'DINE_IN' }, row: { fulfillment: 'customer-pickup' } }),
  ofOld(49, 'fetched by the customer, with a note', {
    more: {
      type: 'PICK_UP',
      brand: 'POSTMATES',
      cart: { ...(oldOrder(0)['cart'] as Fields), special_instructions: 'Je suis en retard' },
    },
    row: { fulfillment: 'customer-pickup' },
    inNote: ['Je suis en retard'],
  }),
  ofOld(50, 'a price that holds the options, and none without them', {
    more: oldItems({
      id: 'pizza-marg',
      title: 'Margherita',
      quantity: 1,
      price: { unit_price: eur(1800), total_price: eur(1800) },
      selected_modifier_groups: [{ title: 'Pâte', selected_items: [{ title: 'Épaisse', quantity: 1 }] }],
    }),
    row: {},
    inLine: { Margherita: ['"priceCents":null'] },
  }),
  ofOld(51, 'placed at a time in milliseconds', {
    more: { placed_at: 1_795_890_000_000 },
    row: { placedAt: '2026-11-28T18:20:00.000Z' },
  }),
]

/** A cart whose dish has so many levels of options. */
function nested(levels: number): Fields {
  let dish: Fields = { title: `level ${levels}` }
  for (let level = levels - 1; level >= 0; level -= 1)
    dish = { title: `level ${level}`, selected_modifier_groups: [{ title: 'g', selected_items: [dish] }] }
  return withItems(dish)
}

export const foes: Foe[] = [
  {
    name: 'a total that is a text with a point',
    id: idOf(101),
    body: newOrder(101, {}, { order_total: { gross: { amount_e5: '20.90' } } }),
  },
  {
    name: 'a total that is true',
    id: idOf(102),
    body: newOrder(102, {}, { order_total: { gross: { amount_e5: true } } }),
  },
  {
    name: 'cents that are a fraction, in the generation before',
    id: idOf(103),
    way: 'previous',
    body: oldOrder(103, {}, { total: eur(19.8) }),
  },
  { name: 'no id', id: idOf(104), body: { order: { ...(newOrder(104)['order'] as Fields), id: null } } },
  {
    name: 'a number below zero',
    id: idOf(105),
    body: newOrder(105, withItems({ ...bowl, quantity: piece(-2) })),
  },
  {
    name: 'a note of three megabytes',
    id: idOf(106),
    body: newOrder(
      106,
      withItems({ ...bowl, customer_request: { special_instructions: 'n'.repeat(3_145_728) } }),
    ),
  },
  { name: 'options nested five hundred deep', id: idOf(107), body: newOrder(107, nested(500)) },
  { name: 'options nested eleven deep', id: idOf(108), body: newOrder(108, nested(11)) },
  { name: 'a list where the order should be', id: idOf(109), body: [newOrder(109)] },
  { name: 'carts that are one object', id: idOf(110), body: newOrder(110, { carts: { items: [bowl] } }) },
  {
    name: 'allergies nobody can read',
    id: idOf(111),
    body: newOrder(111, withItems({ ...bowl, customer_request: { allergy: 'PEANUTS' } })),
  },
  {
    name: 'an order of a store nobody here knows',
    id: idOf(112),
    body: newOrder(112, { store: { id: 'someone-else' } }),
  },
  { name: 'the order cut off in the middle', id: idOf(113), reply: 'cut' },
  { name: 'a page of somebody else', id: idOf(114), reply: 'page' },
  { name: 'the way to another server', id: idOf(115), reply: 'redirect' },
  { name: 'a bomb of zeros', id: idOf(116), reply: 'bomb' },
  { name: 'a body without an end', id: idOf(117), reply: 'endless' },
  { name: 'JSON that is none', id: idOf(118), text: '{"order": {"id": ' },
]
