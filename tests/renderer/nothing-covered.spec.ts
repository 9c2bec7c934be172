import { expect, type Screen, test } from './screen.ts'

/** What a card warns of, and what it says still goes into the bag: read, or scrolled to, never under a button. */
const parts =
  '[data-part="allergy"], [data-part="sold-out"], [data-utensils], [data-paper], [data-part="head"]'

/** A long order with every warning, twice in New and twice in Preparing. */
async function longOrders(app: Screen): Promise<void> {
  await app.open('fourteen-items')
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
  test(`no button covers a warning, wherever the column stands, at ${size.width} × ${size.height}`, async ({
    app,
  }) => {
    await app.page.setViewportSize(size)
    await longOrders(app)
    for (const column of ['new', 'preparing'] as const) {
      const covered = await app.column(column).evaluate(async (element, parts) => {
        const scroller = [...element.children].find((child) => child.scrollHeight > child.clientHeight + 1)
        if (!scroller) throw new Error('nothing to scroll')
        const found = new Set<string>()
        for (let top = 0; top < scroller.scrollHeight - scroller.clientHeight; top += 24) {
          scroller.scrollTop = top
          await new Promise((resolve) => requestAnimationFrame(resolve))
          for (const card of element.querySelectorAll('[data-card]')) {
            const button = card.querySelector('[data-part="foot"] button, button:last-of-type')
            const accept = [...card.querySelectorAll('button')].find((each) =>
              /Accept|^Ready/.test(each.innerText),
            )
            const over = (accept ?? button)?.getBoundingClientRect()
            for (const part of card.querySelectorAll(parts)) {
              const box = part.getBoundingClientRect()
              if (over && box.bottom > over.top + 1 && box.top < over.bottom - 1)
                found.add(`${card.getAttribute('data-card')}: ${part.textContent?.slice(0, 40)} at ${top}`)
            }
          }
        }
        return [...found]
      }, parts)
      expect(covered).toEqual([])
    }
    if (process.env['PICTURES'])
      await test.info().attach('covered', { body: await app.page.screenshot(), contentType: 'image/png' })
  })
