import { expect, type Screen, test } from './screen.ts'

const sheet = (app: Screen) => app.page.getByRole('dialog')
const title = (app: Screen) => sheet(app).getByRole('heading').first()

/** Escape closes the topmost and nothing else: what lay under it is there again, and is closed by the next one. */
async function closesOneByOne(app: Screen, titles: readonly (string | RegExp)[]): Promise<void> {
  for (const each of titles) {
    await expect(title(app)).toHaveText(each)
    await app.page.keyboard.press('Escape')
  }
  await expect(sheet(app)).toHaveCount(0)
}

test("Escape in [Out…] leads back to the order's sheet, and from there to the board", async ({ app }) => {
  await app.open('evening', { details: 'nadia' })
  await sheet(app)
    .getByRole('button', { name: /Out…|is out/ })
    .first()
    .click()
  const out = (await title(app).textContent()) ?? ''
  await closesOneByOne(app, [out, /5821/])
})

test('Escape in the refusal, and in the contacts, of an order leads back to its sheet', async ({ app }) => {
  await app.open('evening', { details: 'nadia' })
  await sheet(app).getByRole('button', { name: 'Refuse…' }).click()
  await expect(title(app)).toHaveText(/Refuse/)
  await app.page.keyboard.press('Escape')
  await expect(sheet(app).getByRole('button', { name: 'Refuse…' })).toBeVisible()
  await closesOneByOne(app, [/5821/])
})

test('an order opened from the search leads back to the board: the search is over with what it found', async ({
  app,
}) => {
  await app.open('evening')
  await app.page.keyboard.press('/')
  await sheet(app).getByRole('searchbox').fill('5821')
  await app.page.keyboard.press('Enter')
  await closesOneByOne(app, [/5821/])
})

test('in the office Escape closes the question and leaves the sheet under it, wherever the focus is', async ({
  app,
}) => {
  await app.open('evening', { office: 'people' })
  await app.page.getByRole('button', { name: 'Add a person' }).click()
  await sheet(app).getByRole('textbox', { name: 'Name', exact: true }).fill('Noor')
  await app.page.keyboard.press('Escape')
  await expect(app.page.getByRole('alertdialog')).toBeVisible()
  // As after a press on a button that is gone by then: nothing has the focus.
  await app.page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  await app.page.keyboard.press('Escape')
  await expect(app.page.getByRole('alertdialog')).toHaveCount(0)
  await expect(sheet(app)).toContainText('A new person')
})

test('a menu that stands open over a sheet is closed alone', async ({ app }) => {
  await app.open('evening', { office: 'home' })
  await app.page.getByRole('button', { name: 'Profile' }).click()
  await expect(app.page.getByRole('menu')).toBeVisible()
  await app.page.keyboard.press('Escape')
  await expect(app.page.getByRole('menu')).toHaveCount(0)
  await expect(app.page.getByRole('button', { name: 'Profile' })).toBeFocused()
})

for (const [name, open, press] of [
  ['the finished orders', (app: Screen) => app.page.keyboard.press('f'), /^Print the kitchen ticket/],
  ['an order in full', () => Promise.resolve(), /^Print again|^Kitchen ticket/],
] as const)
  test(`Escape closes a sheet while what was pressed in it is under way: ${name}`, async ({ app }) => {
    await app.open('evening', name === 'an order in full' ? { details: 'junko' } : {})
    await app.station(async (station) => {
      const { client } = await station.open()
      Object.assign(client.orders, { reprint: () => new Promise(() => {}) })
    })
    await open(app)
    const sheet = app.page.getByRole('dialog')
    await sheet.getByRole('button', { name: press }).first().click()
    await app.page.keyboard.press('Escape')
    await expect(sheet).toHaveCount(0)
  })
