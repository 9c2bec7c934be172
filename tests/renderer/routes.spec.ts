import { axeFinds } from './axe.ts'
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
  expect(await axeFinds(app.page)).toEqual([])
  await sheet.getByRole('button', { name: 'Save' }).click()
  await expect(sheet).toHaveCount(0)
  const saved = (await app.calls()).findLast((call) => call.startsWith('savePrinter '))
  expect(JSON.parse(saved?.slice('savePrinter '.length) ?? '{}')).toMatchObject({
    route: { stations: ['grill'], channels: ['doordash'], copies: 2, moment: 'accept', categories: [] },
  })
})

test('what tickets look like is tried on a sample order before it is saved, on both papers', async ({
  app,
}) => {
  await app.open('evening', { office: 'station' })
  await app.page.getByRole('button', { name: 'Change what tickets look like' }).click()
  const sheet = app.page.getByRole('dialog')
  await expect(sheet.getByRole('img', { name: /Preview of the ticket/ })).toBeVisible()
  await sheet.getByRole('radiogroup', { name: 'Dishes and how many' }).getByText('Large').click()
  await sheet.getByRole('radiogroup', { name: 'Second language' }).getByText('Français').click()
  await sheet.getByText('QR code of the order number').click()
  await sheet.getByRole('radiogroup', { name: 'Paper' }).getByText('58 mm').click()
  const called = async (name: string): Promise<unknown> => {
    const call = (await app.calls()).findLast((each) => each.startsWith(`${name} `))
    return JSON.parse(call?.slice(name.length + 1) ?? '{}')
  }
  await expect
    .poll(() => called('previewDesign'))
    .toMatchObject({ paper: 58, kind: 'kitchen', design: { items: 'large', secondLanguage: 'fr', qr: true } })
  expect(await axeFinds(app.page)).toEqual([])
  await sheet.getByRole('button', { name: 'Save' }).click()
  await expect(sheet).toHaveCount(0)
  expect(await called('saveDesigns')).toMatchObject({
    kitchen: { items: 'large', secondLanguage: 'fr', qr: true },
    customer: { items: 'normal', secondLanguage: null, qr: false },
  })
})
