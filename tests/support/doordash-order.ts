import { randomUUID } from 'node:crypto'

/** A well-formed order delivery; `order` fields are laid over the sample's. */
export function orderDelivery(order: Record<string, unknown> = {}, event: Record<string, unknown> = {}) {
  return {
    event: { type: 'OrderCreate', status: 'NEW', ...event },
    order: {
      id: randomUUID(),
      consumer: {
        id: 812345678,
        email: 'support@doordash.example',
        first_name: 'Nadia',
        last_name: 'F.',
        phone: '+12025550142',
      },
      store: { merchant_supplied_id: 'chez-loutre-centre', provider_type: 'juniper_pos' },
      subtotal: 3115,
      tax: 249,
      estimated_pickup_time: '2026-11-24T18:05:00Z',
      is_pickup: false,
      order_special_instructions: 'Ring the lower bell',
      categories: [
        {
          name: 'Sandwiches',
          merchant_supplied_id: 'cat-sand',
          items: [
            {
              name: 'Grilled Cheese',
              merchant_supplied_id: 'itm-gc',
              price: 1095,
              quantity: 2,
              line_item_id: '7b1e4a9c-0b55-4c43-8a10-0d6f5b0a1101',
              special_instructions: 'One without butter',
              consumer_name: 'Nadia',
              extras: [
                {
                  name: 'Side',
                  merchant_supplied_id: 'grp-side',
                  options: [
                    {
                      name: 'Tomato soup cup',
                      merchant_supplied_id: 'opt-soup',
                      price: 250,
                      quantity: 1,
                      line_option_id: '1b0f2d7e-91f3-4c1d-8f5e-aa54e3f21102',
                      extras: [
                        {
                          name: 'Topping',
                          merchant_supplied_id: 'grp-top',
                          options: [
                            {
                              name: 'Croutons',
                              merchant_supplied_id: 'opt-crou',
                              price: 50,
                              quantity: 1,
                              extras: [],
                            },
                          ],
                        },
                      ],
                    },
                  ],
                },
              ],
            },
          ],
        },
        {
          name: 'Drinks',
          merchant_supplied_id: 'cat-drink',
          items: [
            {
              name: 'Root Beer',
              merchant_supplied_id: 'itm-rb',
              price: 325,
              quantity: 1,
              special_instructions: '',
              extras: [],
            },
          ],
        },
      ],
      is_tax_remitted_by_doordash: true,
      tax_amount_remitted_by_doordash: 249,
      commission_type: 'regular',
      delivery_short_code: '5821',
      fulfillment_type: 'dx_delivery',
      merchant_tip_amount: 0,
      experience: 'DOORDASH',
      is_plastic_ware_option_selected: true,
      ...order,
    },
  }
}
