/** Whom to call (R165 to R169), exactly as the platforms publish it. `web` is what the link is called. */
export const contacts = [
  { platform: 'Uber Eats', phone: '1-833-ASK-EATS', web: 'uber-eats-support' },
  { platform: 'DoorDash', phone: '855-222-8111', web: 'doordash-merchant-support' },
  { platform: 'Grubhub', phone: '877-799-0790', web: 'grubhub-support' },
  { platform: 'ChowNow', phone: '888-707-2469', web: 'chownow-support' },
  { platform: 'Skip the Dishes', phone: '(855) 200-7547', web: 'skip-portal-chat' },
] as const
export type Contact = (typeof contacts)[number]

/** The service this program belongs to, named in texts; rebranded here alone (M14). */
export const serviceName = 'Otter'

/** This program, where it does something itself. The service is named only where people belong, allow or call somebody. */
export const programName = 'Order Manager'
