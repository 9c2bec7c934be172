import { boardOrder, dinnerTime, minutes } from '../fixtures/orders.ts'
import { expect, test } from './screen.ts'

test('what came in while the station was out of reach is one list, oldest first: keep, call, refuse; the dead apart (B4)', async ({
  app,
}) => {
  await app.page.clock.install({ time: dinnerTime })
  await app.open('evening')
  await app.page.clock.runFor(2_000)
  await app.station((station) => station.setReachable(false))
  await app.page.clock.fastForward(180_000)
  for (const [id, ago] of [
    ['second', 1],
    ['first', 2],
  ] as const)
    await app.tell(
      boardOrder({
        id,
        displayNumber: id,
        receivedAt: dinnerTime + minutes(3 - ago),
        confirmBy: dinnerTime + minutes(9),
        ...(id === 'second' && { estimatedPickupAt: dinnerTime + minutes(48 * 60) }),
      }),
    )
  await app.tell(
    boardOrder({
      id: 'dead',
      displayNumber: '9017',
      receivedAt: dinnerTime + minutes(1),
      status: 'failed',
      confirmation: 'too-late',
      ending: { by: 'system', kind: 'not-answered-in-time' },
      endedAt: dinnerTime + minutes(2),
      endingSeenAt: null,
    }),
  )
  await app.station((station) => station.setReachable(true))
  await app.page.clock.runFor(10_000)
  const banner = app.page.locator('[data-banner="outage"]')
  await expect(banner).toContainText('3 orders came in unseen')
  await banner.getByRole('button', { name: 'Go through them' }).click()
  const sheet = app.page.getByRole('dialog')
  await expect(sheet.locator('[data-outage="to-answer"] [data-order]')).toHaveCount(2)
  await expect(sheet.locator('[data-outage="to-answer"] [data-order]').first()).toContainText('first')
  // What is for another day is not cooked now (B5).
  await expect(sheet.locator('[data-order="second"]')).toContainText('Wanted for Thursday 26 November')
  await expect(sheet.locator('[data-order="first"]')).not.toContainText('Wanted for')
  await expect(sheet.locator('[data-outage="dead"]')).toContainText('Not answered in time')

  await sheet.getByRole('button', { name: /^Keep .*first$/ }).click()
  await app.page.clock.runFor(1_000)
  await expect(sheet.locator('[data-outage="to-answer"] [data-order]')).toHaveCount(1)
  expect(await app.calls()).toContain('accept(15) first')
  await sheet.getByRole('button', { name: 'Refuse second' }).click()
  await expect(app.page.getByRole('dialog').last()).toContainText('Refuse order second')
  await app.page.keyboard.press('Escape')
  await app.page.clock.runFor(1_000)
  await expect(sheet.locator('[data-outage="to-answer"]')).toBeVisible()
  await sheet.getByRole('button', { name: 'I went through them' }).click()
  await app.page.clock.runFor(1_000)
  await expect(banner).toHaveCount(0)
})

test('a hiccup of the line is no outage', async ({ app }) => {
  await app.page.clock.install({ time: dinnerTime })
  await app.open('one')
  await app.page.clock.runFor(2_000)
  await app.station((station) => station.setReachable(false))
  await app.page.clock.runFor(20_000)
  await app.station((station) => station.setReachable(true))
  await app.page.clock.runFor(10_000)
  await expect(app.page.locator('[data-banner="offline"]')).toHaveCount(0)
  await expect(app.page.locator('[data-banner="outage"]')).toHaveCount(0)
})

test('a station whose device slept says what came in meanwhile', async ({ app }) => {
  await app.open('one')
  await app.station((station) => {
    const at = Date.UTC(2026, 10, 24, 23, 0)
    station.changeDevice({ clock: { aheadMs: 0, set: null, stoodStill: { from: at, to: at + 150_000 } } })
  })
  await expect(app.page.locator('[data-banner="outage"]')).toContainText('1 order came in unseen')
})

test('a station that was killed and came back 40 seconds later says what came in meanwhile', async ({
  app,
}) => {
  await app.open('one')
  await app.station((station) => {
    const at = Date.UTC(2026, 10, 24, 23, 1, 30)
    station.changeDevice({ clock: { aheadMs: 0, set: null, stoodStill: { from: at, to: at + 40_000 } } })
  })
  await expect(app.page.locator('[data-banner="outage"]')).toContainText('1 order came in unseen')
})

test('a window that comes to the front asks at once whether its line still lives, and opens another', async ({
  app,
}) => {
  await app.open('evening')
  const lines = () => app.station((station) => station.lines)
  const before = await lines()
  await app.station(async ({ open }) => {
    const { client } = await open()
    const { device } = client
    const protocol = device.protocol.bind(device)
    let asked = 0
    // The question that is put to the old line is never answered.
    Object.assign(device, { protocol: () => ((asked += 1) === 1 ? new Promise(() => {}) : protocol()) })
  })
  const took = await app.page.evaluate(async (before) => {
    const from = performance.now()
    window.dispatchEvent(new Event('focus'))
    while (window.station.lines < before + 2) await new Promise((resolve) => requestAnimationFrame(resolve))
    return performance.now() - from
  }, before)
  // `keep-connected.test.ts` holds the second by a clock of its own; here it only must not wait for the silence.
  expect(took).toBeLessThan(5_000)
  await expect(app.page.locator('[data-banner="offline"]')).toHaveCount(0)
})
