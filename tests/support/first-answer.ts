import type { Page } from '@playwright/test'

/**
 * Watches the next press on a page: resolves with the ms from the finger coming down to the frame that shows what came of
 * it, which is progress on the control, a dialog, or the next page.
 */
export async function firstAnswer(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const title = () => document.querySelector('h1')?.textContent
    const before = title()
    const isShown = () =>
      document.querySelector('button[data-pending], [role="alertdialog"]') !== null || title() !== before
    const watch = window as unknown as { firstAnswer: Promise<number> }
    watch.firstAnswer = new Promise((resolve) => {
      document.addEventListener(
        'pointerdown',
        () => {
          const pressedAt = performance.now()
          const observer = new MutationObserver(() => {
            if (!isShown()) return
            observer.disconnect()
            // Two frames: the first is the one that paints it.
            requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - pressedAt)))
          })
          observer.observe(document, {
            subtree: true,
            childList: true,
            attributes: true,
            characterData: true,
          })
        },
        { capture: true, once: true },
      )
    })
  })
  return () => page.evaluate(() => (window as unknown as { firstAnswer: Promise<number> }).firstAnswer)
}
