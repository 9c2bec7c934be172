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

test('the first logo is on the ticket at once, and the preview is drawn at half its dots', async ({
  app,
}) => {
  await app.open('evening', { office: 'station' })
  await app.page.getByRole('button', { name: 'Change what tickets look like' }).click()
  const sheet = app.page.getByRole('dialog')
  await expect(sheet.getByRole('img', { name: /Preview of the ticket/ })).toHaveCSS('width', '288px')
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=',
    'base64',
  )
  await sheet
    .locator('input[type="file"]')
    .setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer: png })
  await expect(sheet.getByRole('switch', { name: 'Logo at the head' })).toBeChecked()
  await expect.poll(async () => (await app.calls()).join()).toContain('"logo":true')
})

test('of two managers at what tickets look like the second is told, keeps the choices and saves them knowingly', async ({
  app,
}) => {
  await app.open('evening', { office: 'station' })
  await app.page.getByRole('button', { name: 'Change what tickets look like' }).click()
  const sheet = app.page.getByRole('dialog')
  await expect(sheet.getByRole('img', { name: /Preview of the ticket/ })).toBeVisible()
  await app.station(async ({ open }) => {
    const { client } = await open()
    const { designs: seen } = await client.printing.designs()
    await client.printing.saveDesigns({
      designs: { ...seen, kitchen: { ...seen.kitchen, items: 'large' } },
      seen,
    })
  })
  await sheet.getByText('QR code of the order number').click()
  await sheet.getByRole('button', { name: 'Save' }).click()
  const told = app.page.locator('[data-banner="tickets CHANGED"]')
  await expect(told).toContainText('Nothing was saved: Eva changed this')
  await expect(told).toContainText('Dishes and how many – Large')
  await expect(sheet.getByRole('switch', { name: 'QR code of the order number' })).toBeChecked()
  expect(await axeFinds(app.page)).toEqual([])
  await sheet.getByRole('button', { name: 'Save mine instead' }).click()
  await expect(sheet).toHaveCount(0)
})

test('a ticket in doubt can be printed by the printer that stands in', async ({ app }) => {
  await app.open('evening', { details: 'nadia' })
  const doubtful = app.page.locator('[data-ticket="unconfirmed"]')
  await expect(doubtful.getByRole('button', { name: 'Print again' })).toBeVisible()
  await expect(doubtful.getByRole('button', { name: /Print on/ })).toHaveCount(0)
  await app.station(async ({ open }) => {
    const { client } = await open()
    const stream = await client.printing.watch()
    for await (const { printers } of stream) {
      const seen = printers.find(({ id }) => id === 'kitchen')
      if (!seen) break
      const bar = await client.printing.save({ ...seen, id: null, name: 'Bar', seen: null })
      await client.printing.save({ ...seen, route: { ...seen.route, fallbackId: bar.id }, seen })
      break
    }
  })
  await doubtful.getByRole('button', { name: 'Print on Bar' }).click()
  await expect
    .poll(async () => (await app.calls()).filter((call) => call.startsWith('settle(')))
    .toEqual([expect.stringMatching(/^settle\(print-again\) ticket-2 on printer-\d$/)])
})
