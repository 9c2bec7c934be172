/** Where webhooks go, below the intake's base URL. */
export const endpoints = [
  'orders',
  'dasher-status',
  'order-cancel',
  'store-status',
  'onboarding',
  'menu-status',
  /** All of Uber Eats'. */
  'uber-eats',
] as const
export type Endpoint = (typeof endpoints)[number]
