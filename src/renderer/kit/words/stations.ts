import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { KitchenStation } from '#shared/order/stations.ts'

/** What a kitchen calls the places where it works. */
export const stationNames: Record<KitchenStation, MessageDescriptor> = {
  grill: msg({ message: 'Grill', comment: 'a station of the kitchen: hot food' }),
  cold: msg({ message: 'Cold', comment: 'a station of the kitchen: salads, desserts' }),
  bar: msg({ message: 'Bar', comment: 'a station of the kitchen: drinks' }),
  expo: msg({
    message: 'Expo',
    comment: 'a station of the kitchen: the pass, where orders are put together',
  }),
}
