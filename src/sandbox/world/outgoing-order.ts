/**
 * The order as this stand-in posts it (doordash-marketplace.md section 4), with the fields the app drops too.
 * A bigint is written as plain digits.
 */
export type OutgoingOption = {
  name: string
  merchant_supplied_id: string
  price: number
  quantity: number
  line_option_id: string
  extras?: OutgoingExtra[]
  /** The published sample's spelling of the nested list. */
  extra?: OutgoingExtra[]
}
export type OutgoingExtra = { name: string; merchant_supplied_id: string; options: OutgoingOption[] }
export type OutgoingItem = {
  name: string
  merchant_supplied_id: string
  price: number
  quantity: number
  line_item_id: string
  special_instructions: string
  consumer_name?: string
  extras: OutgoingExtra[]
}
export type OutgoingCategory = { name: string; merchant_supplied_id: string; items: OutgoingItem[] }

export type OutgoingOrder = {
  id: string
  consumer: { id: bigint; email: string; first_name: string; last_name: string; phone: string }
  store: { merchant_supplied_id: string; provider_type: string }
  subtotal: number
  tax: number
  estimated_pickup_time: string
  is_pickup: boolean
  order_special_instructions?: string
  categories: OutgoingCategory[]
  is_tax_remitted_by_doordash: boolean
  tax_amount_remitted_by_doordash: number
  commission_type: 'regular' | 'dashpass'
  delivery_short_code: string
  fulfillment_type: 'dx_delivery' | 'pickup' | 'mx_fleet_delivery'
  merchant_tip_amount: number
  experience: string
  is_plastic_ware_option_selected?: boolean
  is_scheduled?: boolean
  store_order_cart_id?: string
  tip_amount?: number
  delivery_address?: {
    street: string
    subpremise: string
    city: string
    state: string
    zip_code: string
    country_code: string
    lat: string
    lng: string
    address_instructions: string
  }
  address_instructions?: string
  delivery_fee?: number
  taxes_on_fees?: number
  extra_cart_order_fee?: number
  tax_transaction_id?: string
  custom_fee?: { type: 'BAG_FEE'; price: number; tax: number }[]
  applied_discounts_details?: {
    promo_id: string
    promo_code?: string
    external_campaign_id: string
    total_discount_amount: number
    merchant_funded_discount_amount: number
    doordash_funded_discount_amount: number
  }[]
  total_merchant_funded_discount_amount?: number
  subtotal_for_tax?: number
  subtotal_tax_amount?: number
}

/** All lines of an order, in the order they are sent. */
export function linesOf(order: Pick<OutgoingOrder, 'categories'>): OutgoingItem[] {
  return order.categories.flatMap((category) => category.items)
}

/** The options below an item or an option, whichever way they are spelt. */
export function optionsBelow(parent: {
  extras?: OutgoingExtra[]
  extra?: OutgoingExtra[]
}): OutgoingOption[] {
  return [...(parent.extras ?? []), ...(parent.extra ?? [])].flatMap((extra) => extra.options)
}
