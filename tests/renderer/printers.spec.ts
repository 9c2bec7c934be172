import { expect, test } from './screen.ts'

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
