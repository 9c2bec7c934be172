import type { BoardOrder } from '#shared/api/orders.ts'
import { boardOrder, dinnerTime, line, option, scheduledOrder } from '../fixtures/orders.ts'
import { expect, test } from './screen.ts'

for (const cards of ['compact', 'strip'] as const)
  test(`why a step did not happen covers neither code nor time of a ${cards} card, and no second step is pressed by mistake`, async ({
    app,
  }) => {
    await app.open('rush-8', { cards })
    const card = app.page.locator('[data-card]').first()
    const id = (await card.getAttribute('data-card')) ?? ''
    await app.page.evaluate((each) => window.station.forget(each), id)
    await card.getByRole('button', { name: /^Accept/ }).click()
    const problem = card.locator('[data-part="problem"]')
    await expect(problem).toContainText('Not done', { timeout: 15_000 })
    for (const part of ['number', 'time']) {
      const [said, kept] = [
        await problem.boundingBox(),
        await card.locator(`[data-part="${part}"]`).boundingBox(),
      ]
      if (!said || !kept) throw new Error(`${part} is not there`)
      const apart =
        said.y >= kept.y + kept.height - 12 || said.x >= kept.x + kept.width || kept.x >= said.x + said.width
      expect(apart, part).toBe(true)
    }
    await expect(card.getByRole('button', { name: /^Accept/ })).toHaveCount(0)
    await card.getByRole('button', { name: 'OK' }).click()
    await expect(card.getByRole('button', { name: /^Accept/ })).toBeVisible()
  })

for (const language of ['en', 'fr', 'es'] as const)
  test(`whose order it is and at which place stand whole where the board shows several, in ${language}`, async ({
    app,
  }) => {
    await app.open('locations', { language })
    for (const [width, cards] of [
      [1280, 'full'],
      [1280, 'compact'],
    ] as const) {
      await app.page.setViewportSize({ width, height: 800 })
      await app.open('locations', { language, cards })
      const cut = await app.page.evaluate(() =>
        [
          ...document.querySelectorAll<HTMLElement>('[data-card] [data-part="when"] b [data-part="cut"] > *'),
        ].flatMap((each) => (each.scrollWidth > each.clientWidth + 1 ? [each.textContent] : [])),
      )
      expect(cut.length, `${cards}: ${cut.join(', ')}`).toBeLessThanOrEqual(cards === 'full' ? 0 : 1)
    }
  })

test('a strip says its place where the board shows several, on the shelf too', async ({ app }) => {
  await app.open('locations', { cards: 'strip' })
  for (const [id, place] of [
    ['nadia', 'Centre'],
    ['junko', 'Port'],
    ['imogen', 'Port'],
  ] as const)
    await expect(app.card(id).locator('[data-part="place"]')).toHaveText(place)
  const cut = await app.page
    .locator('[data-part="place"] [data-part="cut"] > *')
    .evaluateAll((all) =>
      all.filter((each) => each.scrollWidth > each.clientWidth + 1 && each.clientWidth > 0),
    )
  expect(cut).toEqual([])
  await app.open('evening', { cards: 'strip' })
  await expect(app.card('nadia')).toBeVisible()
  await expect(app.page.locator('[data-part="place"]')).toHaveCount(0)
})

test('a new order for another day says whose it is and when on a compact card', async ({ app }) => {
  await app.open('empty', { cards: 'compact' })
  const { estimatedPickupAt } = scheduledOrder(30)
  await app.tell(
    boardOrder({ id: 'later', displayNumber: '8801', customerName: 'Petra Vandenberg', estimatedPickupAt }),
  )
  const card = app.card('later')
  await expect(card).toBeVisible()
  const seen = await card.locator('bdi', { hasText: 'Petra' }).evaluate((each) => each.clientWidth)
  expect(seen).toBeGreaterThan(60)
  const when = card.locator('[data-part="when"]')
  expect(await when.evaluate((each) => each.scrollWidth - each.clientWidth)).toBeLessThanOrEqual(1)
})

test('on a strip an order for later says the day it is wanted', async ({ app }) => {
  await app.open('empty', { cards: 'strip' })
  await app.tell(
    scheduledOrder(30, { id: 'later', confirmation: 'open', acceptedAt: null, acknowledgedAt: null }),
  )
  await expect(app.card('later').locator('[data-mark="later"]')).toContainText(/[A-Z][a-z]+ \d+/)
})

test('what is ordered for later is read with its options and its note before it is started', async ({
  app,
}) => {
  await app.open('later', { screen: 'later' })
  await app.tell(
    scheduledOrder(3, {
      id: 'big',
      displayNumber: '8802',
      customerNote: 'Leave it at the desk',
      lines: [line('Poutine', 2, { options: [option('Sauce à part')] })],
    }),
  )
  const card = app.page.locator('[data-later="big"]')
  await expect(card).toContainText('Sauce à part')
  await expect(card).toContainText('Leave it at the desk')
})

for (const language of ['en', 'fr', 'es'] as const)
  test(`on a strip an allergen stands whole, whatever else has a mark, in ${language}`, async ({ app }) => {
    const warned: Partial<BoardOrder> = {
      customerNote: 'Allergic to shellfish and peanuts',
      cutlery: 'requested',
      inDoubt: true,
      conflict: true,
      confirmation: 'unconfirmed',
      // More than a tall strip has rows for.
      lines: [
        line('Poutine', 2, { note: 'Well done' }),
        ...Array.from({ length: 9 }, () => line('Grilled Cheese with onions', 3)),
      ],
    }
    for (const width of [1280, 1024]) {
      await app.page.setViewportSize({ width, height: 768 })
      await app.open('evening', { cards: 'strip', language })
      await app.change('nadia', warned)
      await app.change('junko', warned)
      for (const id of ['nadia', 'junko']) {
        const card = app.card(id)
        await expect(card.locator('[data-part="allergy"]')).toContainText('Shellfish')
        const cut = await card
          .locator('[data-part="allergy"] > span')
          .evaluateAll((all) =>
            all.filter((each) => each.scrollWidth > each.clientWidth + 1).map((each) => each.textContent),
          )
        expect(cut, `${id} at ${width}`).toEqual([])
        // Every other mark stands whole or is not seen, and how many dishes are left out is said.
        const outside = await card.evaluate((each) => {
          const edge = each.querySelector('[data-part="allergy"]')?.parentElement?.getBoundingClientRect()
          return [...each.querySelectorAll('[data-mark], [data-utensils], [data-part="more"]')].filter(
            (mark) => mark.getBoundingClientRect().right > (edge?.right ?? 0) + 1,
          ).length
        })
        expect(outside, `${id} at ${width}`).toBe(0)
        await expect(card.locator('[data-part="more"]')).toContainText('+')
      }
    }
  })

test('a strip says by a bike that the courier is at the door', async ({ app }) => {
  await app.open('evening', { cards: 'strip' })
  const mark = app.card('junko').locator('[data-mark="courier"]')
  await expect(mark).toBeVisible()
  await expect(mark).toHaveText('Dasher at the door')
  await app.change('junko', {
    dasher: { step: 'arriving_at_store', name: 'Marc', phone: null, vehicle: null, at: dinnerTime },
  })
  await expect(mark).toHaveCount(0)
})

test('names that begin alike are told apart where they are cut, in one line, and cut nothing else', async ({
  app,
}) => {
  const initials = { imogen: 'A.', rafael: 'K.', anais: 'L.', junko: 'M.', nadia: 'N.' }
  for (const [width, height, cards] of [
    [1280, 800, 'full'],
    [1280, 800, 'compact'],
    [1280, 800, 'strip'],
    [1024, 768, 'automatic'],
  ] as const) {
    await app.page.setViewportSize({ width, height })
    await app.open('locations', { cards, language: 'fr' })
    for (const [id, initial] of Object.entries(initials))
      await app.change(id, { customerName: `Maximilienne-Alexandrine ${initial}` })
    await expect(app.card('imogen')).toContainText('Maximilienne-Alexandrine A.')
    const wrong = await app.page.locator('[data-card] [data-part="cut"]').evaluateAll((all) =>
      all.flatMap((name) => {
        const box = name.getBoundingClientRect()
        const tail = name.querySelector(':scope > :nth-child(2)')?.getBoundingClientRect()
        const isWhole = box.height < 30 && (!tail || tail.right <= box.right + 1)
        const card = name.closest('[data-card]')?.getBoundingClientRect()
        return isWhole && card && box.right <= card.right ? [] : [name.textContent]
      }),
    )
    expect(wrong, `${width} ${cards}`).toEqual([])
    const heads = await app.page
      .locator('[data-card] [data-part="head"]')
      .evaluateAll((all) => all.filter((head) => head.scrollWidth > head.clientWidth + 1).length)
    expect(heads, `${width} ${cards}`).toBe(0)
  }
})

for (const language of ['en', 'es'] as const)
  test(`the word of who comes gives way before a name is cut, and a name that is cut has no gap in it, in ${language}`, async ({
    app,
  }) => {
    for (const cards of ['full', 'compact'] as const) {
      await app.page.setViewportSize({ width: 1280, height: 800 })
      await app.open('rush-20', { cards, language })
      await app.change('rush-0', { customerName: 'Oluwaseun I.' })
      const whole = app.card('rush-0').locator('[data-part="cut"]')
      expect(await whole.evaluate((name) => name.firstElementChild!.scrollWidth)).toBeLessThanOrEqual(
        await whole.evaluate((name) => name.firstElementChild!.clientWidth + 1),
      )
      await expect(app.card('rush-0').locator('[data-part="when"]')).toContainText(/\d\d:\d\d/)
      const name = app.card('rush-1').locator('[data-part="cut"]')
      // Wide letters that end each time somewhere else: without care one of them leaves most of its width empty.
      for (const before of ['', 'i', 'ii', 'iii']) {
        const customerName = `${before}${'W'.repeat(24)} G.`
        await app.change('rush-1', { customerName })
        await expect(name).toHaveText(customerName)
        await expect.poll(async () => widestGap(await name.screenshot()), cards).toBeLessThanOrEqual(10)
      }
    }

    /** The widest run of columns without ink between letters of a picture of a text (px). */
    function widestGap(picture: Buffer): Promise<number> {
      return app.page.evaluate(async (base64) => {
        const bytes = Uint8Array.from(atob(base64), (each) => each.codePointAt(0) ?? 0)
        const bitmap = await createImageBitmap(new Blob([bytes]))
        const pen = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')
        if (pen === null) throw new Error('no canvas')
        pen.drawImage(bitmap, 0, 0)
        const { data, width, height } = pen.getImageData(0, 0, bitmap.width, bitmap.height)
        const inked = Array.from({ length: width }, (_, x) => x).filter((x) =>
          Array.from({ length: height }, (_, y) => data[(y * width + x) * 4] ?? 0).some((red) => red > 140),
        )
        return Math.max(...inked.slice(1).map((x, at) => x - (inked[at] ?? x)))
      }, picture.toString('base64'))
    }
  })
