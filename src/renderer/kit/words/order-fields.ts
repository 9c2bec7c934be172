import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'

/** What a field of DoorDash's order is about, by the last name in its path (`order.categories[0].items[1].price`). */
const fields: Record<string, MessageDescriptor | undefined> = {
  consumer: msg`who ordered`,
  consumer_name: msg`whose dish it is`,
  estimated_pickup_time: msg`the pickup time`,
  created_at: msg`when it was ordered`,
  is_scheduled: msg`whether it is for later`,
  is_pickup: msg`who collects it`,
  fulfillment_type: msg`who collects it`,
  delivery_short_code: msg`the short number`,
  is_tax_remitted_by_doordash: msg`who pays the tax`,
  tax_amount_remitted_by_doordash: msg`the tax DoorDash pays`,
  tip_amount: msg`the driver's tip`,
  is_plastic_ware_option_selected: msg`whether utensils are wanted`,
  delivery_address: msg`the delivery address`,
  address_instructions: msg`the instructions for the driver`,
  custom_fee: msg`a fee`,
  applied_discounts_details: msg`a discount`,
  total_merchant_funded_discount_amount: msg`a discount`,
  subtotal_for_tax: msg`the taxable amount`,
  subtotal_tax_amount: msg`the tax on it`,
  experience: msg`where it was ordered`,
  price: msg`a price`,
  merchant_supplied_id: msg`the number of a dish`,
  line_item_id: msg`the number of a line`,
  line_option_id: msg`the number of a line`,
  substitution_preferences: msg`what to do when it is out of stock`,
}

/** Words for a path; "a detail" where there are none for it. */
export function orderFieldWords(path: string | null): MessageDescriptor {
  const name =
    path
      ?.split('.')
      .at(-1)
      ?.replace(/\[\d+\]$/, '') ?? ''
  return fields[name] ?? msg`a detail`
}
