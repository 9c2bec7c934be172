import { languages } from '#shared/location/location.ts'
import { expect, test } from './screen.ts'

/** What stands where it stood, whatever the language, the load and the width: measured, not looked at. */

test('the rail is as wide in every language, and no word of it is cut (B5)', async ({ app }) => {
  await app.page.setViewportSize({ width: 1280, height: 800 })
  for (const language of languages) {
    await app.open('busy', { language, screen: 'later' })
    const rail = app.page.locator('nav').first()
    expect(Math.round((await rail.boundingBox())?.width ?? 0), language).toBe(80)
    const cut = await rail.locator('button').evaluateAll((all) =>
      all
        .filter((button) => {
          const box = button.getBoundingClientRect()
          // The word is the last but for the badge, which stands above it.
          const word = button.querySelector('svg + span')?.getBoundingClientRect()
          return !word || word.left < box.left - 1 || word.right > box.right + 1 || word.height > 20
        })
        .map(({ textContent }) => textContent),
    )
    expect(cut, language).toEqual([])
  }
})

test('with a manager signed in, name and way out stand side by side at the foot, in any language', async ({
  app,
}) => {
  for (const [width, height] of [
    [640, 400],
    [800, 1280],
  ] as const)
    for (const language of languages) {
      await app.page.setViewportSize({ width, height })
      await app.open('busy', { language, office: 'home' })
      await app.page.locator('[data-orders-entry]').click()
      await expect(app.page.locator('[data-card]').first()).toBeVisible()
      const wrong = await app.page
        .locator('nav')
        .first()
        .evaluate((rail) => {
          const buttons = [...rail.querySelectorAll('button')].map((button) => ({
            name: button.textContent,
            box: button.getBoundingClientRect(),
            word: button.querySelector('svg + span, svg + bdi')?.getBoundingClientRect(),
          }))
          return buttons
            .filter(({ box, word }, at) => {
              const next = buttons[at + 1]?.box.left ?? window.innerWidth
              return !word || word.left < box.left - 1 || word.right > box.right + 1 || box.right > next + 1
            })
            .map(({ name }) => name)
        })
      expect(wrong, `${width} ${language}`).toEqual([])
    }
})

const widths = [640, 800, 960, 1024, 1280, 1920]

test('the top bar of the office has one height and everything in it, at every width, in every language', async ({
  app,
}) => {
  test.setTimeout(120_000)
  for (const language of languages) {
    await app.open('busy', { language, office: 'account' })
    const bar = app.page.locator('header').first()
    for (const width of widths) {
      await app.page.setViewportSize({ width, height: width === 640 ? 400 : 800 })
      const measure = () =>
        bar.evaluate((element) => {
          const room = element.getBoundingClientRect()
          const out = [...element.querySelectorAll('button')].filter((button) => {
            const box = button.getBoundingClientRect()
            return box.top < room.top || box.bottom > room.bottom || box.right > room.right
          })
          const brand = element.querySelector('button span')
          return {
            height: Math.round(room.height),
            reach: element.scrollWidth - element.clientWidth,
            out: out.map(({ textContent }) => textContent),
            // Where the bar is too narrow for it there is the sign alone.
            cut:
              brand && getComputedStyle(brand).display !== 'none' ? brand.scrollWidth - brand.clientWidth : 0,
          }
        })
      await expect.poll(measure, `${language} ${width}`).toEqual({ height: 64, reach: 0, out: [], cut: 0 })
    }
  }
})

test('the list of settings takes one line where it does not stand beside the page, and unfolds (R76)', async ({
  app,
}) => {
  for (const size of [
    { width: 800, height: 1280 },
    { width: 640, height: 400 },
  ]) {
    await app.page.setViewportSize(size)
    await app.open('evening', { office: 'people', language: 'fr' })
    const list = app.page.getByRole('navigation', { name: 'Paramètres' })
    expect((await list.boundingBox())?.height).toBeLessThanOrEqual(73)
    await expect(list).toContainText('Personnes')
    await list.getByRole('button').click()
    await list.getByRole('button', { name: 'Emplacements' }).click()
    await expect(app.page.getByRole('heading', { level: 1 })).toHaveText('Emplacements')
    expect((await list.boundingBox())?.height).toBeLessThanOrEqual(73)
  }
})

const sizes = [
  { width: 1024, height: 768 },
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
  { width: 800, height: 1280 },
  { width: 640, height: 400 },
]

for (const size of sizes)
  test(`no head of a card and no button breaks a word, in any language, at any load, at ${size.width} × ${size.height}`, async ({
    app,
  }) => {
    test.setTimeout(240_000)
    await app.page.setViewportSize(size)
    for (const scene of ['busy', 'rush-odd', 'rush-8', 'rush-20', 'rush-45', 'rush-74'] as const)
      for (const language of languages) {
        await app.open(scene, { language })
        await app.page.locator('[data-card]').first().waitFor()
        const broken = await app.page.evaluate(() => {
          const isOneLine = (element: Element) => {
            const range = document.createRange()
            range.selectNodeContents(element)
            const tops = new Set([...range.getClientRects()].map(({ bottom }) => Math.round(bottom)))
            return tops.size <= 1
          }
          const of = (card: Element, selector: string) => [...card.querySelectorAll(selector)]
          return [...document.querySelectorAll('[data-card]')].flatMap((card) => {
            const code = of(card, '[data-part="number"] bdi').filter((each) => !isOneLine(each))
            const head = of(card, '[data-part="head"]').filter(
              (each) => each.scrollWidth > each.clientWidth + 1,
            )
            // A time is said whole: who comes, and when.
            const when = of(card, '[data-part="when"]').filter((line) => {
              const { bottom, right } = line.getBoundingClientRect()
              return of(line, 'span:not(:has(*), .heard-only, .heard-only *, [data-part="cut"] *)').some(
                (each) => {
                  const box = each.getBoundingClientRect()
                  return (
                    box.top < bottom - 4 && (box.right > right + 1 || each.scrollWidth > each.clientWidth + 1)
                  )
                },
              )
            })
            const buttons = of(card, 'button:not([data-part="number"])').filter((each) =>
              of(each, 'span').some((word) => word.scrollWidth > each.clientWidth + 1),
            )
            return [...code, ...head, ...when, ...buttons].map(
              (each) => `${card.getAttribute('data-card')}: ${each.textContent}`,
            )
          })
        })
        expect(broken, `${scene} ${language}`).toEqual([])
      }
  })

test('the frame that flashes covers no word and no digit', async ({ app }) => {
  test.setTimeout(180_000)
  for (const size of sizes) {
    await app.page.setViewportSize(size)
    for (const language of languages) {
      await app.open('rush-45', { language })
      const flash = app.page.locator('[data-kind]').first()
      await expect(flash).toBeAttached()
      const covered = await flash.evaluate((frame) => {
        const wide = Number.parseFloat(getComputedStyle(frame).borderLeftWidth)
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
        const found: string[] = []
        while (walker.nextNode()) {
          const text = walker.currentNode
          const parent = text.parentElement
          if (!parent?.checkVisibility({ visibilityProperty: true }) || parent.closest('.heard-only'))
            continue
          const range = document.createRange()
          range.selectNodeContents(text)
          const { left, right, top, width } = range.getBoundingClientRect()
          const isInSight = width > 0 && top < window.innerHeight && top >= 0
          if (isInSight && (left < wide || right > window.innerWidth - wide))
            found.push(text.textContent ?? '')
        }
        return { wide, found }
      })
      expect(covered.wide).toBeGreaterThanOrEqual(4)
      expect(covered.found, `${size.width} ${language}`).toEqual([])
    }
  }
})

test('the top bar folds the words of its tools one by one, and has them back as the window grows', async ({
  app,
}) => {
  await app.page.setViewportSize({ width: 1024, height: 768 })
  // As a browser that nobody has touched: the words about the sound are the longest of the bar.
  await app.page.addInitScript(() => {
    HTMLMediaElement.prototype.play = () => Promise.reject(new DOMException('', 'NotAllowedError'))
  })
  await app.open('rush-8')
  await expect(app.page.getByRole('button', { name: 'Tap to turn the sound on' })).toBeVisible()
  const bar = app.page.locator('header[data-fold]')
  // The longest gives its room; the others, and the name of the place, stand whole in it.
  await expect(bar.getByText('Normal')).toBeVisible()
  await expect(bar.getByText('Pause')).toBeVisible()
  await expect(bar.getByText('Tap to turn the sound on')).toBeHidden()
  const isCut = () =>
    bar
      .locator('[data-fold-last]')
      .evaluateAll((all) => all.some(({ scrollHeight, clientHeight }) => scrollHeight > clientHeight + 1))
  expect(await isCut()).toBe(false)
  const shown = new Map<number, string>()
  for (const width of [640, 1024, 1280, 1600, 1920, 1280, 1024, 640]) {
    await app.page.setViewportSize({ width, height: 768 })
    await app.page.waitForTimeout(150)
    const now = await bar.evaluate((line) =>
      [
        line.dataset['fold'],
        ...[...line.querySelectorAll('[data-fold-away]')].map((word) => word.matches('[data-folded]')),
      ].join(),
    )
    expect(await bar.evaluate((line) => line.scrollWidth <= line.clientWidth)).toBe(true)
    expect(shown.get(width) ?? now, `${width}`).toBe(now)
    shown.set(width, now)
  }
  expect(shown.get(1920)).toBe('0,false,false,false')
})

test('the word of no button of a small card reaches to its edges, in the largest text in any language', async ({
  app,
}) => {
  test.setTimeout(240_000)
  for (const [width, height] of [
    [1024, 768],
    [1280, 800],
    [640, 400],
  ] as const) {
    await app.page.setViewportSize({ width, height })
    for (const language of languages)
      for (const cards of ['compact', 'strip'] as const) {
        await app.open('rush-14', { language, cards, text: 'largest' })
        await app.page.locator('[data-card]').first().waitFor()
        const sizes = await app.page
          .locator('[data-card][data-phase="to-accept"] button:has([data-part="step"])')
          .evaluateAll((all) => [...new Set(all.map((button) => getComputedStyle(button).fontSize))])
        expect(sizes.length, `${width} ${language} ${cards}: the same word in one size`).toBeLessThanOrEqual(
          1,
        )
        const tight = await app.page.locator('[data-card] [data-part="step"]').evaluateAll((all) =>
          all.flatMap((words) => {
            const button = words.closest('button')?.getBoundingClientRect()
            const range = document.createRange()
            range.selectNodeContents(words)
            // The browser lays out no card that is out of sight.
            if (!words.checkVisibility({ contentVisibilityAuto: true })) return []
            const { left, right } = range.getBoundingClientRect()
            // 5 px of the board's, which the largest text makes 1.3 times as large.
            const least = 5 * 1.3
            return button && left - button.left >= least && button.right - right >= least
              ? []
              : [words.textContent]
          }),
        )
        expect(tight, `${width} ${language} ${cards}`).toEqual([])
      }
  }
})
