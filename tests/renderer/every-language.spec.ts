import type { Page } from '@playwright/test'
import { axeFinds } from './axe.ts'
import type { SceneName } from './gallery/scenes.ts'
import type { ManagerSceneName } from './gallery/managers.ts'
import { expect, type Screen, test } from './screen.ts'
import { expectSound, portrait } from './sound-page.ts'

type Asked = NonNullable<Parameters<Screen['open']>[1]>
type Place = { scene: SceneName; asked?: Asked; key?: string; press?: string }

/** What the kitchen has, once: `every-state.spec.ts` has all its states, in English and French. */
const kitchen: readonly Place[] = [
  { scene: 'cancelled' },
  { scene: 'cautions' },
  { scene: 'refused' },
  { scene: 'evening', asked: { link: 'refused' } },
  { scene: 'later', asked: { screen: 'later' } },
  { scene: 'evening', asked: { screen: 'history' } },
  { scene: 'locations', asked: { screen: 'history' }, press: 'button:has([class*="lucide-list-filter"])' },
  { scene: 'evening', asked: { screen: 'tickets' } },
  { scene: 'sold-out', asked: { screen: 'sold-out' } },
  { scene: 'busy', asked: { screen: 'device' } },
  { scene: 'health-everything', asked: { screen: 'health' } },
  { scene: 'busy', asked: { details: 'everything' } },
  { scene: 'evening', asked: { refuse: 'nadia' } },
  { scene: 'evening', asked: { cancel: 'junko' } },
  { scene: 'evening', asked: { contacts: 'nadia' } },
  { scene: 'evening', key: 'b' },
  { scene: 'evening', key: 'f' },
  { scene: 'evening', key: 's' },
  { scene: 'evening', key: '?' },
  { scene: 'evening', key: 'v' },
]

/** Every page of the managers' room, once: `dashboard.spec.ts` and its like have all their states. */
const office: readonly (readonly [page: string, manager: ManagerSceneName])[] = [
  ['home', 'signed-out'],
  ['home', 'problems'],
  ['setup', 'usual'],
  ['wizard', 'wizard-checklist'],
  ['activate', 'two-ready'],
  ['account', 'usual'],
  ['people', 'usual'],
  ['locations', 'usual'],
  ['station', 'usual'],
  ['health', 'usual'],
  ['integrations', 'problems'],
  ['explore', 'usual'],
  ['disconnect chez-loutre-centre', 'usual'],
  ['gateway', 'gateway-open-orders'],
  ['gateway', 'gateway-left'],
  ['activate', 'without-uber-at-gateway'],
  ['webhooks', 'usual'],
  ['privacy', 'privacy-usual'],
  ['backups', 'backups-failed'],
  ['backups', 'backups-restored'],
  ['backups', 'backups-copied'],
  ['backups', 'backups-unsound'],
  ['backups', 'backups-not-restored'],
  ['backups', 'backups-not-moved'],
  ['backups', 'backups-moved-here'],
  ['screens', 'screens-on'],
  ['contacts', 'usual'],
  ['about', 'usual'],
  ['reports', 'usual'],
  ['comments', 'usual'],
  ['payout', 'usual'],
  ['menus', 'menus-many'],
  ['new-menu', 'usual'],
  ['menu-issues', 'menus-failed'],
]

/** What axe finds, each with the place it was found in. */
const found = async (page: Page, where: string) =>
  (await axeFinds(page, { exclude: ['[data-live-announcer]'] })).map((each) => `${where}: ${each}`)

test('axe finds nothing in the kitchen in Spanish', async ({ app }) => {
  test.setTimeout(180_000)
  await app.page.emulateMedia({ reducedMotion: 'reduce' })
  const all: string[] = []
  for (const { scene, asked, key, press } of kitchen) {
    await app.open(scene, { ...asked, language: 'es' })
    if (key !== undefined) await app.page.keyboard.press(key)
    if (press !== undefined) await app.page.locator(press).first().click()
    if (key !== undefined || press !== undefined) await app.page.getByRole('dialog').waitFor()
    all.push(...(await found(app.page, [scene, key, ...Object.values(asked ?? {})].join(' '))))
  }
  expect(all).toEqual([])
})

for (const language of ['es', 'fr'] as const)
  test(`axe finds nothing on the pages of the office in ${language}`, async ({ app }) => {
    test.setTimeout(180_000)
    await app.page.emulateMedia({ reducedMotion: 'reduce' })
    const all: string[] = []
    for (const [page, manager] of office) {
      await app.open('evening', { office: page, manager, language })
      await app.page.locator('[data-room="office"] h1').first().waitFor()
      all.push(...(await found(app.page, `${page} ${manager}`)))
    }
    expect(all).toEqual([])
  })

/** The gallery under an address of its own with https, which is how another tablet sees the station. */
async function openAsOtherTablet(app: Screen, language: string): Promise<void> {
  const tablet = 'https://tablet.example'
  const gallery = test.info().project.use.baseURL ?? ''
  await app.page.route(`${tablet}/**`, async (route) => {
    const { pathname, search } = new URL(route.request().url())
    if (route.request().method() !== 'GET') return route.abort()
    return route.fulfill({ response: await route.fetch({ url: new URL(pathname + search, gallery).href }) })
  })
  await app.page.goto(`${tablet}/?${new URLSearchParams({ scene: 'evening', link: 'refused', language })}`)
  await app.page.locator('[data-screen="pair"]').waitFor()
}

for (const language of ['en', 'fr', 'es'] as const)
  test(`the place for a code, which another tablet shows, in ${language}: fits, is big enough to press, and axe finds nothing`, async ({
    app,
  }) => {
    app.expects(/Failed to load resource/)
    await openAsOtherTablet(app, language)
    await app.page.getByRole('textbox').fill('123456')
    await app.page.getByRole('textbox').press('Enter')
    // What went wrong stands below the field, and the page is at its longest.
    await expect(app.page.getByRole('textbox')).toHaveAttribute('aria-invalid', 'true')
    await expectSound(app.page, `pair ${language}`, [portrait])
  })
