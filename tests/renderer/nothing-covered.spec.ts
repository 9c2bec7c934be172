import type { Locator } from '@playwright/test'
import { expect, type Screen, test } from './screen.ts'

/** What a card warns of, and what it says still goes into the bag: read, or scrolled to, never under a button. */
const parts =
  '[data-part="allergy"], [data-part="sold-out"], [data-utensils], [data-paper], [data-part="head"]'

/** A long order with every warning, twice in New and twice in Preparing. */
async function longOrders(app: Screen, cards: 'automatic' | 'full' | 'compact' | 'strip'): Promise<void> {
  await app.open('fourteen-items', { cards })
  await app.page.evaluate(() => {
    const order = window.station.order(document.querySelector('[data-card]')?.getAttribute('data-card') ?? '')
    if (!order) throw new Error('no order')
    const warned = {
      ...order,
      customerNote: 'Severe nut allergy, please',
      cutlery: 'requested' as const,
      paper: {
        state: 'waiting' as const,
        problem: 'paper-out' as const,
        since: order.receivedAt,
        missing: null,
      },
    }
    const now = Date.now()
    for (const id of ['a', 'b']) {
      window.station.tell({
        ...warned,
        id: `new-${id}`,
        status: 'new',
        confirmation: 'open',
        acceptedAt: null,
      })
      window.station.tell({
        ...warned,
        id: `cook-${id}`,
        status: 'preparing',
        confirmation: 'confirmed',
        acceptedAt: now,
      })
    }
  })
  await app.card('new-b').waitFor({ state: 'attached' })
  await app.card('cook-b').waitFor({ state: 'attached' })
}

for (const size of [
  { width: 1280, height: 800 },
  { width: 1024, height: 768 },
])
  for (const cards of ['automatic', 'full', 'compact', 'strip'] as const)
    test(`no button covers a warning, wherever the column stands, ${cards}, at ${size.width} × ${size.height}`, async ({
      app,
    }) => {
      await app.page.setViewportSize(size)
      await longOrders(app, cards)
      for (const column of ['new', 'preparing'] as const) {
        const { seen, covered } = await app.column(column).evaluate(async (element, parts) => {
          const scroller = [...element.children].find((child) => child.scrollHeight > child.clientHeight + 1)
          const found = new Set<string>()
          let seen = 0
          const most = scroller ? scroller.scrollHeight - scroller.clientHeight : 0
          for (let top = 0; top <= most; top += 24) {
            if (scroller) scroller.scrollTop = top
            await new Promise((resolve) => requestAnimationFrame(resolve))
            for (const card of element.querySelectorAll('[data-card]'))
              for (const button of card.querySelectorAll('button:not([data-part="number"])')) {
                const over = button.getBoundingClientRect()
                for (const part of card.querySelectorAll(parts)) {
                  if (part.matches('[data-part="head"]') && card.matches('[data-size="shelf"]')) continue
                  const box = part.getBoundingClientRect()
                  seen += 1
                  const isBeside = box.right <= over.left + 1 || box.left >= over.right - 1
                  if (!isBeside && box.bottom > over.top + 1 && box.top < over.bottom - 1)
                    found.add(
                      `${card.getAttribute('data-card')}: ${part.textContent?.slice(0, 40)} at ${top}`,
                    )
                }
              }
          }
          return { seen, covered: [...found] }
        }, parts)
        expect(seen).toBeGreaterThan(0)
        expect(covered).toEqual([])
      }
      if (process.env['PICTURES'])
        await test.info().attach('covered', { body: await app.page.screenshot(), contentType: 'image/png' })
    })

/** The cards whose channel's mark does not stand whole in its line and in the card. */
function withoutChannel(cards: Locator): Promise<(string | null)[]> {
  return cards.evaluateAll((all) =>
    all
      .filter((card) => {
        const mark = card.querySelector('[data-channel]')
        const box = mark?.getBoundingClientRect()
        if (!box) return true
        return [card, mark?.parentElement].some((around) => {
          const room = around?.getBoundingClientRect()
          return !room || box.bottom > room.bottom + 1 || box.top < room.top - 1 || box.right > room.right + 1
        })
      })
      .map(({ textContent }) => textContent),
  )
}

test('on a shelf of one row no allergen is cut, and its head stands in its own room', async ({ app }) => {
  await app.page.setViewportSize({ width: 1280, height: 800 })
  await app.open('rush-74')
  const chips = app.page.locator('[data-size="shelf"] [data-part="allergy"]')
  await expect(chips.first()).toBeAttached()
  const cut = await chips.evaluateAll((all) =>
    all
      .filter((chip) => {
        const word = chip.querySelector('span')
        const line = chip.parentElement
        return (
          !word ||
          !line ||
          word.scrollWidth > word.clientWidth ||
          chip.getBoundingClientRect().right > line.getBoundingClientRect().right + 1
        )
      })
      .map(({ textContent }) => textContent),
  )
  expect(cut).toEqual([])
  expect(await withoutChannel(app.page.locator('[data-size="shelf"]'))).toEqual([])
  const outside = await app
    .column('ready')
    .locator('header')
    .evaluate((head) => {
      const room = head.getBoundingClientRect()
      return [...head.children]
        .map((part) => part.getBoundingClientRect())
        .filter(({ top, bottom }) => top < room.top - 1 || bottom > room.bottom + 1).length
    })
  expect(outside).toBe(0)
})
