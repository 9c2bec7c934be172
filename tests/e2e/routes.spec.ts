import { type Emulator, startEmulator } from '../printing/emulator.ts'
import { expect, type Kitchen, test } from './support/test.ts'

/** Tickets find their way to real sockets, as a manager set it on the screen. */

const dinner = {
  customerName: 'Nadia Fortin',
  items: [
    { name: 'Poutine', quantity: 2, priceCents: 1100 },
    { name: 'Bière d’épinette', quantity: 1, priceCents: 350 },
  ],
  note: 'Sonnez deux fois',
  utensils: 'yes',
}

const sheetOf = ({ page }: Kitchen) => page.getByRole('dialog')

/** The manager of a demo approves the first change, and further ones for five minutes. */
const demoPin = '2580'

async function save(kitchen: Kitchen, { pin }: { pin?: string } = {}) {
  await sheetOf(kitchen).getByRole('button', { name: 'Save' }).click()
  if (pin !== undefined) {
    await kitchen.page.getByLabel('Your PIN').fill(pin)
    await kitchen.page.getByRole('button', { name: 'Approve' }).last().click()
  }
  await expect(sheetOf(kitchen)).toHaveCount(0)
}

/** Opens what a printer is set to. */
async function change({ page }: Kitchen, name: string) {
  const printer = page.locator('[data-printer]').filter({ hasText: name })
  await printer.getByRole('button', { name: 'Change' }).click()
}

/** What a new printer for the orders of one channel is set to: `not` is the other one's name. */
async function typePrinter(
  kitchen: Kitchen,
  name: string,
  { host, port }: Emulator,
  paper: '80 mm' | '58 mm',
  not: string,
) {
  const sheet = sheetOf(kitchen)
  await kitchen.page.getByRole('button', { name: 'Add a printer' }).click()
  await sheet.getByRole('textbox', { name: 'Name, as staff call it' }).fill(name)
  await sheet.getByRole('textbox', { name: 'Address' }).fill(host)
  await sheet.getByRole('textbox', { name: 'Port' }).fill(String(port))
  await sheet.getByText(paper, { exact: true }).click()
  await sheet.getByText(not, { exact: true }).click()
}

/** While the one is in trouble for half a minute, the other prints. */
async function standIn(kitchen: Kitchen, name: string, other: string) {
  const sheet = sheetOf(kitchen)
  await change(kitchen, name)
  await sheet
    .getByRole('radiogroup', { name: 'In trouble, its tickets come out of' })
    .getByText(other, { exact: true })
    .click()
  await sheet.getByRole('radiogroup', { name: 'After' }).getByText('30 s', { exact: true }).click()
  await save(kitchen)
}

async function accept(kitchen: Kitchen, number: string) {
  const card = kitchen.page.locator('[data-column="new"] article[data-card]').filter({ hasText: number })
  await card.getByRole('button', { name: /^Accept/ }).click()
  await expect(card).toHaveCount(0)
}

test('each printer makes the tickets it is set to, and one that is off has its ticket made by the other', async ({
  kitchen,
}) => {
  test.setTimeout(240_000)
  const pass = await startEmulator()
  const grill = await startEmulator({ paper: 58 })
  try {
    await kitchen.go('device')
    await typePrinter(kitchen, 'Pass', pass, '80 mm', 'Uber Eats')
    await save(kitchen, { pin: demoPin })
    await typePrinter(kitchen, 'Grill', grill, '58 mm', 'DoorDash')
    await save(kitchen)
    await standIn(kitchen, 'Pass', 'Grill')
    await kitchen.go('orders')

    const order = await kitchen.sandbox.place({ order: dinner })
    await accept(kitchen, order.shortCode)
    await pass.until(() => pass.sheets.length === 1)
    expect(pass.text(0)).toMatch(/^2 +Poutine$/mu)
    expect(pass.text(0)).toContain('Bière d’épinette')
    expect(pass.text(0)).toContain('Sonnez deux fois')
    const { displayId } = await kitchen.sandbox.placeAtUber()
    await accept(kitchen, displayId)
    await grill.until(() => grill.sheets.length === 1)
    expect(grill.text(0)).toContain(displayId)
    expect(pass.sheets).toHaveLength(1)

    await pass.goAway()
    const next = await kitchen.sandbox.place({ order: dinner })
    await accept(kitchen, next.shortCode)
    await grill.until(() => grill.sheets.length === 2)
    expect(grill.text(1)).toContain('REROUTED from Pass')
    expect(grill.text(1)).toMatch(/^2 +Poutine$/mu)
    await kitchen.go('device')
    const itsRow = kitchen.page.locator('[data-printer]').filter({ hasText: 'Pass' })
    await expect(itsRow).toHaveAttribute('data-evidence', 'problem')
    await pass.comeBack()
    await expect(itsRow).not.toHaveAttribute('data-evidence', 'problem', { timeout: 60_000 })
    await kitchen.go('orders')
    // What it is given next it prints; what the other has made it does not.
    const last = await kitchen.sandbox.place({ order: dinner })
    await accept(kitchen, last.shortCode)
    await pass.until(() => pass.sheets.length === 2)
    expect(pass.text(1)).toContain(last.shortCode)
    expect(pass.text(1)).not.toContain('REROUTED')
    await test.info().attach('rerouted', { body: Buffer.from(await grill.png(1)), contentType: 'image/png' })
  } finally {
    await pass.close().catch(() => {})
    await grill.close()
  }
})
