import { expect, test } from './screen.ts'

test('where a printer’s tickets go is set with it: stations, channels, copies, and who stands in', async ({
  app,
}) => {
  await app.open('evening', { office: 'station' })
  await app.page.locator('[data-printer="kitchen"]').getByRole('button', { name: 'Change' }).click()
  const sheet = app.page.getByRole('dialog')
  await expect(sheet.getByRole('switch', { name: /The whole order/ })).toBeChecked()
  await sheet.getByText('Grill', { exact: true }).click()
  await expect(sheet.getByRole('switch', { name: /The whole order/ })).not.toBeChecked()
  await sheet.getByText('Uber Eats', { exact: true }).click()
  // One channel stays: a printer of none would print nothing.
  await sheet.getByText('DoorDash', { exact: true }).click()
  await expect(sheet.getByRole('switch', { name: 'DoorDash' })).toBeChecked()
  await sheet
    .getByRole('radiogroup', { name: 'Copies of each ticket' })
    .getByText('2', { exact: true })
    .click()
  await sheet.getByText('As soon as they are accepted').click()
  await sheet.getByRole('button', { name: 'Save' }).click()
  await expect(sheet).toHaveCount(0)
  const saved = (await app.calls()).findLast((call) => call.startsWith('savePrinter '))
  expect(JSON.parse(saved?.slice('savePrinter '.length) ?? '{}')).toMatchObject({
    route: { stations: ['grill'], channels: ['doordash'], copies: 2, moment: 'accept', categories: [] },
  })
})
