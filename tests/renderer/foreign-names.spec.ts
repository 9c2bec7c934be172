import { expect, test } from './screen.ts'

test('a name of 5,000 letters, of a customer or of a dish, leaves the card a card; the rest is in the details', async ({
  app,
}) => {
  await app.open('one')
  const card = app.page.locator('[data-card]').first()
  const id = (await card.getAttribute('data-card')) ?? ''
  const name = 'Crêpe '.repeat(1_000)
  await app.page.evaluate(
    ([id = '', name = '']) => {
      const order = window.station.order(id)
      const first = order?.lines[0]
      if (!order || !first) throw new Error('no order')
      const line = { ...first, name, consumerName: name }
      window.station.tell({ ...order, customerName: name, lines: [line, ...order.lines.slice(1)] })
    },
    [id, name],
  )
  await expect(card).toContainText('The rest is in the details')
  expect((await card.boundingBox())?.height).toBeLessThan(2_000)
  await card.getByRole('button', { name: /details/ }).click()
  await expect(app.page.getByRole('dialog')).toContainText('Crêpe '.repeat(300).trim())
})

test('a name that is written from right to left turns neither the number nor the words beside it', async ({
  app,
}) => {
  await app.open('one')
  const card = app.page.locator('[data-card]').first()
  const id = (await card.getAttribute('data-card')) ?? ''
  await app.change(id, { customerName: 'نادية 12 !', displayNumber: '١٢-A' })
  const turned = await card
    .locator('bdi')
    .evaluateAll((names) => names.map((name) => [name.textContent, getComputedStyle(name).unicodeBidi]))
  expect(turned).toContainEqual(['نادية 12 !', 'isolate'])
  expect(turned).toContainEqual(['١٢-A', 'isolate'])
})

test('names of the account and its stores in the wizard turn nothing beside them', async ({ app }) => {
  const names = () =>
    app.page
      .locator('bdi')
      .evaluateAll((all) =>
        all.map((one) => (getComputedStyle(one).unicodeBidi === 'isolate' ? one.textContent : '')),
      )
  await app.open('evening', { office: 'wizard', manager: 'wizard-access' })
  await expect
    .poll(names)
    .toEqual(expect.arrayContaining(['Chez Loutre inc.', 'Loutre Express', '81, avenue du Parc, Montréal']))
  await app.open('evening', { office: 'wizard', manager: 'wizard-every-store' })
  await expect.poll(names).toEqual(expect.arrayContaining(['Loutre de nuit', '9, rue de la Lune, Laval']))
  await app.open('evening', { office: 'wizard', manager: 'wizard-done' })
  await expect.poll(names).toEqual(expect.arrayContaining(['Chez Loutre · Port']))
})

test('what a customer writes from right to left ends with its full stop on the left', async ({ app }) => {
  await app.open('one')
  const card = app.page.locator('[data-card]').first()
  const id = (await card.getAttribute('data-card')) ?? ''
  await app.change(id, { customerNote: 'بدون بصل من فضلك!' })
  const written = card.locator('[data-part="order-note"] [data-part="written"]')
  await expect(written).toHaveCSS('direction', 'rtl')
})

test('a French colon stands apart from the name before it, of a choice and of a dish with an allergy', async ({
  app,
}) => {
  await app.open('busy', { details: 'everything', language: 'fr' })
  const dialog = app.page.getByRole('dialog')
  await expect(dialog).toContainText('Club sandwich\u00a0: Mira is celiac')
  await expect(dialog).not.toContainText('Club sandwich:')
})

test('markup in the name of a dish, a customer or a printer is shown as it is written, in a sentence too', async ({
  app,
}) => {
  const sheet = app.page.getByRole('dialog')
  await app.open('evening')
  await app.page.evaluate(() => {
    const order = window.station.order('nadia')
    const first = order?.lines[0]
    if (!order || !first) throw new Error('no order')
    const line = { ...first, name: '<b>Poutine</b> <0/>', consumerName: '<b>Poutine</b> <0/>' }
    window.station.tell({ ...order, customerName: '<i>Nadia</i>', lines: [line, ...order.lines.slice(1)] })
  })
  await expect(app.card('nadia')).toContainText('<i>Nadia</i>')
  await app.card('nadia').locator('[data-part="head"]').click()
  await expect(sheet).toContainText('<i>Nadia</i>')
  await sheet
    .getByRole('button', { name: /Out…|is out/ })
    .first()
    .click()
  await expect(sheet.getByRole('heading').first()).toHaveText('<b>Poutine</b> <0/> is out')

  await app.open('evening', { office: 'station' })
  const printer = app.page.locator('[data-printer="kitchen"]')
  await printer.getByRole('button', { name: 'Change' }).click()
  await sheet.getByRole('textbox', { name: 'Name, as staff call it' }).fill('<b>Pass</b>')
  await sheet.getByRole('button', { name: 'Save' }).click()
  await expect(sheet).toHaveCount(0)
  await printer.getByRole('button', { name: 'Change' }).click()
  await expect(sheet.getByRole('heading').first()).toHaveText('Change <b>Pass</b>')
})
