import { mkdirSync } from 'node:fs'
import { dinnerTime, minutes, preparingOrder } from '../fixtures/orders.ts'
import { expect, type Screen, test } from './screen.ts'

const pictures = process.env['PICTURES']
const heads = '[data-part="due-head"]'

/** Heads and cards in the order they are drawn, and which of them lie over another. */
function drawn(app: Screen) {
  return app.page.evaluate((heads) => {
    const all = [...document.querySelectorAll<HTMLElement>(`[data-column="all"] :is([data-card], ${heads})`)]
    const boxes = all.map((element) => element.getBoundingClientRect())
    const lies = (a: DOMRect, b: DOMRect) =>
      a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1
    return {
      names: all.map(({ dataset }) => dataset['card'] ?? `# ${dataset['due']}`),
      counts: [...document.querySelectorAll('[data-part="due-count"]')].map((each) =>
        Number(each.textContent),
      ),
      covered: boxes.some((one, at) => boxes.slice(at + 1).some((two) => lies(one, two))),
      cut: [...document.querySelectorAll(`${heads} h3`)].some(
        (title) => title.scrollWidth > title.clientWidth || title.getBoundingClientRect().height === 0,
      ),
      nths: [...document.querySelectorAll('[data-nth]')].map((each) => Number(each.getAttribute('data-nth'))),
    }
  }, heads)
}

for (const [width, height] of [
  [1024, 768],
  [1280, 800],
  [1920, 1080],
  [800, 1280],
  [640, 400],
] as const)
  test(`grouped by due time every order stands once under its head, at ${width} × ${height}`, async ({
    app,
  }) => {
    test.setTimeout(180_000)
    await app.page.setViewportSize({ width, height })
    await app.page.emulateMedia({ reducedMotion: 'reduce' })
    for (const [scene, count] of [
      ['one', 1],
      ['rush-8', 8],
      ['rush-20', 20],
      ['rush-45', 45],
    ] as const)
      for (const language of count === 20 ? (['en', 'fr', 'es'] as const) : (['en'] as const)) {
        await app.open(scene, { order: 'piles', language })
        await app.page.locator('[data-card]').first().waitFor()
        await app.page.waitForTimeout(150)
        const { names, counts, covered, cut, nths } = await drawn(app)
        const cards = names.filter((name) => !name.startsWith('#'))
        expect(new Set(cards).size, scene).toBe(count)
        expect(cards).toHaveLength(count)
        const order = ['# answer', '# late', '# soon', '# later', '# day', '# ready']
        const found = names.filter((name) => name.startsWith('#'))
        expect(found).toEqual(order.filter((each) => found.includes(each)))
        expect(names[0]).toBe(found[0])
        expect(counts.reduce((sum, each) => sum + each, 0)).toBe(count)
        expect(covered, scene).toBe(false)
        expect(cut, `${scene} ${language}`).toBe(false)
        // The number keys follow what is seen.
        expect(nths).toEqual(nths.map((_, at) => at + 1))
        if (pictures) {
          mkdirSync(pictures, { recursive: true })
          await app.page.screenshot({ path: `${pictures}/piles-${width}-${scene}-${language}.png` })
        }
      }
  })

test('the grouping is chosen in View beside the order of the cards, and this screen keeps it', async ({
  app,
}) => {
  await app.open('rush-20')
  await app.page.getByRole('button', { name: 'View', exact: true }).click()
  await app.page.getByText('All together, grouped by due time').click()
  await app.page.keyboard.press('Escape')
  await expect(app.page.locator(heads).first()).toBeVisible()
  const kept = await app.page.evaluate(() => localStorage.getItem('order-manager-board-view'))
  expect(JSON.parse(kept ?? '{}')).toMatchObject({ order: 'piles' })
})

test('an order that goes late moves under its head, and not while a finger is on the glass (B5)', async ({
  app,
}) => {
  await app.page.emulateMedia({ reducedMotion: 'reduce' })
  await app.open('empty', { order: 'piles' })
  await app.page.evaluate((at) => window.station.setClock(at), dinnerTime)
  for (const [id, ms] of [
    ['first', 14_000],
    ['second', minutes(5)],
    ['third', minutes(30)],
  ] as const)
    await app.tell(preparingOrder(5, 15, { id, readyBy: dinnerTime + ms }))
  await expect
    .poll(async () => (await drawn(app)).names)
    .toEqual(['# soon', 'first', 'second', '# later', 'third'])
  const places = () =>
    app.page.locator(`[data-card], ${heads}`).evaluateAll((all) =>
      all.map((each) => {
        const { x, y, width, height } = each.getBoundingClientRect()
        return [x, y, width, height].map(Math.round)
      }),
    )
  await app.page.mouse.move(640, 760)
  await app.page.mouse.down()
  const before = await places()
  await expect(app.page.locator('[data-part="arrived"]')).toContainText(/\d/, { timeout: 20_000 })
  expect((await drawn(app)).names).toEqual(['# soon', 'first', 'second', '# later', 'third'])
  expect(await places()).toEqual(before)
  await app.page.mouse.up()
  await expect
    .poll(async () => (await drawn(app)).names)
    .toEqual(['# late', 'first', '# soon', 'second', '# later', 'third'])
})

test('an order for another day stands under its date', async ({ app }) => {
  await app.open('empty', { order: 'piles' })
  await app.tell(preparingOrder(5, 15, { id: 'soon', readyBy: dinnerTime + minutes(5) }))
  await app.tell(preparingOrder(5, 15, { id: 'tomorrow', readyBy: dinnerTime + minutes(18 * 60) }))
  await expect(app.page.locator(`${heads}[data-due="day"]`)).toHaveText(/25 November\s*1/)
})
