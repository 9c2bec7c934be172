import { test as base } from '@playwright/test'

/** Playwright empties a window it keeps for the next test, but for these two. */
export const test = base.extend({
  context: async ({ context }, provide) => {
    await provide(context)
    await context.setOffline(false)
    await context.clearPermissions()
  },
})
