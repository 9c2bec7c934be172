import type { Page } from '@playwright/test'
import type { ManagerSceneName } from './gallery/managers.ts'
import { expectFits, expectSound } from './sound-page.ts'
import { expect, type Screen, test } from './screen.ts'

type Language = 'en' | 'fr'

async function open(
  app: Screen,
  manager: ManagerSceneName,
  language: Language = 'en',
  scene: 'evening' | 'locations' = 'evening',
) {
  await app.page.emulateMedia({ reducedMotion: 'reduce' })
  await app.open(scene, { office: 'reports', manager, language })
  await app.page.locator('[data-report], [data-nothing]').first().waitFor()
}
const drawn = (page: Page) => page.locator('[data-chart][data-drawn]').waitFor()
const press = (page: Page, name: RegExp) => page.getByRole('button', { name }).first().click()
const figure = (app: Screen, name: string) => app.page.locator(`[data-figure="${name}"]`)

const states: {
  name: string
  manager: ManagerSceneName
  scene?: 'locations'
  act?: (page: Page) => Promise<void>
}[] = [
  { name: 'a week', manager: 'usual', act: drawn },
  {
    name: 'a finished week',
    manager: 'usual',
    act: (page) => press(page, /The period before|période précédente/),
  },
  { name: 'a day', manager: 'usual', act: (page) => press(page, /^(Day|Jour)$/) },
  { name: 'a month', manager: 'usual', act: (page) => press(page, /^(Month|Mois)$/) },
  { name: 'a year', manager: 'usual', act: (page) => press(page, /^(Year|Année)$/) },
  { name: 'the table of the chart', manager: 'usual', act: (page) => press(page, /As a table|En tableau/) },
  { name: 'every dish', manager: 'usual', act: (page) => press(page, /All 10 dishes|Les 10 plats/) },
  { name: 'several currencies and locations', manager: 'reports-several', scene: 'locations' },
  { name: 'long names and foreign words', manager: 'reports-loud' },
  { name: 'one order', manager: 'reports-one' },
  { name: 'an empty period', manager: 'reports-empty' },
  { name: 'an empty station', manager: 'reports-nothing' },
  {
    name: 'a period backwards',
    manager: 'usual',
    act: async (page) => {
      await press(page, /^(Other|Autre)/)
      await page.getByLabel(/^(To|À)$/).fill('2020-01-01')
      await page.locator('[data-nothing="wrong-period"]').waitFor()
    },
  },
  {
    name: 'no answer',
    manager: 'usual',
    act: async (page) => {
      await page.evaluate(() => window.station.manager.reports.fail('FAILED'))
      await press(page, /^(Month|Mois)$/)
      await page.locator('[data-banner="no-answer"]').waitFor()
    },
  },
]

for (const { name, manager, scene, act } of states)
  for (const language of ['en', 'fr'] as const)
    test(`reports, ${name} in ${language}: fits, is big enough to press, and axe finds nothing`, async ({
      app,
    }) => {
      await open(app, manager, language, scene)
      await act?.(app.page)
      await expect(app.page.locator('[data-stale="true"]')).toHaveCount(0)
      if (language === 'en') await expectSound(app.page, `reports ${name} en`)
      await expectFits(app.page, `reports ${name} ${language}`, [
        { width: 1024, height: 768 },
        { width: 800, height: 1280 },
        { width: 640, height: 400 },
      ])
    })

test('where no order was made ready yet nothing is said of late ones', async ({ app }) => {
  await open(app, 'reports-one')
  await expect(figure(app, 'orders')).toContainText('1')
  await expect(figure(app, 'late').locator('dd').first()).toHaveText('–')
  await open(app, 'usual')
  await expect(figure(app, 'late').locator('dd').first()).toHaveText(/\d/)
})

test('the reports are two touches from anywhere in the Dashboard, and one from the figures of today', async ({
  app,
}) => {
  await app.open('evening', { office: 'home', manager: 'usual' })
  await press(app.page, /All reports/)
  await expect(app.page.getByRole('heading', { name: 'Reports', level: 1 })).toBeVisible()
  await app.open('evening', { office: 'account', manager: 'usual' })
  await press(app.page, /Applications/)
  await app.page.getByRole('menuitem', { name: /Reports/ }).click()
  await expect(app.page.getByRole('heading', { name: 'Reports', level: 1 })).toBeVisible()
})

test('figures stand beside those of the period before, with arrow, number and word (R4, R5)', async ({
  app,
}) => {
  await open(app, 'usual')
  await press(app.page, /The period before/)
  await expect(app.page.locator('[data-part="period"]')).toHaveText(/16 ?– ?22 November/)
  await expect(figure(app, 'orders')).toContainText('412')
  await expect(figure(app, 'orders')).toContainText(/[+−]\d+% from \d+/)
  await expect(figure(app, 'late')).toContainText(/[+−]\d+ (worse|better)/)
  await expect(figure(app, 'accept')).toContainText(/[+−]0:\d\d (faster|slower)/)
})

test('the revenue of a running day says how many of its orders nobody has accepted yet', async ({ app }) => {
  await open(app, 'usual', 'fr')
  await expect(figure(app, 'revenue')).toContainText('dont 3 commandes pas encore acceptées')
  await press(app.page, /La période précédente/)
  await expect(app.page.locator('[data-part="period"]')).toHaveText(/16 ?– ?22 nov/)
  await expect(app.page.locator('[data-part="unanswered"]')).toHaveCount(0)
})

test('what pauses cost is said as an estimate, and nothing where there is no history (B14)', async ({
  app,
}) => {
  await app.open('evening', { office: 'reports' })
  const rows = app.page.locator('[data-panel="pauses"]').getByRole('row')
  await expect(rows.nth(1)).toContainText(
    /Centre.*DoorDash.*1\sh\s15\smin.*40\smin.*about 6.*about \$211\.50/,
  )
  await expect(rows.nth(2)).toContainText(/Uber Eats.*15\smin.*–.*–.*–/)
  await expect(app.page.locator('[data-panel="pauses"]')).toContainText('nothing is estimated')
})

test('a week that is under way is measured by as many days of the one before', async ({ app }) => {
  await open(app, 'usual')
  await expect(app.page.getByText(/This period is under way/)).toBeVisible()
  const asked = (await app.calls()).filter((call) => call.startsWith('reports.overview'))
  expect(asked.some((call) => call.includes('"from":"2026-11-16","to":"2026-11-17"'))).toBe(true)
})

test('the same week a year ago, another channel: each is asked of the station', async ({ app }) => {
  await open(app, 'usual')
  await press(app.page, /The period before/)
  await press(app.page, /Same week 2025/)
  await press(app.page, /Both channels/)
  await app.page.getByRole('menuitem', { name: 'Uber Eats' }).click()
  const last = '"from":"2025-11-17","to":"2025-11-23","locationId":null,"channel":"uber-eats"'
  await expect.poll(async () => (await app.calls()).some((call) => call.includes(last))).toBe(true)
})

test('every value of the chart is in its table, and leads to its orders', async ({ app }) => {
  await open(app, 'usual')
  await press(app.page, /The period before/)
  await press(app.page, /As a table/)
  const rows = app.page.locator('[data-panel="sales"] tbody tr')
  await expect(rows).toHaveCount(7)
  await expect(rows.nth(4)).toContainText('Fri 20 Nov 2026')
  await rows.nth(4).getByRole('button').click()
  await expect(app.page.getByRole('heading', { name: 'History', level: 1 })).toBeVisible()
})

test('what was chosen is there again after looking at the orders of a figure', async ({ app }) => {
  await open(app, 'usual')
  await press(app.page, /^Month$/)
  await figure(app, 'orders').getByRole('button').click()
  await expect(app.page.getByRole('heading', { name: 'History', level: 1 })).toBeVisible()
  await app.page.locator('[data-office-entry]').click()
  await expect(app.page.locator('[data-part="period"]')).toHaveText('November 2026')
})

test('the map of hours is walked with the arrow keys, and says the cell in words', async ({ app }) => {
  await open(app, 'usual')
  await press(app.page, /The period before/)
  const heat = app.page.locator('[data-panel="heat"]')
  await expect(heat).toContainText('Busiest: Friday from 18:00, 19 orders')
  await heat.locator('[data-peak]').focus()
  await app.page.keyboard.press('ArrowDown')
  await expect(heat).toContainText('Saturday from 18:00, 16 orders')
  await expect(heat).not.toContainText('Busiest')
  await expect(heat.locator('[data-cell="6-18"]')).toBeFocused()
})

test('a period backwards is said before anything is asked, and mended by one touch', async ({ app }) => {
  await open(app, 'usual')
  await press(app.page, /^Other/)
  await app.page.getByLabel('To', { exact: true }).fill('2026-11-01')
  await expect(app.page.locator('[data-nothing="wrong-period"]')).toContainText('It ends before it begins.')
  expect((await app.calls()).filter((call) => call.includes('"to":"2026-11-01"'))).toEqual([])
  await press(app.page, /Swap the two dates/)
  await app.page.locator('[data-report="2026-11-01 2026-11-23"]').waitFor()
})

test('a period of the year 9999 has not begun', async ({ app }) => {
  await open(app, 'usual')
  await press(app.page, /^Other/)
  await app.page.getByLabel('To', { exact: true }).fill('9999-12-31')
  await app.page.getByLabel('From', { exact: true }).fill('9999-12-30')
  await expect(app.page.locator('[data-nothing="wrong-period"]')).toContainText('It has not begun yet')
})

test('money of two currencies is looked at one at a time', async ({ app }) => {
  await open(app, 'reports-several')
  await press(app.page, /^USD$/)
  await expect
    .poll(async () => (await app.calls()).some((call) => call.includes('"currency":"USD"')))
    .toBe(true)
  await expect(app.page.locator('[data-panel="places"]')).toContainText('loutre-a-lyon (no longer here)')
})

test("a customer's words stay words: bounded, plain, and turning nothing around them", async ({ app }) => {
  await open(app, 'reports-loud')
  const panel = app.page.locator('[data-panel="feedback"]')
  await expect(panel).toContainText('<b>Cold</b> <script>alert(1)</script>')
  expect((await panel.innerText()).length).toBeLessThan(3_000)
  expect(await panel.locator('script, b').count()).toBe(0)
})

test('without a line to the station the figures stay, and come by themselves once it is back', async ({
  app,
}) => {
  await open(app, 'usual')
  await expect(figure(app, 'orders')).toBeVisible()
  await app.page.evaluate(() => window.station.setReachable(false))
  await app.page.locator('[data-banner="offline"]').waitFor()
  await expect(figure(app, 'orders')).toBeVisible()
  await press(app.page, /^Month$/)
  await expect(app.page.locator('[data-banner="no-answer"]')).toContainText('cannot reach the station')
  await app.page.evaluate(() => window.station.setReachable(true))
  await app.page.locator('[data-report="2026-11-01 2026-11-30"][data-stale="false"]').waitFor()
})

test('all comments have a page of their own: whole, of one number of stars, a page at a time (R9)', async ({
  app,
}) => {
  await open(app, 'usual')
  await expect(app.page.getByRole('img', { name: /^Average stars by day/ })).toBeVisible()
  await press(app.page, /Read all comments/)
  await expect(app.page.getByRole('heading', { name: 'What customers said', level: 1 })).toBeVisible()
  const rows = app.page.locator('[data-comment]')
  await expect(rows).toHaveCount(30)
  await expectFits(app.page, 'all comments', [
    { width: 1280, height: 800 },
    { width: 800, height: 1280 },
    { width: 640, height: 400 },
  ])
  await press(app.page, /Show more/)
  await expect(rows).toHaveCount(45)
  await press(app.page, /5 stars/)
  await expect(rows).toHaveCount(15)
  await expect(rows.first()).toContainText('21 November 2026')
  await rows.first().getByRole('button', { name: 'Order 3A9F7' }).click()
  await expect(app.page.getByRole('dialog')).toBeVisible()
})

test('days that are counted anew are said, with how far they are, and the figures are asked again once all are', async ({
  app,
}) => {
  await app.page.addInitScript(() => sessionStorage.setItem('gallery-recount', '12 90'))
  await open(app, 'usual', 'fr')
  const notice = app.page.locator('[data-banner="recount"]')
  await expect(notice).toContainText('12 sur 90')
  await expectSound(app.page, 'figures counted anew')
  await app.station((station) => station.manager.reports.recounted(60, 90))
  await expect(notice).toContainText('60 sur 90')
  const asked = async () => (await app.calls()).filter((call) => call.startsWith('reports.overview')).length
  const before = await asked()
  await app.station((station) => station.manager.reports.recounted(90, 90))
  await expect(notice).toHaveCount(0)
  await expect.poll(asked).toBeGreaterThan(before)
})

test('the average says of how many orders it is, where some were lost', async ({ app }) => {
  await open(app, 'usual')
  const number = async (name: string) =>
    Number((await figure(app, name).locator('dd').first().innerText()).replaceAll(/\D/g, ''))
  await press(app.page, /The period before/)
  await expect(figure(app, 'lost').locator('dd').first()).toHaveText('3')
  const sold = (await number('orders')) - (await number('lost'))
  await expect(figure(app, 'ticket')).toContainText(`of ${sold} sold`)
})
