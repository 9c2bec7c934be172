import { dinnerTime, minutes } from '../fixtures/orders.ts'
import { everySettingChange } from './gallery/setting-changes.ts'
import { expect, test } from './screen.ts'

test('a lost station is said with the time of what is shown, and found again by itself (B3)', async ({
  app,
}) => {
  await app.page.clock.install({ time: dinnerTime })
  await app.open('evening')
  await expect(app.card('nadia')).toBeVisible()
  await app.station((station) => station.setReachable(false))
  const banner = app.page.locator('[data-banner="offline"]')
  await expect(banner).toContainText('Orders as of 18:03')
  await expect(app.card('nadia').getByRole('button', { name: /^Accept/ })).toBeDisabled()
  await expect(app.page.locator('[data-pill]')).toHaveCount(0)

  // Longer than a hiccup: the loss itself rings until someone has seen it.
  await app.page.clock.runFor(12_000)
  await expect(app.page.locator('[data-ringing="problem"]')).toBeAttached()
  await banner.getByRole('button', { name: "I've seen it" }).click()
  await expect(app.page.locator('[data-ringing]')).toHaveCount(0)

  await app.station((station) => station.setReachable(true))
  await banner.getByRole('button', { name: 'Try now' }).click()
  await expect(banner).toHaveCount(0)
  await expect(app.card('nadia').getByRole('button', { name: /^Accept/ })).toBeEnabled()
})

test('before anything is proven, a narrow bar holds no empty frame for it', async ({ app }) => {
  await app.open('nothing-proven')
  const evidence = app.page.locator('[data-part="evidence"]')
  await app.page.setViewportSize({ width: 640, height: 400 })
  await expect(evidence).toBeHidden()
  await app.page.setViewportSize({ width: 1920, height: 1080 })
  await expect(evidence).toContainText('not heard yet')
})

test('a line that falls silent is taken for lost (B3)', async ({ app }) => {
  await app.page.clock.install({ time: dinnerTime })
  await app.open('evening')
  await expect(app.card('nadia')).toBeVisible()
  await app.station((station) => station.stop())
  await app.page.clock.runFor(14_000)
  await expect(app.page.locator('[data-banner="offline"]')).toHaveCount(0)
  await app.page.clock.runFor(2_000)
  // It comes back at once, because this station is only silent: the banner was there in between.
  await expect.poll(() => app.station((station) => station.lines)).toBeGreaterThan(1)
})

test('without a token the screen says it is not connected to a station', async ({ app }) => {
  await app.open('evening', { link: 'refused' })
  await expect(app.page.getByRole('heading')).toHaveText('This screen is not connected to a station')
  await expect(app.page.getByRole('button', { name: 'Try again' })).toBeVisible()
})

test('the date changes by itself at midnight at the location, whatever the tablet thinks (B6)', async ({
  app,
}) => {
  await app.page.clock.install({ time: new Date('2020-02-02T02:02:02Z') })
  await app.open('evening')
  const date = app.page.locator('[data-part="date"]')
  await expect(date).toHaveText('Tuesday 24 November')
  await app.page.evaluate((at) => window.station.setClock(at), dinnerTime + minutes(5 * 60 + 56))
  await expect(app.page.locator('[data-part="clock"]')).toHaveText('23:59')
  await app.page.clock.runFor(61_000)
  await expect(app.page.locator('[data-part="clock"]')).toHaveText('00:00')
  await expect(date).toHaveText('Wednesday 25 November')
})

test('the top bar tells quiet from broken (B3)', async ({ app }) => {
  const pill = app.page.locator('[data-pill="doordash"]')
  await app.open('evening')
  await expect(pill).toContainText(/heard \d+\ss ago/)
  await app.open('quiet')
  await expect(pill).toContainText('quiet for 9 min, but answers')
  await expect(pill).toHaveAttribute('data-tone', 'warn')
  await app.open('broken')
  await expect(pill).toContainText('no answer at 18:01')
  await expect(pill).toHaveAttribute('data-tone', 'trouble')
})

test('a printer pill states what it last proved, never "connected" (B2)', async ({ app }) => {
  await app.open('busy')
  await expect(app.page.locator('[data-pill="printer"]')).toHaveText([
    /Kitchen\s*paper out/,
    /Counter\s*printed 18:02/,
  ])
})

test('an empty board says when DoorDash was last heard', async ({ app }) => {
  await app.open('empty')
  await expect(app.page.getByText(/^DoorDash was last heard \d+\ss ago\.$/)).toBeVisible()
})

test('a disk that takes no orders is said across the screen, with what to do (B21)', async ({ app }) => {
  await app.open('disk-full')
  await expect(app.page.locator('[data-banner="store"]')).toContainText('use the DoorDash tablet')
})

test('a webhook secret that cannot be read, and deliveries with a wrong one, are said with what to do', async ({
  app,
}) => {
  await app.open('secrets-unreadable')
  await expect(app.page.locator('[data-banner="secret"]')).toContainText('no order can come in')
  await expect(app.page.locator('[data-banner="secret"]')).toContainText('use the DoorDash tablet')
  await app.page.getByRole('button', { name: 'Device' }).click()
  await expect(app.page.locator('[data-secret]')).toHaveCount(4)
  await expect(app.page.locator('[data-secret="wrong"]')).toContainText('3 deliveries with a wrong secret')
})

test('an error of its own is on the bar, and the Device page says which part and what to do (B3)', async ({
  app,
}) => {
  await app.open('station-trouble')
  await app.page.locator('[data-pill="station"]').click()
  const facts = app.page.getByRole('definition').filter({ hasText: 'It retries automatically' })
  await expect(facts).toHaveCount(2)
  await expect(app.page.getByText('Answering DoorDash')).toBeVisible()
})

test('scheduled orders are on their own shelf with the date in words (B5)', async ({ app }) => {
  await app.open('evening')
  await expect(app.page.locator('[data-card="later-today"]')).toHaveCount(0)
  await app.page.getByRole('button', { name: /Later/ }).click()
  await expect(app.page.locator('[data-part="day"]')).toHaveText([
    'Today, Tuesday 24 November',
    'Tomorrow, Wednesday 25 November',
  ])
  await app.page
    .locator('[data-later="later-today"]')
    .getByRole('button', { name: 'Start cooking now' })
    .click()
  await expect.poll(() => app.calls()).toContain('startNow later-today')
})

test('history finds an order by a dish, filters by state and shows more on demand', async ({ app }) => {
  await app.open('evening', { screen: 'history' })
  const rows = app.page.locator('[data-history-row]')
  await expect(rows).toHaveCount(50)
  await app.page.getByRole('button', { name: 'Show more' }).click()
  await expect(rows).toHaveCount(70)
  await app.page.getByRole('button', { name: 'Failed' }).click()
  await expect(rows).toHaveCount(14)
  await app.page.getByRole('searchbox').fill('poutine')
  await expect(rows).toHaveCount(4)
  await app.page.getByRole('searchbox').fill('nothing like this')
  await expect(app.page.getByRole('heading', { name: 'Nothing found' })).toBeVisible()
  await expect(app.page.getByText('No order matches all of this.')).toBeVisible()
  await app.page.getByRole('searchbox').fill('?!')
  await expect(app.page.getByText('signs alone are not searched for')).toBeVisible()
  await app.page.getByRole('button', { name: 'Show all orders' }).click()
  await expect(rows).toHaveCount(50)
})

test('what the history is narrowed to stands above it, and is taken off piece by piece (R8)', async ({
  app,
}) => {
  await app.open('evening', { screen: 'history' })
  await app.page.getByRole('button', { name: 'Days and more' }).click()
  const sheet = app.page.getByRole('dialog')
  await sheet.getByLabel('From this day').fill('2026-11-20')
  await sheet.getByLabel('Until this day').fill('2026-11-19')
  await expect(sheet.getByRole('alert')).toHaveText('The last day is before the first.')
  await expect(sheet.getByRole('button', { name: 'Show these orders' })).toBeDisabled()
  await sheet.getByLabel('Until this day').fill('2026-11-24')
  await sheet.getByRole('textbox', { name: 'Total of at least' }).fill('24,90')
  await sheet.getByRole('button', { name: 'Show these orders' }).click()
  const chips = app.page.locator('[data-filter]')
  await expect(chips).toHaveText(['20 November 2026 – 24 November 2026', 'At least $24.90'])
  await chips.first().click()
  await expect(chips).toHaveText(['At least $24.90'])
  await app.page.getByRole('button', { name: 'Remove the filter: At least $24.90' }).click()
  await expect(chips).toHaveCount(0)
})

test("the language changes at run time, with the page's own lang (WCAG 3.1.1)", async ({ app }) => {
  await app.open('evening', { screen: 'device' })
  await app.page.getByText('Français').first().click()
  await expect(app.page.locator('html')).toHaveAttribute('lang', 'fr-CA')
  await app.page.getByRole('button', { name: 'Commandes', exact: true }).click()
  await expect(app.card('nadia')).toContainText('Avec couverts')
})

test('a printer is added, tested and removed; tickets that wait are not dropped unasked', async ({ app }) => {
  await app.open('evening', { screen: 'device' })
  await app.page.getByRole('button', { name: 'Add a printer' }).click()
  const sheet = app.page.getByRole('dialog')
  await sheet.getByRole('button', { name: 'Save' }).click()
  await expect(sheet).toContainText('Give it a name')
  await sheet.getByRole('textbox', { name: 'Name, as staff call it' }).fill('Bar')
  await sheet.getByRole('textbox', { name: 'Address' }).fill('192.168.1.90')
  await sheet.getByRole('button', { name: 'Save' }).click()
  await expect(sheet).toHaveCount(0)
  const bar = app.page.locator('[data-printer]', { hasText: 'Bar' })
  await bar.getByRole('button', { name: 'Test ticket' }).click()
  await expect(bar).toContainText('queued')

  await app.page.locator('[data-printer="kitchen"]').getByRole('button', { name: 'Change' }).click()
  await sheet.getByRole('button', { name: 'Remove this printer…' }).click()
  await sheet.getByRole('button', { name: 'Remove', exact: true }).click()
  await expect(sheet).toContainText('2 tickets still wait.')
  await sheet.getByRole('button', { name: 'Remove and drop the tickets' }).click()
  await expect(app.page.locator('[data-printer="kitchen"]')).toHaveCount(0)
})

test('a change of a printer or a prep time needs a manager, whose PIN lets the next ones through (B20)', async ({
  app,
}) => {
  await app.open('evening', { screen: 'device' })
  await app.station(({ manager }) => (manager.approval.isNeeded = true))
  const more = app.page.getByRole('button', { name: 'Five minutes more' }).first()
  const saves = async () => (await app.calls()).filter((call) => call.startsWith('saveLocation'))
  await more.click()
  const sheet = app.page.getByRole('dialog')
  await expect(sheet).toContainText('Who approves this change?')
  await sheet.getByRole('button', { name: 'Close' }).click()
  await expect(sheet).toHaveCount(0)
  expect(await saves()).toEqual([])
  await expect(app.page.getByText('The last change was not saved')).toHaveCount(0)

  await more.click()
  for (const key of ['1', '1', '2', '3']) await sheet.getByRole('button', { name: key, exact: true }).click()
  await sheet.getByRole('button', { name: 'Approve' }).click()
  await expect(sheet).toContainText('Nobody has this PIN. 4 tries left.')
  for (const key of ['2', '5', '8', '0']) await sheet.getByRole('button', { name: key, exact: true }).click()
  await sheet.getByRole('button', { name: 'Approve' }).click()
  await expect(sheet).toHaveCount(0)
  await expect.poll(saves).toHaveLength(1)
  await more.click()
  await expect.poll(saves).toHaveLength(2)
})

test('the PIN pad names the order and what is to be done to it, takes digits and Enter at once, and loses nothing to a wrong PIN (B20)', async ({
  app,
}) => {
  await app.open('both-channels', { language: 'en' })
  await app.station(({ manager }) => (manager.approval.isNeeded = true))
  const order = await app.page.evaluate(() => {
    const card = document.querySelector<HTMLElement>('[data-column="new"] [data-card]')
    const found = window.station.order(card?.dataset['card'] ?? '')
    return found && { id: found.id, number: found.displayNumber, channel: found.channel }
  })
  if (order === undefined) throw new Error('no new order')
  await app
    .card(order.id)
    .getByRole('button', { name: /details/ })
    .first()
    .click()
  await app.page.getByRole('dialog').getByRole('button', { name: 'Refuse…' }).click()
  await app.page.getByRole('dialog').getByRole('radio').nth(1).press('Space')
  await app.page.getByRole('button', { name: /^Refuse order/ }).click()

  const channel = order.channel === 'doordash' ? 'DoorDash' : 'Uber Eats'
  const pad = app.page.getByRole('dialog', { name: `Refuse order ${order.number} · ${channel}` })
  await expect(pad.getByLabel('Your PIN')).toBeFocused()
  await app.page.keyboard.type('1123')
  await app.page.keyboard.press('Enter')
  await expect(pad).toContainText('Nobody has this PIN. 4 tries left.')
  await expect(pad.getByLabel('Your PIN')).toBeFocused()
  await expect(pad.getByLabel('Your PIN')).toHaveValue('')
  for (const key of ['2', '5', '8', '0', 'OK'])
    await pad.getByRole('button', { name: key, exact: true }).click()
  await expect(pad).toHaveCount(0)
  await expect(app.page.getByRole('dialog')).toHaveCount(0)
  // What was chosen before the pad came is what is sent.
  const sent = (await app.calls()).filter((call) => call.startsWith('refuse('))
  expect(sent).toHaveLength(1)
  expect(sent[0]).toContain(order.id)
})

test('while the station is asked, the PIN and the reason stay what was sent', async ({ app }) => {
  await app.open('both-channels', { language: 'en' })
  await app.station(({ manager }) => (manager.approval.isNeeded = true))
  const card = app.page.locator('[data-column="new"] [data-card]').first()
  await card
    .getByRole('button', { name: /details/ })
    .first()
    .click()
  await app.page.getByRole('dialog').getByRole('button', { name: 'Refuse…' }).click()
  await app.page.getByRole('dialog').getByRole('radio').nth(1).press('Space')
  const reasons = app.page.locator('[role="dialog"] [role="radiogroup"]')
  const details = app.page.locator('[role="dialog"] textarea')
  await details.fill('Both ovens are down')
  await expect(details).not.toHaveAttribute('readonly')
  await app.page.getByRole('button', { name: /^Refuse order/ }).click()

  const pad = app.page.getByRole('dialog').filter({ has: app.page.getByLabel('Your PIN') })
  const pin = pad.getByLabel('Your PIN')
  await app.station((station) => station.manager.hold())
  await pin.fill('1123')
  await pin.press('Enter')
  // The order's reason waits for the pad, and the pad for the station.
  await expect(reasons).toHaveAttribute('aria-readonly', 'true')
  await expect(details).toHaveAttribute('readonly')
  await expect(pin).toHaveAttribute('readonly')
  await pad.getByRole('button', { name: '9', exact: true }).click({ force: true })
  await pad.getByRole('button', { name: 'Delete the last digit' }).click({ force: true })
  await pin.press('7')
  await expect(pin).toHaveValue('1123')

  await app.station((station) => station.manager.letGo())
  await expect(pad).toContainText('Nobody has this PIN. 4 tries left.')
  await pin.fill('2580')
  await pin.press('Enter')
  await expect(app.page.getByRole('dialog')).toHaveCount(0)
  expect((await app.calls()).filter((call) => call.startsWith('refuse('))).toHaveLength(1)
})

test('while the station is asked about a dish that is out, the choices stay what was sent', async ({
  app,
}) => {
  await app.open('both-channels', { language: 'en', details: 'uber-allergy' })
  await app.page.getByRole('dialog').getByRole('button', { name: 'Soupe du jour is out' }).click()
  await app.station((station) => station.manager.hold())
  const choices = app.page.locator('[role="dialog"] [role="radiogroup"]')
  await expect(choices).not.toHaveAttribute('aria-readonly')
  await app.page.getByRole('button', { name: 'Accept and ask Uber Eats' }).click()
  await expect(choices).toHaveAttribute('aria-readonly', 'true')
  await app.station((station) => station.manager.letGo())
  await expect(app.page.getByRole('dialog')).toHaveCount(0)
})

test('a change that needs a manager says that it was not saved when the station cannot say how to ask one (B20)', async ({
  app,
}) => {
  await app.open('evening', { screen: 'device' })
  await app.station(async ({ manager, open }) => {
    manager.approval.isNeeded = true
    const { client } = await open()
    Object.assign(client.session, { state: () => Promise.reject(new Error('no word')) })
  })
  await app.page.getByRole('button', { name: 'Five minutes more' }).first().click()
  await expect(app.page.getByText('The last change was not saved')).toBeVisible()
  await expect(app.page.getByRole('dialog')).toHaveCount(0)
})

test('who changed what is listed with name, time and both values (B20)', async ({ app }) => {
  await app.open('busy', { screen: 'device' })
  const list = app.page.locator('[data-setting]')
  await expect(list.first()).toContainText('Chez Loutre · Centre: orders are accepted automatically')
  await expect(list.first()).toContainText('Camille')
  await app.page.getByRole('button', { name: 'Show all' }).click()
  await expect(list).toHaveCount(everySettingChange.length)
  // A manager has long been there: what is known is that nobody said who they are.
  await expect(app.page.locator('[data-setting="printer-added"]')).toContainText('Staff, without a PIN')
})
