import { expect, it } from 'vitest'
import { readableUberOrder } from './readable.ts'

it('an order of the suite that had to be held is read out with its customer, its allergies and its total', () => {
  const order = {
    id: 'id-1',
    display_id: '1C0A7',
    store: { id: 'store' },
    customers: [
      {
        is_primary_customer: true,
        name: { display_name: 'Nadia F.' },
        contact: { phone: { number: '+1 202', pin_code: '318' } },
      },
    ],
    store_instructions: 'Napkins',
    carts: [
      {
        special_instructions: 'Ring below',
        items: [
          {
            title: 'Grilled Cheese',
            quantity: { amount: -2 },
            customer_request: {
              special_instructions: 'No butter',
              allergy: {
                allergens: ['PEANUTS', { type: 'OTHER', freeform_text: 'kiwi' }],
                instructions: 'Clean board',
              },
            },
            selected_modifier_groups: [
              { selected_items: [{ title: 'Soup', quantity: { amount: 1 } }] },
              null,
            ],
          },
        ],
      },
    ],
    payment: { payment_detail: { currency_code: 'USD', order_total: { gross: { amount_e5: '3013000' } } } },
  }
  expect(readableUberOrder({ order })).toMatchObject({
    number: '1C0A7',
    platformOrderId: 'id-1',
    storeId: 'store',
    customerName: 'Nadia F.',
    customerPhone: '+1 202 318',
    note: 'Ring below\nNapkins',
    totalCents: 3013,
    lines: [
      { depth: 0, quantity: null, name: 'Grilled Cheese', note: 'PEANUTS\nkiwi\nClean board\nNo butter' },
      { depth: 1, quantity: 1, name: 'Soup' },
    ],
  })
})

it('so is one of the generation before', () => {
  const order = {
    id: 'id-2',
    display_id: 'B4',
    eater: { first_name: 'Omar', last_name: 'K', phone: '+1 1', phone_code: '22' },
    cart: {
      items: [
        {
          title: 'Burger',
          quantity: 1,
          special_requests: [{ allergy: { allergens_to_exclude: [{ type: 'SOY' }] } }],
        },
      ],
    },
    payment: { charges: { total: { amount: 1674 } } },
  }
  expect(readableUberOrder(order)).toMatchObject({
    customerName: 'Omar K',
    customerPhone: '+1 1 22',
    totalCents: 1674,
    lines: [{ name: 'Burger', quantity: 1, note: 'SOY' }],
  })
})

it.each([null, undefined, 7, 'text', [], {}, { order: [] }, { order: { carts: [null, 3, { items: {} }] } }])(
  'of %j nothing is read, and nothing is thrown',
  (json) => {
    expect(readableUberOrder(json)).toMatchObject({ number: null, lines: [], totalCents: null })
  },
)
