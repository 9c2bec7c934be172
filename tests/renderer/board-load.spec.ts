import { mkdirSync } from 'node:fs'
import { languages } from '#shared/location/language.ts'
import { dinnerTime, minutes } from '../fixtures/orders.ts'
import { hideUrgent, inSight, openAt, readWhole } from './board-sight.ts'
import { expect, type Screen, test } from './screen.ts'

const pictures = process.env['PICTURES']
const loads = ['one', 'rush-8', 'rush-20', 'rush-45', 'rush-74'] as const
const windows = [
  [1024, 768],
  [1280, 800],
  [1920, 1080],
  [800, 1280],
  [640, 400],
] as const

for (const [width, height] of windows)
  test(`each card has its button, at any load, at ${width} × ${height}`, async ({ app }) => {
    test.setTimeout(240_000)
    for (const scene of loads)
      for (const language of languages) {
        await openAt(app, scene, width, height, language)
        const seen = await inSight(app)
        console.log(
          `${width} × ${height} ${scene} ${language}: ${seen.whole} whole, ${seen.actionable} actionable`,
        )
        expect(seen.without, scene).toEqual([])
        if (pictures) {
          mkdirSync(pictures, { recursive: true })
          await app.page.screenshot({ path: `${pictures}/${width}-${scene}-${language}.png` })
        }
      }
  })

for (const [width, height] of [
  [1280, 800],
  [800, 1280],
] as const)
  test(`in the largest text each card of a rush keeps its button at ${width} × ${height}`, async ({
    app,
  }) => {
    await app.page.setViewportSize({ width, height })
    await app.page.emulateMedia({ reducedMotion: 'reduce' })
    await app.open('rush-20', { language: 'fr', text: 'largest' })
    await app.page.locator('[data-card]').first().waitFor()
    await app.page.waitForTimeout(150)
    const seen = await inSight(app)
    expect(seen.without).toEqual([])
    expect(seen.actionable).toBeGreaterThan(0)
    const tabs = app.page.locator('[data-tab] [data-part="title"]')
    expect(await tabs.evaluateAll((all) => all.every((tab) => tab.scrollWidth <= tab.clientWidth))).toBe(true)
    expect(await tabs.count()).toBe(width < 960 ? 3 : 0)
  })

for (const screen of ['later', 'history', 'sold-out', 'device'])
  test(`in the largest text ${screen} is larger as well, and all of it in the window`, async ({ app }) => {
    for (const [width, height, least] of [
      [1280, 800, 1.15],
      [800, 1280, 1.08],
    ] as const) {
      await app.page.setViewportSize({ width, height })
      const sizeOf = async (text: 'usual' | 'largest') => {
        await app.open('rush-20', { language: 'fr', screen, text })
        const heading = app.page.locator('main h1').first()
        await expect(heading).toBeVisible()
        // In px of the window, whatever the styles call them.
        return heading.evaluate((each) => parseFloat(getComputedStyle(each).fontSize) * each.currentCSSZoom)
      }
      const usual = await sizeOf('usual')
      expect((await sizeOf('largest')) / usual, `${width}`).toBeGreaterThanOrEqual(least)
      const outside = await app.page.locator('main, main button, nav button').evaluateAll((all) =>
        all
          .map((each) => each.getBoundingClientRect())
          .filter(({ left, right }) => left < -1 || right > window.innerWidth + 1)
          .map(({ left, right }) => `${left} to ${right}`),
      )
      expect(outside, `${width}`).toEqual([])
    }
  })

for (const [width, height, least] of [
  [1280, 800, 1.15],
  [1920, 1080, 1.15],
  [1024, 768, 1.08],
  [800, 1280, 1.08],
  [640, 400, 1],
] as const)
  test(`in the largest text bars, heads and sheets are larger as well, and all of them in the window, at ${width} × ${height}`, async ({
    app,
  }) => {
    await app.page.setViewportSize({ width, height })
    await app.page.emulateMedia({ reducedMotion: 'reduce' })
    const sizes = () =>
      app.page.evaluate(() =>
        [
          'header [data-part="date"]',
          '[data-part="urgent"] [data-part="todo"]',
          '[role="dialog"] h2',
          'nav button',
        ].map((selector) => {
          const element = document.querySelector<HTMLElement>(selector)
          // In px of the window, whatever the styles call them.
          return element === null
            ? 0
            : parseFloat(getComputedStyle(element).fontSize) * element.currentCSSZoom
        }),
      )
    await app.open('rush-20', { language: 'fr', details: 'rush-1' })
    const usual = await sizes()
    await app.open('rush-20', { language: 'fr', details: 'rush-1', text: 'largest' })
    for (const [at, size] of (await sizes()).entries()) {
      expect(usual[at], `${at}`).toBeGreaterThan(0)
      expect(size / (usual[at] ?? 1), `${at}`).toBeGreaterThanOrEqual(least)
    }
    const outside = await app.page.evaluate(() =>
      [
        ...document.querySelectorAll('header, [data-part="urgent"], footer, [role="dialog"] button, nav'),
      ].flatMap((each) => {
        const { left, right } = each.getBoundingClientRect()
        return left < -1 || right > window.innerWidth + 1 ? [each.className] : []
      }),
    )
    expect(outside).toEqual([])
    const bar = app.page.locator('header').filter({ has: app.page.locator('[data-part="clock"]') })
    expect(await bar.evaluate((line) => line.scrollWidth <= line.clientWidth)).toBe(true)
  })

/** The figures of the drawings: orders readable whole at one load, with their next button at another. */
const figures = [
  { width: 1280, height: 800, whole: ['rush-8', 8], actionable: ['rush-20', 20] },
  { width: 1920, height: 1080, whole: ['rush-18', 18], actionable: ['rush-45', 45] },
  { width: 1024, height: 768, whole: ['rush-6', 6], actionable: ['rush-14', 14] },
] as const

for (const { width, height, whole, actionable } of figures)
  test(`${whole[1]} orders whole and ${actionable[1]} with their button at ${width} × ${height}`, async ({
    app,
  }) => {
    for (const language of languages) {
      await openAt(app, whole[0], width, height, language)
      await hideUrgent(app)
      if (pictures) await app.page.screenshot({ path: `${pictures}/${width}-${whole[0]}-${language}.png` })
      expect((await inSight(app)).whole, language).toBe(whole[1])
      await openAt(app, actionable[0], width, height, language)
      if (pictures)
        await app.page.screenshot({ path: `${pictures}/${width}-${actionable[0]}-${language}.png` })
      expect((await inSight(app)).actionable, language).toBe(actionable[1])
    }
  })

/** A machine without a loudspeaker: one bar above the board says so. */
async function withoutLoudspeaker(app: Screen): Promise<void> {
  await app.page.addInitScript(() => {
    navigator.mediaDevices.enumerateDevices = () => Promise.resolve([])
  })
}

for (const { scene, width, height, count } of [
  { scene: 'rush-8', width: 1280, height: 800, count: 8 },
  { scene: 'rush-4-4', width: 1280, height: 800, count: 8 },
  { scene: 'rush-20', width: 1920, height: 1080, count: 20 },
  { scene: 'presets-8', width: 1280, height: 800, count: 8 },
  { scene: 'presets-18', width: 1920, height: 1080, count: 18 },
] as const)
  test(`below one bar ${count} orders are read whole at ${width} × ${height}: ${scene}`, async ({ app }) => {
    await withoutLoudspeaker(app)
    for (const language of languages) {
      await openAt(app, scene, width, height, language)
      await expect(app.page.locator('[data-part="urgent"]')).toBeVisible()
      if (scene !== 'rush-20') await expect(app.page.locator('[data-banner="sound"]')).toBeVisible()
      await expect.poll(() => readWhole(app), language).toBe(count)
    }
  })

for (const cards of ['full', 'compact', 'strip'] as const)
  for (const [width, height] of windows)
    test(`every word of an allergy stands whole on ${cards} cards at ${width} × ${height}, in every language`, async ({
      app,
    }) => {
      await app.page.setViewportSize({ width, height })
      await app.page.emulateMedia({ reducedMotion: 'reduce' })
      for (const language of languages) {
        await app.open('presets-24', { cards, language })
        const chips = app.page.locator('[data-card] [data-part="allergy"]')
        await expect(chips.first()).toBeVisible()
        const said = await chips.evaluateAll((all) =>
          all.map((chip) => {
            const card = chip.closest('[data-card]')?.getBoundingClientRect()
            const box = chip.getBoundingClientRect()
            const parts = [chip, ...chip.querySelectorAll('*:not(.heard-only)')]
            const isCut = parts.some(
              (part) => part.scrollWidth > part.clientWidth + 1 && part.clientWidth > 0,
            )
            return {
              text: chip.textContent,
              isCut:
                isCut || card === undefined || box.right > card.right + 1 || box.bottom > card.bottom + 1,
            }
          }),
        )
        for (const { text, isCut } of said) {
          expect(text, language).not.toMatch(/…|\+\d/)
          expect(isCut, `${language} ${text}`).toBe(false)
        }
        // Two in the list of a channel, in the words of the screen.
        const both = {
          en: /peanuts.*shellfish/is,
          fr: /arachides.*fruits de mer/is,
          es: /cacahuate.*mariscos/is,
        }
        expect(
          said.some(({ text }) => both[language].test(text ?? '')),
          language,
        ).toBe(true)
      }
    })

for (const [scene, least] of [
  ['rush-2-22', 20],
  ['rush-22-4', 20],
  ['rush-26', 20],
  ['rush-45', 20],
  ['rush-74', 20],
] as const)
  for (const order of ['columns', 'due', 'piles'] as const)
    test(`more orders never show fewer: of ${scene} at least ${least} have their button at 1280 × 800, in ${order}`, async ({
      app,
    }) => {
      await app.page.setViewportSize({ width: 1280, height: 800 })
      await app.page.emulateMedia({ reducedMotion: 'reduce' })
      await app.open(scene, { order })
      await app.page.locator('[data-card]').first().waitFor()
      await expect.poll(async () => (await inSight(app)).actionable).toBeGreaterThanOrEqual(least)
      await expect(app.page.locator('[data-part="below"]').first()).toHaveText(/^\d+ below/)
    })

test('no dish is folded away while its lane has room for it (B5)', async ({ app }) => {
  const folded = () => app.page.locator('[data-card] [data-part="more"]')
  // Eight orders at 1024 × 768: the first is long, and the one below it needs less than the rest of the lane.
  await openAt(app, 'rush-8', 1024, 768, 'en')
  await expect(app.card('drawn-0')).toContainText('Root beer')
  await expect(folded()).toHaveCount(0)
  // Fourteen dishes have room in a lane, if not with all their options in words.
  await openAt(app, 'fourteen-items', 1280, 800, 'en')
  await expect(app.card('fourteen').locator('[data-part="items"] li')).toHaveCount(14)
  await expect(app.card('fourteen').getByText('Café glacé')).toBeInViewport({ ratio: 1 })
  await expect(folded()).toHaveCount(0)
  // A strip that is taller than it has to be says its further dishes in it.
  await openAt(app, 'rush-20', 1280, 800, 'en')
  for (const strip of await app.page.locator('[data-size="strip"]:has([data-part="more"])').all())
    expect((await strip.boundingBox())?.height).toBeLessThan(88 + 23)
  // Where the page scrolls as a whole there is room below.
  await openAt(app, 'rush-20', 640, 400, 'en')
  await expect(folded()).toHaveCount(0)
})

for (const [scene, ways, isRow] of [
  ['rush-20', ['down', 'right'], false],
  ['rush-74', ['right', 'down'], true],
] as const)
  test(`the arrows over ${scene} point the way its cards run`, async ({ app }) => {
    await app.page.setViewportSize({ width: 1920, height: 1080 })
    await app.open(scene, { cards: scene === 'rush-20' ? 'compact' : 'automatic' })
    const pile = app.page.locator('[data-column]:has([data-part="soonest-first"])').first()
    const arrows = pile.locator('[data-part="soonest-first"] svg')
    for (const [at, way] of ways.entries())
      await expect(arrows.nth(at)).toHaveClass(new RegExp(`arrow-${way}`))
    const [one, two] = await Promise.all(
      [0, 1].map((at) => pile.locator('[data-card]').nth(at).boundingBox()),
    )
    expect(one?.y === two?.y).toBe(isRow)
    expect(one?.x === two?.x).toBe(!isRow)
  })

test('how a column is read is said whole, or not at all where its head has no room', async ({ app }) => {
  for (const width of [1024, 1100, 1180, 1280]) {
    await app.page.setViewportSize({ width, height: 800 })
    await app.open('rush-8', { language: 'fr', text: 'largest' })
    const hint = app.page.locator('[data-part="soonest-first"]').first()
    const cut = await hint.evaluate((element) => {
      const box = element.getBoundingClientRect()
      const room = element.parentElement?.getBoundingClientRect()
      return room !== undefined && box.top < room.bottom && box.left < room.left
    })
    expect(cut, `${width}`).toBe(false)
  }
})

for (const [cards, scene] of [
  ['automatic', 'cancelled'],
  ['automatic', 'rush-odd'],
  ['full', 'rush-odd'],
  ['compact', 'rush-8'],
  ['strip', 'rush-8'],
] as const)
  test(`zoomed in, the first card shows its next step below the urgent strip: ${cards}, ${scene}`, async ({
    app,
  }) => {
    await app.page.setViewportSize({ width: 640, height: 400 })
    for (const language of languages) {
      await app.open(scene, { cards, language })
      const next = app.page
        .locator('[data-card]')
        .first()
        .getByRole('button', { name: /accept|ready|listo|prêt|acept/i })
      await expect(next.last()).toBeInViewport({ ratio: 0.95 })
      const foot = await app.page.locator('nav').boundingBox()
      const box = await next.last().boundingBox()
      expect((box?.y ?? 999) + (box?.height ?? 0), language).toBeLessThanOrEqual((foot?.y ?? 0) + 2)
    }
  })

for (const { width, height, whole, actionable } of figures)
  test(`grouped by due time, ${whole[1]} orders whole and ${actionable[1]} with their button at ${width} × ${height}`, async ({
    app,
  }) => {
    for (const scene of [whole[0], actionable[0]]) {
      await openAt(app, scene, width, height, 'en', 'piles')
      await hideUrgent(app)
      const seen = await inSight(app)
      console.log(`${width} × ${height} ${scene} grouped: ${seen.whole} whole, ${seen.actionable} actionable`)
      if (scene === whole[0]) expect(seen.whole).toBe(whole[1])
      else expect(seen.actionable).toBe(actionable[1])
    }
  })

test('one grid in order of due time, of every column, in every window; tabs are for columns alone (B5)', async ({
  app,
}) => {
  for (const [width, height] of windows) {
    await app.page.setViewportSize({ width, height })
    await app.page.emulateMedia({ reducedMotion: 'reduce' })
    await app.open('rush-20', { order: 'due' })
    await expect(app.page.locator('[data-card]').first()).toBeVisible()
    await expect(app.page.locator('[data-column]')).toHaveCount(1)
    await expect(app.page.locator('[data-column="all"] [data-part="count"]').first()).toHaveText('20')
    const due = await app.page.locator('[data-column="all"] [data-card]').evaluateAll((cards) =>
      cards.flatMap((card) => {
        const order = window.station.order((card as HTMLElement).dataset['card'] ?? '')
        if (order === null || order === undefined || order.status === 'ready' || order.ending !== null)
          return []
        const isUnanswered = order.status !== 'preparing'
        return [{ isUnanswered, at: (isUnanswered ? order.confirmBy : order.readyBy) ?? 0 }]
      }),
    )
    expect(due.length, `${width}`).toBeGreaterThan(10)
    // What the channel gives up within two minutes stands before all that is late, then everything by its time.
    const first = due.slice(
      0,
      due.findIndex(({ isUnanswered }) => !isUnanswered),
    )
    expect(first.length, `${width}`).toBeGreaterThanOrEqual(4)
    expect(first.at(-1)?.at, `${width}`).toBeLessThan(dinnerTime + minutes(2.5))
    for (const part of [first, due.slice(first.length)]) {
      const times = part.map(({ at }) => at)
      expect(times, `${width}`).toEqual(times.toSorted((a, b) => a - b))
    }
    expect((await inSight(app)).without).toEqual([])
    // Zoomed in or scrolling, the next one stands beside the first: the arrows say so.
    const [one, two] = await Promise.all(
      [0, 1].map((at) => app.page.locator('[data-card]').nth(at).boundingBox()),
    )
    await expect(app.page.locator('[data-part="soonest-first"] svg').first()).toHaveClass(
      one?.y === two?.y ? /arrow-right/ : /arrow-down/,
    )
    if (pictures) await app.page.screenshot({ path: `${pictures}/due-${width}.png` })
  }
})

test('B5: what waits out of sight is told with its time and the unit of it', async ({ app }) => {
  await openAt(app, 'rush-45', 1280, 800, 'en')
  const bars = app.page.getByRole('button', { name: /below/ })
  await expect(bars).toHaveText([/^10 below, soonest \d:\d\d$/, /^8 below, soonest \d+\smin$/])
})

test('in one grid what is out of sight is counted by what it asks for: to be accepted, late, about to expire', async ({
  app,
}) => {
  for (const order of ['due', 'piles'] as const) {
    await app.page.setViewportSize({ width: 1280, height: 800 })
    await app.page.emulateMedia({ reducedMotion: 'reduce' })
    await app.open('rush-74', { order })
    await app.page.evaluate(
      (at) => {
        const ids = [...document.querySelectorAll<HTMLElement>('[data-card]')].map(
          (card) => card.dataset['card'],
        )
        const orders = ids.flatMap((id) => window.station.order(id ?? '') ?? [])
        // Every order that is cooked is late: more of them than the board has room for.
        for (const order of orders.filter(({ status }) => status === 'preparing'))
          window.station.tell({ ...order, readyBy: at })
      },
      dinnerTime - minutes(5),
    )
    const first = app.page.locator('[data-column="all"] [data-card]').first()
    await expect(first).toHaveAttribute('data-phase', 'to-accept')
    const bar = app.page.locator('[data-part="below"]')
    await expect(bar).toHaveText(/^\d+ below · 1 cancelled · \d+ to accept · \d+ late$/)
    const [, cancelled = 0, toAccept = 0, late = 0] = ((await bar.textContent()) ?? '')
      .match(/\d+/g)
      ?.map(Number) ?? [0]
    const hidden = (await app.page.locator('[data-card]').count()) - (await inSight(app)).actionable
    await expect(bar).toHaveText(new RegExp(`^${hidden} below`))
    // Besides these only food that stands ready is out of sight.
    expect(hidden - cancelled - toAccept - late).toBeLessThanOrEqual(11)
    expect(late).toBeGreaterThan(0)
  }
})

test('B5: below a column the worst out of sight is said first, on one line in every language', async ({
  app,
}) => {
  test.setTimeout(240_000)
  for (const [width, height] of windows.slice(0, 3))
    for (const language of languages) {
      await openAt(app, 'rush-74', width, height, language)
      const bars = app.page.locator('[data-part="below"] button')
      // One each for New and Preparing; Ready has one too where it stands in lanes.
      await expect.poll(() => bars.count()).toBeGreaterThanOrEqual(2)
      const isOneLine = () =>
        bars.evaluateAll((all) =>
          all.every((bar) => bar.scrollWidth <= bar.clientWidth && bar.scrollHeight <= 48),
        )
      expect(await isOneLine(), `${width} ${language}`).toBe(true)
    }
  await openAt(app, 'rush-74', 1024, 768, 'en')
  await app.page.evaluate(() => {
    const at = Date.UTC(2026, 10, 24, 23, 0)
    for (const card of document.querySelectorAll<HTMLElement>('[data-column="preparing"] [data-card]')) {
      const order = window.station.order(card.dataset['card'] ?? '')
      if (order) window.station.tell({ ...order, readyBy: at })
    }
  })
  await expect(app.column('preparing').locator('[data-part="below"]')).toHaveText('26 below · 26 late')
})

test('300 orders at once stand on the board within a second or so, each once, soonest first, and none out of sight unsaid', async ({
  app,
}) => {
  await openAt(app, 'rush-8', 1280, 800, 'en')
  const took = await app.page.evaluate(async () => {
    const model = window.station.order('drawn-0')
    if (!model) throw new Error('the scene has no such order')
    const began = performance.now()
    window.station.tellAtOnce(
      Array.from({ length: 300 }, (_, at) => {
        const confirmBy = (model.confirmBy ?? 0) + 200_000 + ((at * 7919) % 300) * 1_000
        return { ...model, id: `many-${at}`, displayNumber: String(2000 + at), confirmBy }
      }),
    )
    await new Promise<void>((done) => {
      const look = () =>
        document.querySelectorAll('[data-card]').length === 308 ? done() : requestAnimationFrame(look)
      look()
    })
    return performance.now() - began
  })
  console.log(`300 orders at once: on the board after ${Math.round(took)} ms`)
  expect(took).toBeLessThan(5_000)
  await expect(app.column('new').locator('[data-part="count"]')).toHaveText('308')
  const ids = await app.page
    .locator('[data-card]')
    .evaluateAll((cards) => cards.map((card) => (card as HTMLElement).dataset['card'] ?? ''))
  expect(new Set(ids).size).toBe(308)
  const due = await app.page.evaluate((all) => all.map((id) => window.station.order(id)?.confirmBy ?? 0), ids)
  expect(due).toEqual(due.toSorted((a, b) => a - b))
  const seen = await inSight(app)
  expect(seen.without).toEqual([])
  await expect(app.page.locator('[data-part="below"]')).toHaveText(
    new RegExp(`^${308 - seen.actionable} below, soonest`),
  )
})

test('a burst of 300 orders, each told by itself, is drawn a few times and not 300', async ({ app }) => {
  await openAt(app, 'rush-8', 1280, 800, 'en')
  const drawn = await app.page.evaluate(async () => {
    const model = window.station.order('drawn-0')
    if (!model) throw new Error('the scene has no such order')
    let times = 0
    const count = document.querySelector('[data-column="new"] [data-part="count"]')
    if (!count) throw new Error('no count')
    new MutationObserver(() => (times += 1)).observe(count, { characterData: true, subtree: true })
    for (let at = 0; at < 300; at += 1)
      window.station.tell({ ...model, id: `many-${at}`, displayNumber: String(2000 + at) })
    await new Promise<void>((done) => {
      const look = () => (count.textContent === '308' ? done() : requestAnimationFrame(look))
      look()
    })
    return times
  })
  console.log(`300 orders told one by one: drawn ${drawn} times`)
  expect(drawn).toBeLessThan(100)
})

test('an order of eighty lines in a rush hides no other: all have their button, and it says how many lines more', async ({
  app,
}) => {
  for (const cards of ['automatic', 'compact', 'strip'] as const) {
    await app.page.setViewportSize({ width: 1280, height: 800 })
    await app.page.emulateMedia({ reducedMotion: 'reduce' })
    await app.open('rush-odd', { cards })
    const eighty = app.card('rush-0')
    await expect(eighty.getByRole('button', { name: /^Accept/ })).toBeInViewport({ ratio: 0.95 })
    await expect(eighty).toContainText(/\+\s?\d+/)
    expect((await inSight(app)).without).toEqual([])
    const { height = 999 } = (await eighty.boundingBox()) ?? {}
    expect(height, cards).toBeLessThan(420)
  }
  await app.card('rush-0').locator('[data-part="number"]').click()
  await expect(app.page.getByRole('dialog')).toContainText(/Nadia F. 80|Zoé N. 80| 80/)
})

test('other colours leave a column where it was scrolled to; another size of the cards shows it from the first one', async ({
  app,
}) => {
  await openAt(app, 'rush-74', 1280, 800, 'en')
  const scrolled = () =>
    app.page.locator('[data-column="new"]').evaluate((column) => {
      const box = [...column.querySelectorAll('div')].find(
        (each) => each.scrollHeight > each.clientHeight + 100,
      )
      return box?.scrollTop ?? 0
    })
  await app.column('new').locator('[data-part="below"] button').click()
  await expect.poll(scrolled).toBeGreaterThan(100)
  const choose = async (choice: string) => {
    await app.page.getByRole('button', { name: 'View', exact: true }).click()
    await app.page.getByRole('dialog').locator('label', { hasText: choice }).click()
    await app.page.getByRole('dialog').getByRole('button', { name: 'Close' }).click()
  }
  await choose('Light')
  await expect(app.page.locator('body')).toHaveAttribute('data-theme', 'light')
  expect(await scrolled()).toBeGreaterThan(100)
  await choose('Strips')
  await expect.poll(scrolled).toBe(0)
})

test('zoomed in with the largest text a tab says its column whole, and its worst stays beside its count', async ({
  app,
}) => {
  await app.open('rush-20', { language: 'es', text: 'largest' })
  await app.page.setViewportSize({ width: 640, height: 400 })
  const tabs = app.page.locator('[data-tab]')
  await expect(tabs.nth(1)).toContainText('En preparación')
  const cut = await tabs.evaluateAll((all) =>
    all.flatMap((tab) => {
      const [words, count] = [tab.querySelector('[data-part="title"]'), tab.lastElementChild]
      if (words === null || count === null) return ['no words']
      const isCut = words.scrollWidth > words.clientWidth
      const worst = words.nextElementSibling?.getBoundingClientRect()
      const isUnder = worst !== undefined && worst.right > count.getBoundingClientRect().left + 0.5
      return isCut || isUnder ? [tab.textContent] : []
    }),
  )
  expect(cut).toEqual([])
})
