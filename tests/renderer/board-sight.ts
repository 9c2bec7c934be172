import type { Language } from '#shared/location/language.ts'
import type { SceneName } from './gallery/scenes.ts'
import type { Screen } from './screen.ts'

/** What a person sees without touching anything: orders whole, and orders with their next button. */
export function inSight(app: Screen): Promise<{ whole: number; actionable: number; without: string[] }> {
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
export async function hideUrgent(app: Screen): Promise<void> {
  await app.page.evaluate(() => {
    for (const strip of document.querySelectorAll<HTMLElement>('[data-part="urgent"]'))
      strip.style.display = 'none'
  })
  await app.page.waitForTimeout(200)
}

/** The board with this scene in a window of this size (px), once its cards stand. */
export async function openAt(
  app: Screen,
  scene: SceneName,
  width: number,
  height: number,
  language: Language,
  order: 'columns' | 'piles' = 'columns',
) {
  await app.page.setViewportSize({ width, height })
  await app.page.emulateMedia({ reducedMotion: 'reduce' })
  await app.open(scene, { language, order })
  await app.page.locator('[data-card]').first().waitFor()
  await app.page.waitForTimeout(150)
}

/** The cards in sight that say every word of their order: no dish, option or note of theirs is folded away or cut. */
export function readWhole(app: Screen): Promise<number> {
  return app.page.locator('[data-card]').evaluateAll(
    (cards) =>
      cards.filter((card) => {
        const box = card.getBoundingClientRect()
        const foot = document.querySelector('[data-part="all-day"]')?.getBoundingClientRect().top ?? 9_999
        const folds = card.querySelector('[data-part="more"], [data-part="counted"], [data-fold]')
        const texts = [...card.querySelectorAll('[data-part="order-note"] bdi, [data-part="items"], li')]
        const isCut = texts.some(
          (each) => each.scrollHeight > each.clientHeight + 1 || each.scrollWidth > each.clientWidth + 1,
        )
        return box.top >= 64 && box.bottom <= foot && folds === null && !isCut
      }).length,
  )
}
