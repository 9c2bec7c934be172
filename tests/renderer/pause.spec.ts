import { expect, test } from './screen.ts'

const buttons = '[data-pause]'
const halves = (name: 'mode' | 'pause') => `${buttons} [data-part="${name}"]`

test('orders are paused in three touches: pending until DoorDash says so, and the bar says until when (B14, B15)', async ({
  app,
}) => {
  await app.open('evening')
  await app.page.locator(halves('pause')).click()
  const sheet = app.page.getByRole('dialog')
  await sheet.getByText('For 30 minutes').click()
  await sheet.getByRole('button', { name: 'Pause orders' }).click()
  await expect(sheet).toBeHidden()
  const bar = app.page.locator(buttons)
  await expect(bar).toHaveAttribute('data-pause', 'pausing')
  await expect(bar).toContainText('waiting for DoorDash')
  expect(await app.calls()).toContainEqual('pause.set paused at chez-loutre-centre')
  await app.station((station) => station.pause.confirm())
  await expect(bar).toContainText('Paused')
  await expect(bar).toContainText(/until 18:3\d/)
  await bar.getByRole('button').click()
  await expect(sheet).toContainText('DoorDash says so.')
  await sheet.getByRole('button', { name: 'Reopen' }).click()
  await expect(bar).toHaveAttribute('data-pause', 'opening')
  await app.station((station) => station.pause.confirm())
  await expect(bar).toHaveAttribute('data-pause', 'normal')
})

test('busy +10 makes Accept offer 25 minutes instead of 15, and takes it back', async ({ app }) => {
  await app.open('evening')
  const accept = app.column('new').locator('[data-part="accept"]').first()
  await expect(accept).toContainText('15')
  await app.page.locator(halves('mode')).click()
  const sheet = app.page.getByRole('dialog')
  await sheet.getByText('+10', { exact: true }).click()
  await sheet.getByRole('button', { name: 'Add 10 minutes' }).click()
  await expect(app.page.locator(buttons)).toContainText('Busy +10')
  await expect(accept).toContainText('25')
  await app.page.locator(halves('mode')).click()
  await sheet.getByRole('button', { name: 'Take orders as usual' }).click()
  await expect(accept).toContainText('15')
})

test('a pause DoorDash refuses is said, with what to do, and orders are not said to be paused', async ({
  app,
}) => {
  await app.open('evening')
  await app.page.locator(halves('pause')).click()
  await app.page.getByRole('button', { name: 'Pause orders' }).click()
  await app.station((station) => station.pause.refuse())
  const bar = app.page.locator(buttons)
  await expect(bar).toContainText('Not paused')
  await bar.getByRole('button').click()
  const sheet = app.page.getByRole('dialog')
  await expect(sheet).toContainText('orders still come in. Try again, or pause on')
  await sheet.getByRole('button', { name: 'Try again' }).click()
  await expect(bar).toHaveAttribute('data-pause', 'pausing')
  expect(
    (await app.calls()).filter((call) => call === 'pause.set paused at chez-loutre-centre'),
  ).toHaveLength(2)
  await app.station((station) => station.pause.confirm())
  await expect(bar).toContainText(/until 18:1\d/)
})

test('who changes the same a moment later is told who was first', async ({ app }) => {
  await app.open('evening')
  await app.page.locator(halves('pause')).click()
  await app.station((station) => station.pause.change({ mark: 'another screen' }))
  // What the sheet shows is new by then; the call of a screen that was slower carries the mark it saw.
  await app.page.evaluate(() => {
    const { client } = window.station.pause
    const set = client.set
    client.set = (asked) =>
      set({
        ...asked,
        storefronts: asked.storefronts.map((storefront) => ({ ...storefront, mark: 'before' })),
      })
  })
  await app.page.getByRole('button', { name: 'Pause orders' }).click()
  await expect(app.page.locator('[data-banner="pause-problem"]')).toContainText('Noor changed this at')
  await expect(app.page.locator(buttons)).toHaveAttribute('data-pause', 'normal')
})

test('what DoorDash paused by itself stands in the bar with its end, and its reason in the sheet', async ({
  app,
}) => {
  await app.open('paused-by-channel')
  const bar = app.page.locator(buttons)
  await expect(bar).toContainText('Paused by DoorDash')
  await bar.getByRole('button').click()
  const sheet = app.page.getByRole('dialog')
  await expect(sheet).toContainText('This station could not be reached.')
  await expect(sheet.locator('[data-standing="normal"]')).toHaveCount(1)
})

test('a pause that ended while nobody looked asks to be read (B15)', async ({ app }) => {
  await app.open('pause-ended')
  const bar = app.page.locator(buttons)
  await expect(bar).toContainText('Open again')
  await app.page.locator(halves('pause')).click()
  await expect(app.page.locator('[data-banner="pause-ended"]')).toContainText('while this station was off')
  await app.page.getByRole('button', { name: 'Got it' }).click()
  await expect(app.page.locator('[data-banner="pause-ended"]')).toBeHidden()
  expect(await app.calls()).toContainEqual('pause.seen 1')
})

for (const [width, height] of [
  [1280, 800],
  [1024, 768],
  [800, 1280],
] as const)
  test(`the buttons are 48 high and say the same at ${width}×${height}`, async ({ app }) => {
    await app.page.setViewportSize({ width, height })
    await app.open('paused-by-channel')
    const box = await app.page.locator(halves('pause')).boundingBox()
    expect(box?.height).toBeGreaterThanOrEqual(48)
    await expect(app.page.locator(buttons)).toContainText('Paused by DoorDash')
  })
