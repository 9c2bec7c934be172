import { expect, test } from './screen.ts'

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
  await expect.poll(() => app.calls()).toEqual([expect.stringMatching(/^acknowledge /)])
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
