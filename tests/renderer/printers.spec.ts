import type { SceneName } from './gallery/scenes.ts'
import { expect, type Screen, test } from './screen.ts'
import { expectSound, portrait } from './sound-page.ts'

const device = { screen: 'device' } as const

test('printers are looked for, one is chosen, and it is asked what it is before it is saved', async ({
  app,
}) => {
  const { page } = app
  await app.open('evening', device)
  await page.getByRole('button', { name: 'Add a printer' }).click()
  const sheet = page.getByRole('dialog')
  await sheet.getByRole('button', { name: 'Look for printers' }).click()
  await expect(sheet.getByRole('button', { name: /EPSON TM-T88VI.*not checked yet/ })).toBeVisible()
  await sheet.getByRole('button', { name: 'Ask every address of this network' }).click()
  await expect(sheet.getByRole('button', { name: /192\.168\.1\.60.*not a receipt printer/ })).toBeVisible()
  await sheet.getByRole('button', { name: /192\.168\.1\.43.*Star/ }).click()
  await expect(sheet.getByRole('textbox', { name: 'Address' })).toHaveValue('192.168.1.43')
  await expect(sheet.locator('[data-banner="printer asked"]')).toHaveText('Receipt printer (Star)')
  await expect(sheet.getByRole('radio', { name: 'Star', exact: true })).toBeChecked()
  await sheet.getByRole('textbox', { name: 'Name, as staff call it' }).fill('Pass')
  await sheet.getByRole('button', { name: 'Save' }).click()
  await expect(sheet).toBeHidden()
  expect((await app.calls()).find((call) => call.startsWith('savePrinter'))).toContain(
    '"language":"star-prnt"',
  )
})

test('a look that found no printer says so once it is over, and what to do then', async ({ app }) => {
  const { page } = app
  await app.open('evening', device)
  await app.station((station) => station.hidePrinters())
  await page.getByRole('button', { name: 'Add a printer' }).click()
  const found = page.locator('[data-part="find-printers"]')
  await page.getByRole('button', { name: 'Look for printers' }).click()
  await expect(found.getByRole('status')).toHaveText(
    'No printer was found. Ask every address, or type in the address below.',
  )
  await page.getByRole('button', { name: 'Ask every address of this network' }).click()
  await expect(found.getByRole('status')).toContainText('Check that it is on and in the same network')
  await expect(found).not.toContainText('so far')
})

test('an address where nobody answers is said to be that, and what to look at', async ({ app }) => {
  const { page } = app
  await app.open('evening', device)
  await page.getByRole('button', { name: 'Add a printer' }).click()
  const sheet = page.getByRole('dialog')
  await sheet.getByRole('textbox', { name: 'Address' }).fill('192.168.1.250')
  await sheet.getByRole('button', { name: 'Check this address' }).click()
  await expect(sheet.locator('[data-banner="printer asked"]')).toContainText(
    'Nothing found there: printer not reachable.',
  )
})

test('whoever wants to remove a printer sees all of the question', async ({ app }) => {
  const { page } = app
  await app.open('evening', device)
  await page.locator('[data-printer]').getByRole('button', { name: 'Change' }).first().click()
  const sheet = page.getByRole('dialog')
  await sheet.getByRole('button', { name: 'Remove this printer…' }).click()
  await expect(sheet.getByRole('button', { name: 'Keep it' })).toBeInViewport({ ratio: 0.95 })
  await expect(sheet.getByRole('button', { name: 'Remove', exact: true })).toBeInViewport({ ratio: 0.95 })
})

test('a printer of this computer is chosen from its queues, and its tickets are said to be sent only', async ({
  app,
}) => {
  const { page } = app
  await app.open('evening', device)
  await page.getByRole('button', { name: 'Add a printer' }).click()
  const sheet = page.getByRole('dialog')
  await sheet.getByText('Connected to this computer').click()
  await expect(sheet.getByText('cannot prove that it printed')).toBeVisible()
  await sheet.getByRole('textbox', { name: 'Name, as staff call it' }).fill('USB')
  await sheet.getByRole('button', { name: 'Save' }).click()
  await expect(sheet.getByText('Choose one of the printers of this computer.')).toBeVisible()
  await sheet.getByText('EPSON_TM_T20III').click()
  await sheet.getByRole('button', { name: 'Save' }).click()
  await expect(sheet).toBeHidden()
  expect((await app.calls()).find((call) => call.startsWith('savePrinter'))).toContain(
    '"queue":"EPSON_TM_T20III"',
  )
})

test('the numbered line of the test ticket that reads right sets how accents are sent (B8)', async ({
  app,
}) => {
  const { page } = app
  await app.open('evening', device)
  await page.getByRole('button', { name: 'Test ticket' }).first().click()
  await page.getByRole('button', { name: 'Line 2' }).click()
  await expect(page.locator('[data-banner="code page"]')).toContainText('Saved.')
  expect(await app.calls()).toContain('chooseCodePage cp858')
})

test('a test ticket says what became of it: it waits, it printed, or it did not and why', async ({ app }) => {
  const { page } = app
  await app.open('evening', device)
  const row = page.locator('[data-printer="kitchen"]')
  const told = row.getByRole('status')
  await row.getByRole('button', { name: 'Test ticket' }).click()
  await expect(told).toHaveText('Test ticket queued.')
  await app.station((station) => station.testTicketIs('kitchen', 'queued', 'paper-out'))
  await expect(told).toHaveText('The test ticket waits: paper out. Put in a new roll and close the cover.')
  await app.station((station) => station.testTicketIs('kitchen', 'printed'))
  await expect(told).toHaveText('Test ticket printed. Check the paper: all accents must be right.')
  await app.station((station) => station.testTicketIs('kitchen', 'forgotten'))
  await expect(told).toContainText('Test ticket printed.')

  await row.getByRole('button', { name: 'Test ticket' }).click()
  await expect(told).toHaveText('Test ticket queued.')
  await app.station((station) => station.testTicketIs('kitchen', 'failed', 'station-error'))
  await expect(told).toContainText('The test ticket was not printed: this station could not make the ticket.')
  await expect(row.getByRole('button', { name: 'Line 2' })).toHaveCount(0)
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
