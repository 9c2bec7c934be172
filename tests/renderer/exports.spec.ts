import { readFileSync } from 'node:fs'
import { expectFits, expectSound } from './sound-page.ts'
import { expect, type Screen, test } from './screen.ts'

async function open(app: Screen, language: 'en' | 'fr' = 'en') {
  await app.page.emulateMedia({ reducedMotion: 'reduce' })
  await app.open('evening', { office: 'reports', manager: 'usual', language })
  await app.page.locator('[data-report]').waitFor()
}
const choose = async (app: Screen, name: RegExp) => {
  await app.page.getByRole('button', { name: /^(Export|Exporter)$/ }).click()
  await app.page.getByRole('menuitem', { name }).click()
}
const banner = (app: Screen, name: string) => app.page.locator(`[data-banner="${name}"]`)

for (const language of ['en', 'fr'] as const)
  test(`the files of a report are chosen from one menu, in ${language} (R8)`, async ({ app }) => {
    await open(app, language)
    await app.page.getByRole('button', { name: /^(Export|Exporter)$/ }).click()
    await expect(app.page.getByRole('menuitem')).toHaveCount(6)
    await expectFits(app.page, 'exports menu', [{ width: 1280, height: 800 }])
    await app.page.keyboard.press('Escape')
    await choose(app, /^(Print the day|Imprimer la journée)/)
    await app.page.getByRole('dialog').waitFor()
    await expectSound(app.page, 'exports')
  })

test('the figures come as CSV, workbook and PDF, each whole and under a name that says which', async ({
  app,
}) => {
  await open(app)
  for (const [name, kind, start] of [
    [/^Figures as CSV/, 'csv', '\uFEFFChez Loutre'],
    [/^Figures for Excel/, 'xlsx', 'PK'],
    [/^Report as PDF/, 'pdf', '%PDF-'],
  ] as const) {
    const [download] = await Promise.all([app.page.waitForEvent('download'), choose(app, name)])
    expect(download.suggestedFilename()).toMatch(
      new RegExp(`^report-2026-11-\\d\\d-2026-11-\\d\\d\\.${kind}$`),
    )
    expect(readFileSync(await download.path(), 'utf8').slice(0, start.length)).toBe(start)
    await expect(banner(app, 'export-saved')).toContainText(download.suggestedFilename())
  }
})

test('every order comes piece by piece, with its progress, and a cancelled file is none', async ({ app }) => {
  await open(app)
  const [download] = await Promise.all([
    app.page.waitForEvent('download'),
    choose(app, /^Every order as CSV/),
  ])
  expect(readFileSync(await download.path(), 'utf8')).toMatch(/^\uFEFFOrder,Ticket,.*\r\nrow 1\r\nrow 2\r\n$/)

  await app.page.evaluate(() => (window.station.manager.reportFiles.holdAt = 2))
  let wasSaved = false
  app.page.on('download', () => (wasSaved = true))
  await choose(app, /^Every order as CSV/)
  await expect(banner(app, 'export-running')).toContainText('4,000 of 6,000 orders')
  await banner(app, 'export-running').getByRole('button', { name: 'Cancel' }).click()
  await expect(banner(app, 'export-running')).toHaveCount(0)
  await expect(banner(app, 'export-saved')).toHaveCount(0)
  expect(wasSaved).toBe(false)
})

test('a station that stops in the middle leaves no file, says so, and the file is asked for again', async ({
  app,
}) => {
  await open(app)
  let saved = 0
  app.page.on('download', () => (saved += 1))
  await app.page.evaluate(() => (window.station.manager.reportFiles.failure = 'UNREADABLE'))
  await choose(app, /^Every order as CSV/)
  await expect(banner(app, 'export-failed')).toContainText('No file was made')
  expect(saved).toBe(0)
  await app.page.evaluate(() => (window.station.manager.reportFiles.failure = null))
  await Promise.all([
    app.page.waitForEvent('download'),
    banner(app, 'export-failed').getByRole('button', { name: 'Try again' }).click(),
  ])
})

test('a day is printed on the chosen printer, and again', async ({ app }) => {
  await open(app)
  await choose(app, /^Print the day/)
  const sheet = app.page.getByRole('dialog')
  await expect(sheet).toContainText('not final')
  await sheet.getByRole('button', { name: 'Print' }).click()
  await expect(banner(app, 'day-sent')).toContainText('on its way')
  await sheet.getByRole('button', { name: 'Print again' }).click()
  await expect
    .poll(async () => (await app.calls()).filter((call) => call.includes('printDay')).length)
    .toBe(2)
  await app.page.evaluate(() => (window.station.manager.reportFiles.failure = 'UNKNOWN_PRINTER'))
  await sheet.getByRole('button', { name: 'Print again' }).click()
  await expect(banner(app, 'day-problem')).toContainText('no longer here')
})

const payout = { name: 'payout.csv', mimeType: 'text/csv', buffer: Buffer.from('a,b\n1,2') }

for (const language of ['en', 'fr'] as const)
  test(`a payout file is checked, and each difference leads to its order, in ${language}`, async ({
    app,
  }) => {
    await open(app, language)
    await choose(app, /^(Check a payout|Vérifier un versement)/)
    await expect(app.page.getByRole('heading', { level: 1 })).toContainText(
      /Check a payout|Vérifier un versement/,
    )
    await expectSound(app.page, 'exports')
    await app.page.locator('input[type=file]').setInputFiles(payout)
    await expect(banner(app, 'payout-verdict')).toContainText(/1[,\s]204/)
    await expectSound(app.page, 'exports')
    await app.page.locator('[data-panel="differences"]').getByRole('button', { name: '2611' }).click()
    await app.page.getByRole('dialog').waitFor()
  })

test('a payout file that cannot be read says which columns are missing and what to do', async ({ app }) => {
  await open(app)
  await app.page.evaluate(() => (window.station.manager.reportFiles.payout = null))
  await choose(app, /^Check a payout/)
  await app.page.locator('input[type=file]').setInputFiles(payout)
  await expect(banner(app, 'columns-missing')).toContainText('Missing: Transaction type, Subtotal')
  await expect(banner(app, 'columns-missing')).toContainText('File: payout.csv')
  await expectSound(app.page, 'exports')
})
