import type { z } from 'zod'
import type { menuStatusWebhook, onboardingWebhook, storeStatusWebhook } from '#shared/doordash/webhooks.ts'

/** Who acts on what a channel tells of stores, onboardings and menus without being asked, in the delivery's transaction. */
export type Notices = {
  menuStatus: (notice: z.infer<typeof menuStatusWebhook>) => void
  onboarding: (notice: z.infer<typeof onboardingWebhook>) => void
  storeStatus: (notice: z.infer<typeof storeStatusWebhook>) => void
}
