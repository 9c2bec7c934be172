/** Where webhooks go, below the intake's base URL. */
export const endpoints = [
  'orders',
  'dasher-status',
  'order-cancel',
  'store-status',
  'onboarding',
  'menu-status',
] as const
export type Endpoint = (typeof endpoints)[number]
