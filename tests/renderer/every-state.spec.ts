import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import type { SceneName } from './gallery/scenes.ts'
import { expect, test } from './screen.ts'

type State = { scene: SceneName; asked?: Record<string, string> }

const boards: State[] = (
  [
    'evening',
    'empty',
    'one',
    'busy',
    'sixty',
    'late',
    'fourteen-items',
    'cancelled',
    'utensils',
    'locations',
    'printer-problem',
    'quiet',
    'broken',
    'disk-full',
  ] as const
).map((scene) => ({ scene }))

const states: State[] = [
  ...boards,
  { scene: 'evening', asked: { link: 'refused' } },
  { scene: 'evening', asked: { link: 'never' } },
  { scene: 'evening', asked: { link: 'lost' } },
  { scene: 'later', asked: { screen: 'later' } },
  { scene: 'empty', asked: { screen: 'later' } },
  { scene: 'evening', asked: { screen: 'history' } },
  { scene: 'empty', asked: { screen: 'history' } },
  { scene: 'evening', asked: { screen: 'tickets' } },
  { scene: 'empty', asked: { screen: 'tickets' } },
  { scene: 'busy', asked: { screen: 'device' } },
  { scene: 'busy', asked: { details: 'everything' } },
  { scene: 'evening', asked: { refuse: 'nadia' } },
  { scene: 'evening', asked: { cancel: 'junko' } },
]

const sizes = [
  { width: 1280, height: 800 },
  { width: 1024, height: 768 },
  { width: 1920, height: 1080 },
  // 1280 × 800 at 200 % zoom.
  { width: 640, height: 400 },
]

for (const { scene, asked = {} } of states) {
  const name = [scene, ...Object.entries(asked).map(([key, value]) => `${key} ${value}`)].join(', ')
  for (const language of ['en', 'fr'] as const) {
    test(`${name} in ${language}: fits, is big enough to press, and axe finds nothing`, async ({ app }) => {
      await app.page.emulateMedia({ reducedMotion: 'reduce' })
      await app.open(scene, { ...asked, language })
      if (asked['link'] === 'lost') await app.page.locator('[data-banner="offline"]').waitFor()
      for (const size of sizes) {
        await app.page.setViewportSize(size)
        const at = `${size.width} × ${size.height}`
        expect(await sideways(app.page), `${at}: scrolls or is cut off sideways`).toEqual([])
        expect(await tooSmall(app.page), `${at}: smaller than 48 px`).toEqual([])
        await test.info().attach(`${name} ${language} ${at}`, {
          body: await app.page.screenshot(),
          contentType: 'image/png',
        })
      }
      await app.page.setViewportSize({ width: 1280, height: 800 })
      const { violations } = await new AxeBuilder({ page: app.page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
        .analyze()
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => String(target)).join(' | ')}`),
      ).toEqual([])
    })
  }
}

/** What reaches beyond the right edge of the window, or beyond a box that hides what is too wide. */
function sideways(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = []
    if (document.documentElement.scrollWidth > window.innerWidth) found.push('the page')
    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      if (element.closest('.heard-only, svg') || getComputedStyle(element).clipPath !== 'none') continue
      const box = element.getBoundingClientRect()
      if (box.width > 0 && box.right > window.innerWidth + 1)
        found.push(`${element.tagName} ${element.className}`)
      const scrolls = element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0
      if (scrolls && getComputedStyle(element).overflowX !== 'visible')
        found.push(`inside ${element.className}`)
    }
    return found
  })
}

/** Controls a greasy finger could miss; those made for keyboards and readers alone are hidden by clipping. */
function tooSmall(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const clipped = (element: Element | null): boolean =>
      element !== null &&
      (getComputedStyle(element).clipPath !== 'none' ||
        getComputedStyle(element).clip !== 'auto' ||
        clipped(element.parentElement))
    return [
      ...document.querySelectorAll<HTMLElement>(
        'button, a[href], label:has(input), input:not(label input), textarea',
      ),
    ]
      .filter(
        (control) => control.checkVisibility() && !clipped(control) && !control.matches('[type="range"]'),
      )
      .map((control) => ({ control, box: control.getBoundingClientRect() }))
      .filter(({ box }) => box.width < 47.5 || box.height < 47.5)
      .map(
        ({ control, box }) =>
          `${control.textContent || control.getAttribute('aria-label')}: ${Math.round(box.width)} × ${Math.round(box.height)}`,
      )
  })
}
