/** Where webhooks go, below the intake's base URL. Menu status and onboarding come with those features. */
export const endpoints = ['orders', 'dasher-status', 'order-cancel', 'store-status'] as const
export type Endpoint = (typeof endpoints)[number]
