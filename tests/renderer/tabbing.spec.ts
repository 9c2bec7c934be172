import type { Page } from '@playwright/test'
import { wrongWhileTabbing } from './focus-sight.ts'
import type { ManagerSceneName } from './gallery/managers.ts'
import type { SceneName } from './gallery/scenes.ts'
import { expect, type Screen, test } from './screen.ts'

/**
 * Nobody without a mouse is lost: on every page of the office, however often Tab is pressed and then Shift+Tab, what has
 * the focus is marked, in sight and under no bar, and the page stays where it is.
 */

type Place = {
  office: string
  scene?: SceneName
  manager?: ManagerSceneName
  first?: (app: Screen) => Promise<void>
}

const pressFirst = (page: Page, name: RegExp) => page.getByRole('button', { name }).first().click()

const places: Place[] = [
  { office: 'home' },
  { office: 'home', manager: 'problems' },
  { office: 'home', manager: 'first-run' },
  { office: 'home', manager: 'signed-out' },
  { office: 'setup' },
  { office: 'account' },
  { office: 'people' },
  {
    office: 'people',
    // With the bar at its foot.
    first: async ({ page }) => {
      await page.getByRole('combobox').last().selectOption('supervisor')
      await page.getByRole('heading', { level: 1 }).focus()
    },
  },
  { office: 'locations' },
  { office: 'station' },
  { office: 'integrations' },
  { office: 'integrations', manager: 'problems' },
  { office: 'explore' },
  { office: 'disconnect chez-loutre-centre' },
  { office: 'gateway', manager: 'gateway-open-orders' },
  { office: 'webhooks' },
  { office: 'privacy', manager: 'privacy-usual' },
  {
    office: 'privacy',
    manager: 'privacy-usual',
    first: async ({ page }) => {
      await page.getByRole('button', { name: 'Keep longer' }).first().click()
      await page.getByRole('heading', { level: 1 }).focus()
    },
  },
  { office: 'screens', manager: 'screens-on' },
  { office: 'health' },
  { office: 'health', scene: 'health-everything' },
  { office: 'contacts' },
  { office: 'activate', manager: 'two-ready' },
  {
    office: 'activate',
    manager: 'two-ready',
    first: ({ page }) => page.getByRole('button', { name: 'Continue' }).click(),
  },
  { office: 'wizard', manager: 'wizard-checklist' },
  { office: 'wizard', manager: 'wizard-account' },
  { office: 'wizard', manager: 'wizard-brand' },
  { office: 'wizard', manager: 'wizard-every-store' },
  { office: 'wizard', manager: 'wizard-done-a' },
  { office: 'reports' },
  { office: 'comments' },
  { office: 'payout' },
  { office: 'menus', manager: 'menus-failed' },
  { office: 'menu-issues', manager: 'menus-failed' },
  { office: 'new-menu' },
  {
    office: 'menus',
    first: async ({ page }) => {
      await pressFirst(page, /^Edit /)
      await page.locator('[data-list="items"]').waitFor()
    },
  },
  {
    office: 'menus',
    first: async ({ page }) => {
      await pressFirst(page, /^Edit /)
      await page.locator('[data-tab="hours"]').click()
    },
  },
  {
    office: 'menus',
    first: async ({ page }) => {
      await pressFirst(page, /^Publish /)
      // It loads first, and its heading takes the focus then, in the middle of the presses otherwise.
      await expect(page.locator('h1')).toBeFocused()
    },
  },
]

const sizes = [
  { width: 1280, height: 800 },
  { width: 640, height: 400 },
]

for (const [at, { office, scene, manager, first }] of places.entries())
  for (const size of sizes)
    test(`${at + 1}, ${office}${scene ? `, ${scene}` : ''}${manager ? `, ${manager}` : ''}${first ? ', a step on' : ''}, ${size.width} × ${size.height}: Tab and back`, async ({
      app,
    }) => {
      test.setTimeout(120_000)
      await app.page.emulateMedia({ reducedMotion: 'reduce' })
      await app.page.setViewportSize(size)
      await app.open(scene ?? 'evening', { office, ...(manager && { manager }) })
      await app.page.locator('[data-room="office"] h1').first().waitFor()
      await first?.(app)
      expect(await wrongWhileTabbing(app.page, 60)).toEqual([])
    })
