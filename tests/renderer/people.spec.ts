import { expect, type Screen, test } from './screen.ts'

const sheet = (app: Screen) => app.page.getByRole('dialog')
const problem = (app: Screen, code: string) => app.page.locator(`[data-banner="people ${code}"]`)

test('a person is added with a name, a role and a PIN nobody else has', async ({ app }) => {
  await app.open('evening', { office: 'people' })
  await app.page.getByRole('button', { name: 'Add a person' }).click()
  await sheet(app).getByRole('button', { name: 'Add', exact: true }).click()
  await expect(sheet(app)).toContainText('Type a name.')
  await sheet(app).getByRole('textbox', { name: 'Name' }).fill('Noor')
  await sheet(app).getByLabel('PIN').fill('1234')
  await expect(sheet(app)).toContainText('Too easy to guess')
  await sheet(app).getByLabel('PIN').fill('4021')
  await sheet(app).getByRole('button', { name: 'Add', exact: true }).click()
  await expect(problem(app, 'PIN_TAKEN')).toContainText('Somebody else has this PIN')
  await sheet(app).getByLabel('PIN').fill('7302')
  await sheet(app).getByRole('button', { name: 'Add', exact: true }).click()
  await expect(sheet(app)).toHaveCount(0)
  await expect(app.page.locator('[data-person="Noor"]')).toContainText('Staff · has a PIN')
})

test('the last manager stays one, and is told why', async ({ app }) => {
  await app.open('evening', { office: 'people' })
  await app.page.getByRole('button', { name: 'Change Camille' }).click()
  await sheet(app).getByRole('button', { name: 'No longer works here' }).click()
  await expect(problem(app, 'LAST_MANAGER')).toContainText('Make somebody else a manager first')
  await expect(app.page.locator('[data-person="Camille"]')).not.toContainText('no longer works here')
})

test('of two managers at one person, and at the permissions, the second is told, and nothing typed is lost', async ({
  app,
}) => {
  await app.open('evening', { office: 'people' })
  await app.page.getByRole('button', { name: 'Change Ana' }).click()
  await app.station(({ manager }) => manager.client.people.overtake())
  await sheet(app).getByRole('textbox', { name: 'Name' }).fill('Anaïs')
  await sheet(app).getByRole('button', { name: 'Save' }).click()
  await expect(problem(app, 'CHANGED')).toContainText('Nothing was saved: Eva changed this')
  await expect(problem(app, 'CHANGED')).toContainText('Saved now: Ana')
  await expect(sheet(app).getByRole('textbox', { name: 'Name' })).toHaveValue('Anaïs')
  await sheet(app).getByRole('button', { name: 'Save mine instead' }).click()
  await expect(sheet(app)).toHaveCount(0)
  await expect(app.page.locator('[data-person="Anaïs"]')).toBeVisible()

  await app.station(({ manager }) => manager.client.people.overtake())
  await app.page.getByRole('combobox', { name: 'Refuse and cancel orders' }).selectOption('supervisor')
  await app.page.getByRole('button', { name: 'Save' }).click()
  await expect(problem(app, 'CHANGED')).toContainText('Eva changed this')
  await app.page.getByRole('button', { name: 'Show how it stands now' }).click()
  await expect(app.page.getByRole('combobox', { name: 'Refuse and cancel orders' })).toHaveValue('anyone')
})

test('a manager changes the password, for the old one', async ({ app }) => {
  await app.open('evening', { office: 'account' })
  await app.page.getByLabel('Old password').fill('not this one')
  await app.page.getByLabel('New password').fill('a long enough one')
  await app.page.getByRole('button', { name: 'Change the password' }).click()
  await expect(app.page.getByText('This is not your password. 4 tries left.')).toBeVisible()
  await app.page.getByLabel('Old password').fill('loutre-demo-2026')
  await app.page.getByRole('button', { name: 'Change the password' }).click()
  await expect(app.page.locator('[data-banner="password-saved"]')).toBeVisible()
})

test('whoever types a new password or PIN can look at it, and is told its rule before', async ({ app }) => {
  await app.open('evening', { office: 'account' })
  for (const { field, name, rule } of [
    { field: 'New password', name: 'the password', rule: 'At least 10 characters.' },
    { field: 'New PIN', name: 'the PIN', rule: '4 to 8 digits' },
  ]) {
    const box = app.page.getByLabel(field, { exact: true })
    await expect(box).toHaveAccessibleDescription(new RegExp(rule))
    await expect(box).toHaveAttribute('type', 'password')
    const show = app.page.getByRole('button', { name: `Show ${name}` })
    expect((await show.boundingBox())?.height).toBeGreaterThanOrEqual(48)
    await show.click()
    await expect(box).toHaveAttribute('type', 'text')
    await expect(box).toHaveAttribute('spellcheck', 'false')
    await app.page.getByRole('button', { name: `Hide ${name}` }).click()
    await expect(box).toHaveAttribute('type', 'password')
  }
})

test('a person who is faster at a location is said, and what was typed is not saved over it', async ({
  app,
}) => {
  await app.open('evening', { office: 'locations' })
  await app.page.getByRole('button', { name: /^Change Chez Loutre · Centre$/ }).click()
  await app.station(async ({ open }) => {
    const { client } = await open()
    await client.device.saveLocation({ id: 'chez-loutre-centre', revision: 1, name: 'Central' })
  })
  await sheet(app).getByRole('textbox', { name: 'Name of the location' }).fill('Middle')
  await sheet(app).getByRole('button', { name: 'Save' }).click()
  await expect(app.page.locator('[data-banner="location CHANGED"]')).toContainText(
    'Nothing was saved: Eva changed this',
  )
  await expect(app.page.locator('[data-banner="location CHANGED"]')).toContainText(
    'Saved now: Chez Loutre · Central',
  )
  const name = sheet(app).getByRole('textbox', { name: 'Name of the location' })
  await expect(name).toHaveValue('Middle')
  await sheet(app).getByRole('button', { name: 'Take what is saved' }).click()
  await expect(name).toHaveValue('Central')
  await name.fill('Middle')
  await sheet(app).getByRole('button', { name: 'Save' }).click()
  await expect(app.page.locator('[data-panel="location chez-loutre-centre"]')).toContainText('Middle')
})

test('of two managers at one printer the second is told, keeps what was typed and saves it knowingly', async ({
  app,
}) => {
  await app.open('evening', { office: 'station' })
  const kitchen = app.page.locator('[data-printer="kitchen"]')
  await kitchen.getByRole('button', { name: 'Change' }).click()
  await app.station(async ({ open }) => {
    const { client } = await open()
    const stream = await client.printing.watch()
    for await (const { printers } of stream) {
      const seen = printers.find(({ id }) => id === 'kitchen')
      if (seen) await client.printing.save({ ...seen, paper: 58, seen })
      break
    }
  })
  const name = sheet(app).getByRole('textbox', { name: 'Name, as staff call it' })
  await name.fill('Pass')
  await sheet(app).getByRole('button', { name: 'Save' }).click()
  const told = app.page.locator('[data-banner="printer CHANGED"]')
  await expect(told).toContainText('Nothing was saved: Eva changed this')
  await expect(told).toContainText('58 mm')
  await expect(name).toHaveValue('Pass')
  await sheet(app).getByRole('button', { name: 'Save mine instead' }).click()
  await expect(sheet(app)).toHaveCount(0)
  await expect(kitchen).toContainText('Pass')
})
