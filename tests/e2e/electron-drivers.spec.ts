import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { StandInPrinter } from '../electron-stand-in/printers.ts'
import { expect, type Kitchen, test } from './support/test.ts'

/** A printer that only its driver can print on; on the stand-in, which proves our wiring and no driver. */

const brother: StandInPrinter = {
  name: 'Brother_HL_L2350DW',
  displayName: 'Brother HL-L2350DW',
  options: { 'printer-state': '3', 'printer-state-reasons': 'none' },
  answer: '',
}

function computerHas({ ready }: Kitchen, ...printers: StandInPrinter[]): void {
  writeFileSync(join(ready.dataDir, 'electron/stand-in-printers.json'), JSON.stringify(printers))
}

async function addOfficePrinter({ page }: Kitchen): Promise<void> {
  const sheet = page.getByRole('dialog')
  await page.getByRole('button', { name: 'Add a printer' }).click()
  await sheet.getByRole('textbox', { name: 'Name, as staff call it' }).fill('Office')
  await sheet.getByText("Through the computer's driver", { exact: true }).click()
  await sheet.getByText('Brother HL-L2350DW', { exact: true }).click()
  await expect(sheet.getByRole('radio', { name: 'A4' })).toBeChecked()
  await sheet.getByRole('button', { name: 'Save' }).click()
  await page.getByLabel('Your PIN').fill('2580')
  await page.getByRole('button', { name: 'Approve' }).last().click()
  await expect(sheet).toHaveCount(0)
}

/** Pages of a PDF of Chromium's, and their sizes in points. */
function pagesOf(file: string): string[] {
  const pdf = readFileSync(file, 'latin1')
  return [...pdf.matchAll(/\/MediaBox \[([^\]]*)\]/gu)].map(([, box]) => box ?? '')
}

test('tickets are printed as pages through the driver, and said to be sent only', async ({ kitchen }) => {
  const { page } = kitchen
  const station = kitchen.process
  if (station === null) throw new Error('not on the stand-in')
  computerHas(kitchen, brother)
  await kitchen.go('device')
  await addOfficePrinter(kitchen)
  const row = page.locator('[data-printer]').filter({ hasText: 'Office' })
  await row.getByRole('button', { name: 'Test ticket' }).click()
  await expect(row).toContainText('It is a page of its own')
  const { detail } = await station.journalled('print')
  expect(detail).toMatchObject({ deviceName: brother.name, pageSize: 'A4', color: false })
  const { file } = detail as { file: string }
  expect(pagesOf(file)).toHaveLength(1)
  expect(pagesOf(file)[0]).toMatch(/^0 0 59\d(\.\d+)? 84\d/u)
  await test.info().attach('ticket', { path: file, contentType: 'application/pdf' })

  await kitchen.go('orders')
  const order = await kitchen.sandbox.place({ preset: 'everyday' })
  await kitchen
    .card(order, 'new')
    .getByRole('button', { name: /^Accept/ })
    .click()
  await station.journalled('print', 2)
  await kitchen
    .card(order, 'preparing')
    .getByRole('button', { name: new RegExp(`${order.shortCode}.*details`) })
    .click()
  await expect(page.getByRole('dialog')).toContainText(/Office.*sent|sent.*Office/su)
})

test('what keeps a driver from printing is said in words, with what to do', async ({ kitchen }) => {
  const { page } = kitchen
  computerHas(kitchen, brother)
  await kitchen.go('device')
  await addOfficePrinter(kitchen)
  const row = page.locator('[data-printer]').filter({ hasText: 'Office' })
  await expect(row).toHaveAttribute('data-evidence', /^(?!problem)/u)

  const offline = { 'printer-state': '5', 'printer-state-reasons': 'offline-report' }
  computerHas(kitchen, { ...brother, options: offline })
  await row.getByRole('button', { name: 'Test ticket' }).click()
  await expect(row).toContainText('is offline')

  computerHas(kitchen)
  await row.getByRole('button', { name: 'Test ticket' }).click()
  await expect(row).toContainText('no such printer any more')

  computerHas(kitchen, { ...brother, answer: 'Print job failed' })
  await row.getByRole('button', { name: 'Test ticket' }).click()
  await expect(row).toContainText('could not print it')
})
