import { dinnerTime } from '../fixtures/orders.ts'
import { expect, type Screen, test } from './screen.ts'

test('a number selects the nth card and Enter takes its next step, as on a bump bar', async ({ app }) => {
  await app.open('evening')
  await app.page.keyboard.press('2')
  await expect(app.card('junko')).toBeFocused()
  await app.page.keyboard.press('Enter')
  await expect(app.column('ready').locator('[data-card="junko"]')).toBeVisible()
  expect(await app.calls()).toEqual(['ready junko'])
})

test('Enter struck twice is one step', async ({ app }) => {
  await app.open('evening')
  await app.page.keyboard.press('1')
  await app.page.keyboard.press('Enter')
  await app.page.keyboard.press('Enter')
  await expect(app.column('preparing').locator('[data-card="nadia"]')).toBeVisible()
  expect(await app.calls()).toEqual(['accept(15) nadia'])
})

/** The ids of the new orders, as their cards stand. */
const newOrders = (app: Screen): Promise<string[]> =>
  app
    .column('new')
    .locator('[data-card]')
    .evaluateAll((cards) => cards.map((card) => card.getAttribute('data-card') ?? ''))

test('Enter after Enter works through what is new, while no card moves, and stops at its end', async ({
  app,
}) => {
  await app.open('rush-20')
  const news = await newOrders(app)
  const tops = await app.top(news[0] ?? '')
  await app.page.keyboard.press('1')
  for (const id of news) {
    await expect(app.card(id)).toBeFocused()
    await app.page.keyboard.press('Enter')
    await app.page.waitForTimeout(600)
  }
  // Nothing new is left: what is being cooked is not bumped by one Enter too many.
  await app.page.keyboard.press('Enter')
  const taken = (await app.calls()).filter((call) => !call.startsWith('acknowledge'))
  expect(taken).toEqual(news.map((id) => expect.stringMatching(new RegExp(`^accept.* ${id}$`))))
  expect(await app.top(news[0] ?? '')).toBe(tops)
})

test('1 and Enter, again and again, accepts one order after the other: what was done has no number', async ({
  app,
}) => {
  await app.open('rush-20')
  const news = await newOrders(app)
  for (const id of news.slice(0, 4)) {
    await app.page.keyboard.press('1')
    await expect(app.card(id)).toBeFocused()
    await expect(app.card(id).locator('[data-part="key"]')).toHaveText('1')
    await app.page.keyboard.press('Enter')
    await expect(app.card(id).locator('[data-part="key"]')).toHaveCount(0)
    await expect(app.card(id)).toContainText('Accepted')
    await expect(app.card(id).locator('[data-part="time"]')).toBeHidden()
  }
  const taken = (await app.calls()).filter((call) => call.startsWith('accept'))
  expect(taken).toHaveLength(4)
})

test('the card the choice passes on to rings on: nobody need have looked at it', async ({ app }) => {
  await app.open('rush-20')
  await app.page.keyboard.press('1')
  await app.page.keyboard.press('Enter')
  const next = await app.page.locator('[data-card]:focus').getAttribute('data-card')
  await app.page.waitForTimeout(300)
  expect(await app.calls()).not.toContain(`acknowledge ${next}`)
})

test('plus and minus set the prep time of the selected card', async ({ app }) => {
  await app.open('evening')
  for (const key of ['1', '+', '+', '-', 'Enter']) await app.page.keyboard.press(key)
  await expect.poll(() => app.calls()).toEqual(['accept(20) nadia'])
})

test('arrows move between cards and columns', async ({ app }) => {
  await app.open('evening')
  await app.page.keyboard.press('ArrowDown')
  await expect(app.card('nadia')).toBeFocused()
  await app.page.keyboard.press('ArrowRight')
  await expect(app.card('junko')).toBeFocused()
  await app.page.keyboard.press('ArrowDown')
  await expect(app.card('anais')).toBeFocused()
  await app.page.keyboard.press('ArrowLeft')
  await expect(app.card('nadia')).toBeFocused()
})

test('the numbers of the cards show once a key is used, and go with the first touch', async ({ app }) => {
  await app.open('evening')
  const first = app.card('nadia').locator('[data-part="key"]')
  await expect(first).toBeHidden()
  await app.page.keyboard.press('3')
  await expect(first).toBeVisible()
  await app.column('new').getByRole('heading', { name: 'New' }).click()
  await expect(first).toBeHidden()
})

for (const cards of ['full', 'compact', 'strip'] as const)
  test(`ten cards say their key, the tenth 0, and the key covers nothing of a ${cards} card`, async ({
    app,
  }) => {
    await app.open('rush-20', { cards })
    await app.page.keyboard.press('0')
    const tenth = app.page.locator('[data-card]:focus')
    await expect(tenth.locator('[data-part="key"]')).toHaveText('0')
    await expect(app.page.locator('[data-part="key"]')).toHaveCount(10)
    const covered = await app.page.locator('[data-part="key"]').evaluateAll((keys) =>
      keys.flatMap((key) => {
        const card = key.closest('[data-card]')
        const number = key.closest('[data-part="number"]')
        const box = key.getBoundingClientRect()
        const others = [...(card?.querySelectorAll('button, bdi, [data-part="time"], p') ?? [])]
        return others
          .filter((other) => other !== number && !other.contains(key))
          .filter((other) => {
            const { left, right, top, bottom } = other.getBoundingClientRect()
            const isApart =
              left >= box.right || right <= box.left || top >= box.bottom - 4 || bottom <= box.top + 4
            return !isApart
          })
          .map((other) => `${key.textContent}: ${other.textContent}`)
      }),
    )
    expect(covered).toEqual([])
    // The code still stands whole, and beside it what was there.
    const cut = await app.page.locator('[data-part="number"]:has([data-part="key"])').evaluateAll((all) =>
      all
        .filter((each) => {
          const code = each.querySelector('bdi')?.getBoundingClientRect()
          return (code?.right ?? 0) > each.getBoundingClientRect().right + 1
        })
        .map((each) => each.textContent),
    )
    expect(cut).toEqual([])
  })

test('a code stands whole on one line beside its key, in every size of card', async ({ app }) => {
  for (const [width, height, scene, cards] of [
    [1280, 800, 'rush-16-new', 'automatic'],
    [1280, 800, 'rush-16-new', 'strip'],
    [1024, 768, 'rush-16-new', 'strip'],
    [1024, 768, 'rush-16-places', 'strip'],
    [800, 1280, 'rush-16-places', 'compact'],
  ] as const) {
    await app.page.setViewportSize({ width, height })
    await app.open(scene, { cards })
    await app.page.keyboard.press('3')
    await expect(app.page.locator('[data-part="key"]')).toHaveCount(10)
    const wrapped = await app.page.locator('[data-card] [data-part="number"] bdi').evaluateAll((codes) =>
      codes.flatMap((code) => {
        const box = code.getBoundingClientRect()
        const button = code.closest('button')?.getBoundingClientRect()
        const key = code.parentElement?.querySelector('[data-part="key"]')?.getBoundingClientRect()
        const isBeside = key === undefined || (key.right <= box.left && key.bottom > box.top)
        const isOneLine = code.getClientRects().length === 1 && box.height < 66
        return isOneLine && isBeside && box.right <= (button?.right ?? 0) + 1 ? [] : [code.textContent]
      }),
    )
    expect(wrapped, `${width} ${scene} ${cards}`).toEqual([])
  }
})

test('the frame of the chosen strip stands around it, also in a column that scrolls (WCAG 2.4.11)', async ({
  app,
}) => {
  await app.page.setViewportSize({ width: 1280, height: 800 })
  await app.page.emulateMedia({ reducedMotion: 'reduce' })
  await app.open('rush-45')
  const card = app.column('new').locator('[data-card]').first()
  const box = await card.boundingBox()
  if (!box) throw new Error('no card')
  // Outside its left and its upper edge, where nothing else is drawn.
  const sides = [
    { x: box.x - 3, y: box.y + 20, width: 2, height: 40 },
    { x: box.x + 40, y: box.y - 3, width: 100, height: 2 },
  ]
  const pictures = () => Promise.all(sides.map((clip) => app.page.screenshot({ clip })))
  const before = await pictures()
  await app.page.keyboard.press('1')
  await expect(card).toBeFocused()
  for (const [at, after] of (await pictures()).entries())
    expect(after.equals(before[at] ?? after), `side ${at}`).toBe(false)
})

test('the frame of a strip that rings stands around it: it cuts neither code nor marks', async ({ app }) => {
  await app.page.setViewportSize({ width: 1280, height: 800 })
  await app.open('busy', { cards: 'strip' })
  await expect(app.page.locator('[data-part="rings"] > span').first()).toBeVisible()
  const inside = await app.page.evaluate(() => {
    const cards = [...document.querySelectorAll('[data-card][data-rings]')]
    const frames = [...document.querySelectorAll('[data-part="rings"] > span')].map((frame) =>
      frame.getBoundingClientRect(),
    )
    return cards.map((card) => {
      const box = card.getBoundingClientRect()
      return frames.some(
        ({ left, top, right, bottom }) =>
          left + 3 <= box.left + 0.5 &&
          top + 3 <= box.top + 0.5 &&
          right - 3 >= box.right - 0.5 &&
          bottom - 3 >= box.bottom - 0.5 &&
          top > box.top - 9,
      )
    })
  })
  expect(inside.length).toBeGreaterThan(0)
  expect(inside).not.toContain(false)
})

test('in the list of what is urgent each key stands whole, and over no word', async ({ app }) => {
  await app.page.setViewportSize({ width: 1280, height: 800 })
  await app.open('rush-20')
  await app.page.locator('[data-part="urgent"] button').last().click()
  const sheet = app.page.getByRole('dialog')
  await expect(sheet.locator('[data-urgent]').first()).toBeVisible()
  await app.page.keyboard.press('ArrowUp')
  await expect(sheet.locator('[data-urgent] [data-press-key]').first()).toBeVisible()
  const faults = await sheet.locator('[data-urgent] [data-press-key]').evaluateAll((all) =>
    all.flatMap((choice) => {
      const entry = choice.closest('li')
      const key = getComputedStyle(choice, '::before')
      const at = choice.getBoundingClientRect()
      const right = at.left + Number.parseFloat(key.left) + Number.parseFloat(key.width)
      const bottom = at.top + Number.parseFloat(key.top) + Number.parseFloat(key.height)
      const faults: string[] = []
      for (const box of [choice, entry])
        if (box && getComputedStyle(box).overflow !== 'visible') faults.push(`cut: ${choice.textContent}`)
      const range = document.createRange()
      const words = document.createTreeWalker(choice, NodeFilter.SHOW_TEXT)
      while (words.nextNode()) {
        range.selectNodeContents(words.currentNode)
        for (const box of range.getClientRects())
          if (box.width > 1 && box.left < right && box.top + 5 < bottom)
            faults.push(`covered: ${words.currentNode.textContent}`)
      }
      return faults
    }),
  )
  expect(faults).toEqual([])
})

test('D opens the details of the selected card and Escape closes them, back on the card', async ({ app }) => {
  await app.open('evening')
  await app.page.keyboard.press('1')
  await app.page.keyboard.press('d')
  await expect(app.page.getByRole('dialog')).toContainText('Nadia F.')
  await app.page.keyboard.press('Escape')
  await expect(app.page.getByRole('dialog')).toHaveCount(0)
  await expect(app.card('nadia')).toBeFocused()
})

test('keys typed into a field do not reach the board', async ({ app }) => {
  await app.open('evening', { refuse: 'nadia' })
  await app.page.getByRole('textbox').fill('')
  await app.page.getByRole('textbox').press('2')
  await app.page.getByRole('textbox').press('Enter')
  expect(await app.calls()).toEqual([])
})

test('what has the focus is outlined (WCAG 2.4.7)', async ({ app }) => {
  await app.open('evening')
  await app.page.keyboard.press('Tab')
  const width = () =>
    app.page.evaluate(() => {
      const focused = document.activeElement
      if (!focused) return 0
      // Of itself, or of the area it reaches over.
      const styles = [getComputedStyle(focused), getComputedStyle(focused, '::after')]
      return Math.max(
        ...styles.map(({ outlineStyle, outlineWidth }) =>
          outlineStyle === 'none' ? 0 : Number.parseFloat(outlineWidth),
        ),
      )
    })
  for (let stop = 0; stop < 20; stop += 1) {
    expect(await width()).toBeGreaterThanOrEqual(3)
    await app.page.keyboard.press('Tab')
  }
})

test('what is urgent, busy, pause and the view are reached by keys as well (B5)', async ({ app }) => {
  await app.open('cancelled')
  await app.page.keyboard.press('u')
  const first = app.page.locator('[data-urgent]').first()
  await expect(first.getByRole('button').last()).toBeFocused()
  await app.page.keyboard.press('u')
  await expect(app.page.locator('[data-urgent]').nth(1).getByRole('button').last()).toBeFocused()
  await app.page.keyboard.press('Enter')
  await expect.poll(() => app.calls()).toEqual(['ready junko'])
  const sheet = app.page.getByRole('dialog')
  for (const key of ['b', 'w', 'v']) {
    await app.page.keyboard.press(key)
    await expect(sheet).toBeVisible()
    await app.page.keyboard.press('Escape')
    await expect(sheet).toHaveCount(0)
  }
})

test('in order of due time a number key selects the card that shows the number', async ({ app }) => {
  await app.open('rush-20', { order: 'due' })
  await app.page.keyboard.press('ArrowDown')
  for (const key of ['2', '5', '0']) {
    await app.page.keyboard.press(key)
    const focused = app.page.locator('[data-card]:focus')
    await expect(focused.getByText(key, { exact: true }).first()).toBeVisible()
    const nth = await focused.evaluate((card) => card.closest('[data-nth]')?.getAttribute('data-nth'))
    expect(nth).toBe(key === '0' ? '10' : key)
  }
})

test('ten cards have a number key, and taking one on draws no card anew but those whose number it changes', async ({
  app,
}) => {
  await app.open('rush-200')
  await expect(app.page.locator('[data-card]')).toHaveCount(200)
  await expect(app.page.locator('[data-nth]')).toHaveCount(10)
  await app.page.waitForTimeout(500)
  await app.page.evaluate(() => {
    const drawn = new Set<string>()
    Object.assign(window, { drawn })
    new MutationObserver((changes) => {
      for (const { target, type } of changes) {
        const card =
          target instanceof Element && type === 'attributes' ? target.querySelector('[data-card]') : null
        if (card) drawn.add(card.getAttribute('data-card') ?? '')
      }
    }).observe(document.body, { subtree: true, attributes: true, attributeFilter: ['data-nth'] })
  })
  const first = app.page.locator('[data-nth="1"] [data-card]')
  const id = await first.getAttribute('data-card')
  await first.getByRole('button').last().click()
  await expect(app.page.locator(`[data-card="${id}"][data-moved]`)).toHaveCount(1)
  const drawn = await app.page.evaluate(() => (window as unknown as { drawn: Set<string> }).drawn.size)
  expect(drawn).toBeLessThanOrEqual(11)
})

const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0']
const strike = async (app: Screen, ...keys: string[]) => {
  for (const key of keys) await app.page.keyboard.press(key)
}
/** The keys drawn on the choices of the open sheet, top to bottom, then left to right. */
const drawn = (app: Screen) =>
  app.page.getByRole('dialog').evaluate((sheet) =>
    [...sheet.querySelectorAll('[data-press-key]')]
      .map((choice) => ({ key: choice.getAttribute('data-press-key'), box: choice.getBoundingClientRect() }))
      .toSorted((a, b) =>
        Math.abs(a.box.top - b.box.top) > 24 ? a.box.top - b.box.top : a.box.left - b.box.left,
      )
      .map(({ key }) => key),
  )

test('in a sheet a number chooses the reason that bears it, and nothing is refused before Enter', async ({
  app,
}) => {
  await app.open('evening')
  await strike(app, '1', 'x')
  const reasons = app.page.getByRole('dialog').getByRole('radio')
  await expect(reasons).toHaveCount(10)
  await expect.poll(() => drawn(app)).toEqual([...digits, '↵'])
  // Every number there is, and none of them ends the order.
  for (const key of digits) {
    await strike(app, key)
    await expect(reasons.nth((Number(key) + 9) % 10)).toBeChecked()
  }
  expect(await app.calls()).toEqual([])
  await strike(app, '2', 'Enter')
  await expect(app.page.getByRole('dialog')).toHaveCount(0)
  expect(await app.calls()).toContain('refuse(too-busy,-,-) nadia')
})

test('busy, more minutes for it and until when are three keys and Enter', async ({ app }) => {
  await app.open('evening')
  await strike(app, 'b')
  await expect.poll(() => drawn(app)).toEqual([...digits, '↵'])
  await strike(app, '6', '0', 'Enter')
  await expect(app.page.getByRole('dialog')).toHaveCount(0)
  expect(await app.calls()).toEqual([expect.stringMatching(/^pause.*15/)])
})

test('up and down give the numbers to what follows, until all of a sheet is reached', async ({ app }) => {
  await app.open('evening')
  await strike(app, 'b')
  const until = app.page.getByRole('dialog').locator('label', { hasText: 'Until somebody ends it' })
  await expect(until).not.toHaveAttribute('data-press-key')
  await strike(app, 'ArrowDown')
  await expect(until).toHaveAttribute('data-press-key', '3')
  await strike(app, '3')
  await expect(until.getByRole('radio')).toBeChecked()
  await strike(app, 'ArrowUp')
  await expect.poll(() => drawn(app)).toEqual([...digits, '↵'])
})

test('in the details the foot always has its numbers, and more time is one of them', async ({ app }) => {
  await app.open('evening')
  await strike(app, '2', 'd')
  const more = app.page.getByRole('dialog').locator('footer button', { hasText: '+5 min' })
  await expect(more).toHaveAttribute('data-press-key')
  await strike(app, (await more.getAttribute('data-press-key')) ?? '')
  await expect.poll(() => app.calls()).toContain('delay(5) junko')
})

test('the recall key goes back as Escape does, and struck twice it takes no step back on the board', async ({
  app,
}) => {
  await app.open('evening')
  await strike(app, '2', 'd')
  const sheet = app.page.getByRole('dialog')
  await expect(sheet).toContainText('Junko H.')
  await strike(app, 'r', 'r')
  await expect(sheet).toHaveCount(0)
  await app.page.waitForTimeout(600)
  await strike(app, 'r')
  await expect(sheet).toContainText('Finished orders')
})

test('Enter struck twice in a sheet does nothing to the card under it', async ({ app }) => {
  await app.open('evening')
  await strike(app, '2', 'b')
  await expect(app.page.getByRole('dialog').locator('footer button')).toBeEnabled()
  await strike(app, 'Enter')
  await expect(app.page.getByRole('dialog')).toHaveCount(0)
  await strike(app, 'Enter')
  await app.page.waitForTimeout(300)
  expect((await app.calls()).filter((call) => call.startsWith('ready'))).toEqual([])
})

test('the numbers of a sheet go with a touch and while something is typed, and digits are typed then', async ({
  app,
}) => {
  await app.open('evening')
  await strike(app, '1', 'x')
  const sheet = app.page.getByRole('dialog')
  const keys = sheet.locator('[data-press-key]')
  await expect(keys).toHaveCount(11)
  await sheet.getByRole('textbox').focus()
  await expect(keys).toHaveCount(0)
  await strike(app, '2', 'Enter')
  await expect(sheet.getByRole('textbox')).toHaveValue('2\n')
  await expect(sheet.getByRole('radio', { checked: true })).toHaveCount(0)
  await strike(app, 'Shift+Tab')
  await expect(keys).toHaveCount(11)
  await sheet.getByRole('heading').first().click()
  await expect(keys).toHaveCount(0)
})

test('a key drawn on a choice is no part of its name, and covers no word of it', async ({ app }) => {
  for (const language of ['en', 'fr', 'es'] as const) {
    await app.open('evening', { language })
    await strike(app, '1', 'd')
    await expect(app.page.getByRole('dialog').locator('[data-press-key]').first()).toBeVisible()
    const covered = await app.page.locator('[data-press-key]').evaluateAll((all) =>
      all.flatMap((choice) => {
        const { left, top } = choice.getBoundingClientRect()
        const key = getComputedStyle(choice, '::before')
        const right = left + Number.parseFloat(key.left) + Number.parseFloat(key.width)
        const bottom = top + Number.parseFloat(key.top) + Number.parseFloat(key.height)
        const range = document.createRange()
        const words = document.createTreeWalker(choice, NodeFilter.SHOW_TEXT)
        const under: string[] = []
        while (words.nextNode()) {
          range.selectNodeContents(words.currentNode)
          for (const box of range.getClientRects())
            // A line of letters has some room above it.
            if (box.width > 1 && box.left < right && box.top + 5 < bottom)
              under.push(words.currentNode.textContent ?? '')
        }
        return under
      }),
    )
    expect(covered, language).toEqual([])
  }
  await expect(app.page.getByRole('dialog').locator('footer button').first()).toHaveAccessibleName(
    'Rechazar…',
  )
})

test('in the office numbers press nothing in a sheet, and r goes nowhere', async ({ app }) => {
  await app.open('evening', { office: 'home', manager: 'problems' })
  await app.page.locator('[data-banner="error"]').getByRole('button', { name: 'Learn more' }).first().click()
  const sheet = app.page.getByRole('dialog')
  await expect(sheet).toBeVisible()
  await strike(app, '1', '2', 'r')
  await expect(sheet).toBeVisible()
  await expect(sheet.locator('[data-press-key]')).toHaveCount(0)
})

test('B5: an order that expires while keys are used changes no number, and a key meant for it says why and does nothing else', async ({
  app,
}) => {
  await app.open('rush-20')
  const news = await newOrders(app)
  const [first = '', second = '', third = ''] = news
  await app.page.keyboard.press('2')
  await expect(app.card(second)).toBeFocused()
  await app.change(second, {
    status: 'failed',
    ending: { by: 'system', kind: 'not-answered-in-time' },
    endedAt: dinnerTime,
    endingSeenAt: dinnerTime,
  })
  for (const [id, key] of [
    [first, '1'],
    [third, '3'],
  ] as const)
    await expect(app.card(id).locator('[data-part="key"]')).toHaveText(key)
  await app.page.keyboard.press('d')
  await expect(app.page.locator('[data-part="done-already"]')).toContainText('Choose another order')
  await expect(app.page.getByRole('dialog')).toHaveCount(0)
  await app.page.keyboard.press('3')
  await expect(app.card(third)).toBeFocused()
  expect((await app.calls()).filter((call) => !call.startsWith('acknowledge'))).toEqual([])
})

test('the number keys take the code of a strip nothing of its size, and that of a compact card hardly any', async ({
  app,
}) => {
  await app.page.setViewportSize({ width: 1280, height: 800 })
  for (const cards of ['strip', 'compact'] as const) {
    await app.open('rush-20', { cards })
    const sizes = () =>
      app.page
        .locator('[data-card] [data-part="number"]')
        .evaluateAll((all) => all.map((each) => parseFloat(getComputedStyle(each).fontSize)))
    const before = await sizes()
    await app.page.keyboard.press('1')
    await expect(app.page.locator('[data-part="key"]')).toHaveCount(10)
    if (cards === 'strip') expect(await sizes()).toEqual(before)
    else expect(Math.min(...(await sizes()))).toBeGreaterThanOrEqual(38)
  }
})
