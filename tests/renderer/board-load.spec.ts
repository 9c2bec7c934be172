import { mkdirSync } from 'node:fs'
import type { SceneName } from './gallery/scenes.ts'
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

/** What a person sees without touching anything: orders whole, and orders with their next button. */
function inSight(app: Screen): Promise<{ whole: number; actionable: number; without: string[] }> {
  return app.page.evaluate(() => {
    const isSeen = (element: Element) => {
      const box = element.getBoundingClientRect()
      const x = box.left + box.width / 2
      return [box.top + 2, box.bottom - 2].every((y) => {
        const top = document.elementFromPoint(x, y)
        return (
          top !== null &&
          (element.contains(top) ||
            top.contains(element) ||
            top.closest('[data-card]') === element.closest('[data-card]'))
        )
      })
    }
    const cards = [...document.querySelectorAll('[data-card]')]
    const button = (card: Element) => [...card.querySelectorAll('button')].at(-1)
    const next = (card: Element) =>
      [...card.querySelectorAll('button')].find((each) => !each.matches('[data-part="number"]'))
    const isWhole = (card: Element) =>
      card.matches('[data-size="full"]') &&
      isSeen(card) &&
      !card.querySelector('[data-part="more"], [data-fold="lines"]')
    return {
      whole: cards.filter(isWhole).length,
      actionable: cards.filter((card) => {
        const step = next(card)
        return step !== undefined && isSeen(step) && isSeen(button(card) ?? step)
      }).length,
      without: cards
        .filter((card) => next(card) === undefined)
        .map((card) => card.getAttribute('data-card') ?? ''),
    }
  })
}

/** As drawn, nothing is urgent; a machine without a loudspeaker says so above its cards. */
async function hideUrgent(app: Screen): Promise<void> {
  await app.page.evaluate(() => {
    for (const strip of document.querySelectorAll<HTMLElement>('[data-part="urgent"]'))
      strip.style.display = 'none'
  })
  await app.page.waitForTimeout(200)
}

async function openAt(app: Screen, scene: SceneName, width: number, height: number, language: 'en' | 'fr') {
  await app.page.setViewportSize({ width, height })
  await app.page.emulateMedia({ reducedMotion: 'reduce' })
  await app.open(scene, { language })
  await app.page.locator('[data-card]').first().waitFor()
  await app.page.waitForTimeout(150)
}

for (const [width, height] of windows)
  test(`each card has its button, at any load, at ${width} × ${height}`, async ({ app }) => {
    test.setTimeout(240_000)
    for (const scene of loads)
      for (const language of ['en', 'fr'] as const) {
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
    for (const language of ['en', 'fr'] as const) {
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
    for (const language of ['en', 'fr', 'es'] as const) {
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

test('B5: what waits out of sight is told with its time and the unit of it', async ({ app }) => {
  await openAt(app, 'rush-45', 1280, 800, 'en')
  const bars = app.page.getByRole('button', { name: /below/ })
  await expect(bars).toHaveText([/^12 below, soonest \d:\d\d$/, /^10 below, soonest \d+ min$/])
})
