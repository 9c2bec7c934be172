import { languages } from '#shared/location/language.ts'
import { hideUrgent, openAt, readWhole } from './board-sight.ts'
import { expect, type Screen, test } from './screen.ts'

/**
 * How many orders drawn at random are read whole, as often as `SEEDS` says, and in a table:
 * `SEEDS=20 npx playwright test -c tests/renderer/playwright.config.ts read-whole --workers=1`.
 */
const seeds = Array.from({ length: Number(process.env['SEEDS'] ?? 3) }, (_, at) => at + 1)

/** In a window, so many orders in each column; at least so many of any draw are read whole, and of most draws all. */
const loads = [
  { width: 1280, height: 800, columns: [8, 0, 0], least: 5 },
  { width: 1280, height: 800, columns: [4, 3, 1], least: 5 },
  { width: 1920, height: 1080, columns: [18, 0, 0], least: 14 },
  { width: 1920, height: 1080, columns: [9, 6, 3], least: 12 },
  { width: 1024, height: 768, columns: [6, 0, 0], least: 4 },
  { width: 1024, height: 768, columns: [3, 2, 1], least: 2 },
  { width: 800, height: 1280, columns: [9, 0, 0], least: 4 },
] as const

for (const { width, height, columns, least } of loads) {
  const count = columns.reduce<number>((sum, each) => sum + each, 0)
  test(`of ${columns.join(' + ')} orders drawn at random most are read whole at ${width} × ${height}`, async ({
    app,
  }) => {
    test.setTimeout(600_000)
    for (const language of languages) {
      const whole: number[] = []
      for (const seed of seeds) {
        await openAt(app, `random-${seed}-${columns[0]}-${columns[1]}-${columns[2]}`, width, height, language)
        await hideUrgent(app)
        whole.push(await readWhole(app))
        expect(await underButtons(app), `${language}, seed ${seed}`).toEqual([])
      }
      const all = whole.filter((each) => each === count).length
      console.log(
        `${width} × ${height} ${columns.join(' + ')} ${language}: all ${count} whole in ${all} of ${seeds.length} draws: ${whole.join(' ')}`,
      )
      expect(Math.min(...whole), language).toBeGreaterThanOrEqual(least)
      expect(all, language).toBeGreaterThanOrEqual(seeds.length / 3)
    }
  })
}

/** Words of dishes that reach under the button of their card. */
function underButtons(app: Screen): Promise<string[]> {
  return app.page.locator('[data-card]').evaluateAll((cards) =>
    cards.flatMap((card) => {
      const button = [...card.querySelectorAll('button:not([data-part="number"], [data-strike])')].at(-1)
      const edge = button?.getBoundingClientRect()
      if (edge === undefined) return []
      const words: Text[] = []
      for (const items of card.querySelectorAll('[data-part="items"]')) {
        const texts = document.createTreeWalker(items, NodeFilter.SHOW_TEXT)
        for (let text = texts.nextNode(); text !== null; text = texts.nextNode())
          if (text instanceof Text && text.data.trim() !== '') words.push(text)
      }
      return words.flatMap((each) => {
        const range = document.createRange()
        range.setStart(each, 0)
        // A space at the end of a row hangs over its edge, where nobody sees it.
        range.setEnd(each, each.data.trimEnd().length)
        const isUnder = [...range.getClientRects()].some(
          (box) =>
            box.right > edge.left + 1 &&
            box.left < edge.right &&
            box.bottom > edge.top + 3 &&
            box.top < edge.bottom,
        )
        return isUnder ? [each.data] : []
      })
    }),
  )
}
