/** Where webhooks go, below the intake's base URL. Menu status comes with menus. */
export const endpoints = ['orders', 'dasher-status', 'order-cancel', 'store-status', 'onboarding'] as const
export type Endpoint = (typeof endpoints)[number]
