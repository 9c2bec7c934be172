import type { SceneName } from './gallery/scenes.ts'
import { expect, type Screen, test } from './screen.ts'
import { expectSound, portrait } from './sound-page.ts'

const banner = '[data-banner="old-tickets"]'

test('a printer that is back asks once, with count and age, and one touch answers (B16)', async ({ app }) => {
  await app.open('printer-back')
  await expect(app.page.locator(banner)).toContainText('Kitchen is back.')
  await expect(app.page.locator(banner)).toContainText('12 tickets wait, the oldest 35 min.')
  await app.page.locator(banner).getByRole('button', { name: 'Print them?' }).click()
  const sheet = app.page.getByRole('dialog')
  await expect(sheet.getByRole('button', { name: 'Print all (12)' })).toBeVisible()
  await expect(sheet.getByRole('button', { name: 'Print none' })).toBeVisible()
  await sheet.getByRole('button', { name: 'Only orders still open (9)' }).dblclick()
  await expect(sheet).toHaveCount(0)
  await expect(app.page.locator(banner)).toHaveCount(0)
  expect((await app.calls()).filter((call) => call.startsWith('answerOldQueue'))).toEqual([
    'answerOldQueue(print-open-orders) 1',
  ])
})

test('whoever answers second is told who answered and what (B16)', async ({ app }) => {
  await app.open('printer-back')
  await app.page.locator(banner).getByRole('button', { name: 'Print them?' }).click()
  await app.station((station) => station.answerOldQueueElsewhere('Marie'))
  const sheet = app.page.getByRole('dialog')
  await sheet.getByRole('button', { name: 'Print none' }).click()
  await expect(sheet).toContainText(/Marie already answered at .*: Print all\./)
  expect((await app.calls()).filter((call) => call.startsWith('answerOldQueue'))).toEqual([])
})

async function openPrinters(
  app: Screen,
  scene: SceneName,
  language: 'en' | 'fr' | 'es' = 'en',
): Promise<void> {
  await app.open(scene, { screen: 'device', language })
  await app.page.locator('button:has([class*="lucide-receipt-text"])').last().click()
  await app.page.getByRole('dialog').waitFor()
}

test('each printer is drawn with its state, its queue and its last tickets, each with what to do (B2)', async ({
  app,
}) => {
  await openPrinters(app, 'printers')
  const card = app.page.locator('[data-printer-card="kitchen"]')
  await expect(card).toContainText('paper out')
  await expect(card).toContainText('3 tickets waiting · the oldest 12\u00a0min')
  await expect(card.locator('[data-ticket="unconfirmed"]')).toContainText('did the ticket come out?')
  await expect(card.locator('[data-ticket="held"]')).toContainText('Say under Printers')
  await expect(card.locator('[data-ticket="failed"]').first()).toContainText('left off paper by choice')
  await expect(card.locator('[data-ticket="cancelled"] [data-part="advice"]')).toHaveCount(0)

  await card
    .locator('[data-ticket="queued"]')
    .getByRole('button', { name: /^Do not print/ })
    .click()
  await expect(card.locator('[data-ticket="queued"]')).toHaveCount(0)
  await card.locator('[data-ticket="unconfirmed"]').getByRole('button', { name: 'It is on paper' }).click()
  await card.locator('[data-ticket="printed"]').first().getByRole('button', { name: /^View/ }).click()
  await expect(card.getByRole('img', { name: 'Kitchen ticket' })).toBeVisible()
  await card.getByRole('button', { name: 'Test ticket' }).click()
  const calls = await app.calls()
  for (const call of ['drop queued', 'settle(on-paper) unconfirmed', 'testPrinter kitchen'])
    expect(calls).toContain(call)
})

/** On the Dashboard a manager finds the same. */
async function openPage(app: Screen, scene: SceneName, language: 'en' | 'fr' | 'es' = 'en'): Promise<void> {
  await app.open(scene, { office: 'printers', language })
  await app.page.locator('main h1').waitFor()
}

test('what is held for a printer that is back is decided on its card too, in the kitchen and on the Dashboard (B16)', async ({
  app,
}) => {
  for (const open of [openPrinters, openPage]) {
    await open(app, 'printer-back')
    const card = app.page.locator('[data-printer-card="kitchen"]')
    await expect(card).toContainText('12 tickets wait, the oldest 35 min.')
    await card.getByRole('button', { name: 'Print them?' }).click()
    await app.page.getByRole('button', { name: 'Print none' }).click()
    await expect(card.locator('[data-part="old-tickets"]')).toHaveCount(0)
    expect(await app.calls()).toContain('answerOldQueue(print-none) 1')
  }
})

test('without a line the printers are shown as they were, the question says why it cannot be answered, and the list knows where it is', async ({
  app,
}) => {
  await openPage(app, 'printer-back')
  await expect(app.page.locator('[aria-current="page"]')).toHaveText('Station')
  await app.page.locator('[data-printer-card="kitchen"]').getByRole('button', { name: 'Print them?' }).click()
  await app.station((station) => station.setReachable(false))
  const sheet = app.page.getByRole('dialog')
  await expect(sheet).toContainText('This screen cannot reach the station: answer there, or when it is back.')
  await expect(sheet.getByRole('button', { name: 'Print none' })).toBeDisabled()
  await sheet.getByRole('button', { name: 'Close' }).first().click()
  await expect(app.page.locator('main')).toContainText('The printers are shown as they were.')
  await expectSound(app.page, 'printers without a line', [portrait])
})

test('tickets that cannot be read are said to be so, and are asked for again at a touch', async ({ app }) => {
  app.expects(/500|Internal/)
  await openPage(app, 'tickets-unreadable')
  const page = app.page.locator('main')
  await expect(page).toContainText('The tickets could not be read.')
  await expect(page).toContainText('3 tickets waiting')
  await expect(page).not.toContainText('No ticket yet')
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page).toContainText('The tickets could not be read.')
  await expectSound(app.page, 'printers unreadable', [portrait])
})

for (const scene of ['printers', 'printer-back', 'eight-printers', 'no-printer'] as const)
  for (const language of ['fr', 'es'] as const)
    test(`printers on the Dashboard: ${scene} in ${language}: fits, is big enough to press, and axe finds nothing`, async ({
      app,
    }) => {
      await app.page.emulateMedia({ reducedMotion: 'reduce' })
      await openPage(app, scene, language)
      await expectSound(app.page, `printers page ${scene} ${language}`, [portrait])
    })

for (const scene of ['printers', 'eight-printers', 'no-printer', 'one'] as const)
  for (const language of ['en', 'fr', 'es'] as const)
    test(`printers: ${scene} in ${language}: fits, is big enough to press, and axe finds nothing`, async ({
      app,
    }) => {
      await app.page.emulateMedia({ reducedMotion: 'reduce' })
      await openPrinters(app, scene, language)
      await expectSound(app.page, `printers ${scene} ${language}`, [portrait])
    })
