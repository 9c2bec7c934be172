/** The delivery channels this program knows. Another one is a line in each table here, and a folder in `main/channels`. */
export const channels = ['doordash', 'uber-eats'] as const
export type Channel = (typeof channels)[number]

/** What each is called, in every language. */
export const channelNames = { doordash: 'DoorDash', 'uber-eats': 'Uber Eats' } as const satisfies Record<
  Channel,
  string
>

/** What its couriers are called in a restaurant: DoorDash's have a name of their own. */
export const courierCalled: Record<Channel, 'dasher' | 'courier'> = {
  doordash: 'dasher',
  'uber-eats': 'courier',
}

/**
 * Whether its stores are connected by the wizard and pass a quality check; those of the others are chosen on the activation
 * page, with the merchant's consent.
 */
export const hasQualityCheck: Record<Channel, boolean> = { doordash: true, 'uber-eats': false }

/** Whether a manager ends a connection here; else support does (R152, M11). */
export const disconnectsHere: Record<Channel, boolean> = { doordash: false, 'uber-eats': true }

/**
 * Whether its orders carry a total of its own, which then counts instead of subtotal and tax: with its fees, without what
 * it took off.
 */
export const statesTotals: Record<Channel, boolean> = { doordash: false, 'uber-eats': true }

/** Whether a file of what it pays out can be held against our orders here. */
export const payoutsCheckedHere: Record<Channel, boolean> = { doordash: true, 'uber-eats': false }
