import { expect, type Page } from '@playwright/test'

/** Ticks whatever the program cannot know of the checklist before connecting, box by box, and goes on. */
export async function tickAndContinue(page: Page, words = 'Everything is ready, continue'): Promise<void> {
  const open = page.locator('[data-check-item="open"]')
  await expect(page.locator('[data-check-item]')).toHaveCount(6)
  for (let left = await open.count(); left > 0; left -= 1) {
    // The box itself is under its drawn mark: the whole 48 px around it are its target. A field of the point has a label too.
    await open.first().locator('label:has(input[type="checkbox"])').click()
    await expect(open).toHaveCount(left - 1)
  }
  await page.getByRole('button', { name: words, exact: true }).click()
}
