/** The delivery channels this program knows. Another one is a line in each table here, and a folder in `main/channels`. */
export const channels = ['doordash', 'uber-eats'] as const
export type Channel = (typeof channels)[number]

/** What each is called, in every language. */
export const channelNames = { doordash: 'DoorDash', 'uber-eats': 'Uber Eats' } as const satisfies Record<
  Channel,
  string
>

/**
 * Channels whose orders this program takes today. Of the others it takes menus, 86 and the activation, and says so wherever
 * it would otherwise promise their orders.
 */
export const bringsOrders: Record<Channel, boolean> = { doordash: true, 'uber-eats': false }

/** Whether its stores are connected from here, with a sign-in and a quality check; else in the channel's own guide. */
export const connectsHere: Record<Channel, boolean> = { doordash: true, 'uber-eats': false }
