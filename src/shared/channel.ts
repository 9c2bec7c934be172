/** The delivery channels this program knows. Another one is a line in each table here, and a folder in `main/channels`. */
export const channels = ['doordash', 'uber-eats'] as const
export type Channel = (typeof channels)[number]

/** What each is called, in every language. */
export const channelNames = { doordash: 'DoorDash', 'uber-eats': 'Uber Eats' } as const satisfies Record<
  Channel,
  string
>

/**
 * Channels whose orders come here once a store is activated from here. Those of the others come to a station that was given
 * their key (`--uber`); activating says so wherever it would otherwise promise them.
 */
export const bringsOrders: Record<Channel, boolean> = { doordash: true, 'uber-eats': false }

/** What its couriers are called in a restaurant: DoorDash's have a name of their own. */
export const courierCalled: Record<Channel, 'dasher' | 'courier'> = {
  doordash: 'dasher',
  'uber-eats': 'courier',
}

/** Whether its stores are connected from here, with a sign-in and a quality check; else in the channel's own guide. */
export const connectsHere: Record<Channel, boolean> = { doordash: true, 'uber-eats': false }
