import type { Channel } from '#shared/order/order.ts'

/** Names are names in every language. */
export const channelNames: Record<Channel, string> = { doordash: 'DoorDash', 'uber-eats': 'Uber Eats' }
