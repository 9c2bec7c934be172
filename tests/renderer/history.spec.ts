import { languages } from '#shared/location/language.ts'
import { expect, test } from './screen.ts'

test('a ticket of the history is printed again at one touch, and says so', async ({ app }) => {
  await app.open('evening', { screen: 'history' })
  const row = app.page.locator('[data-history-row]').first()
  const order = await row.getAttribute('data-history-row')
  const item = row.locator('..')
  await item.getByRole('button', { name: /^Print again/ }).click()
  await expect.poll(() => app.calls()).toContain(`reprint(kitchen) ${order}`)
  await expect(item.getByRole('status')).toHaveText('In line')
})

test('a ticket on the on-screen printer is printed again where it hangs', async ({ app }) => {
  await app.open('evening', { screen: 'tickets' })
  const ticket = app.page.locator('[data-paper-roll]').first()
  await ticket.getByRole('button', { name: /^Print again/ }).click()
  await expect
    .poll(async () => (await app.calls()).some((call) => call.startsWith('reprint(kitchen)')))
    .toBe(true)
})

test('the page of tickets says which printer each came out of, and is read from the station only while it is open', async ({
  app,
}) => {
  await app.open('evening', { screen: 'history' })
  await app.page.locator('[data-history-row]').first().waitFor()
  expect(await app.calls()).not.toContain('paperRoll')
  await app.open('evening', { screen: 'tickets' })
  await expect(app.page.locator('[data-paper-roll]').first()).toContainText('Kitchen · printed')
  await expect(app.page.locator('[data-paper-roll]').nth(2)).toContainText('perhaps printed')
  await app.page.getByRole('button', { name: 'Older tickets' }).click()
  await expect(app.page.getByRole('heading', { name: 'History' })).toBeVisible()
})

test('where nothing was printed since the start, the page of tickets says so and leads on', async ({
  app,
}) => {
  await app.open('empty', { screen: 'tickets' })
  await expect(app.page.getByText(/Nothing was printed since the station started/)).toBeVisible()
  await app.page.getByRole('button', { name: 'See the printers' }).click()
  await expect(app.page.getByRole('dialog')).toBeVisible()
})

test('the days asked for most are one touch away, and given up with another', async ({ app }) => {
  await app.open('evening', { screen: 'history' })
  const today = app.page.getByRole('button', { name: 'Today', exact: true })
  await today.click()
  await expect(today).toHaveAttribute('aria-pressed', 'true')
  await expect(app.page.locator('[data-filter]')).toHaveText(['24 November 2026'])
  await app.page.getByRole('button', { name: '7 days' }).click()
  await expect(app.page.locator('[data-filter]')).toHaveText(['18 November 2026 – 24 November 2026'])
  await app.page.getByRole('button', { name: '7 days' }).click()
  await expect(app.page.locator('[data-filter]')).toHaveCount(0)
})

for (const language of languages)
  test(`what can be searched for is not clipped (${language})`, async ({ app }) => {
    await app.open('evening', { screen: 'history', language })
    const box = app.page.getByRole('searchbox')
    for (const [width, height] of [
      [1024, 768],
      [1280, 800],
    ] as const) {
      await app.page.setViewportSize({ width, height })
      const { needed, room } = await box.evaluate((input: HTMLInputElement) => {
        const style = getComputedStyle(input)
        const pen = document.createElement('canvas').getContext('2d')
        if (pen === null) throw new Error('no canvas')
        pen.font = style.font
        const inside =
          input.clientWidth - Number.parseFloat(style.paddingLeft) - Number.parseFloat(style.paddingRight)
        return { needed: pen.measureText(input.placeholder).width, room: inside }
      })
      expect(needed, `${width}`).toBeLessThanOrEqual(room)
    }
  })

test('the story of an order stands under its date, today too', async ({ app }) => {
  await app.open('evening', { details: 'nadia' })
  await expect(app.page.locator('[data-history-day]').first()).toHaveText('Today, Tuesday 24 November')
})

test('no word of a row of the history runs into another, at every width, in every language', async ({
  app,
}) => {
  for (const language of ['en', 'fr', 'es'] as const) {
    await app.open('evening', { screen: 'history', language })
    for (const width of [640, 800, 1024, 1180, 1280, 1920]) {
      await app.page.setViewportSize({ width, height: 800 })
      const overlaps = await app.page.locator('[data-history-row]').evaluateAll((rows) =>
        rows.flatMap((row) => {
          const words = [...row.querySelectorAll('span')].filter((part) => part.children.length === 0)
          const boxes = words.map((part) => {
            const range = document.createRange()
            range.selectNodeContents(part)
            return { says: part.textContent, box: range.getBoundingClientRect() }
          })
          return boxes.flatMap((one, at) =>
            boxes
              .slice(at + 1)
              .filter(
                ({ box }) =>
                  one.box.left < box.right - 1 &&
                  box.left < one.box.right - 1 &&
                  one.box.top < box.bottom - 4 &&
                  box.top < one.box.bottom - 4,
              )
              .map((other) => `${one.says} | ${other.says}`),
          )
        }),
      )
      expect(overlaps, `${language} ${width}`).toEqual([])
    }
  }
})
