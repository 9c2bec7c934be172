import type { Page } from '@playwright/test'
import type { SceneName } from './gallery/scenes.ts'
import { expect, test } from './screen.ts'

/**
 * A switch, a radio and a box to tick keep their input for readers alone, a dot somewhere on the page. Focus scrolls to
 * it, so it has to stand inside its own label, and a page that is never meant to scroll has to refuse to.
 */

const sizes = [
  { width: 1024, height: 768 },
  { width: 1280, height: 800 },
]

const places: readonly { scene: SceneName; asked: Record<string, string>; first?: string }[] = [
  { scene: 'busy', asked: { screen: 'device' } },
  { scene: 'locations', asked: { screen: 'device' } },
  { scene: 'evening', asked: { refuse: 'nadia' } },
  { scene: 'evening', asked: { cancel: 'junko' } },
  { scene: 'evening', asked: { office: 'activate', manager: 'two-ready' }, first: 'Continue' },
  { scene: 'evening', asked: { office: 'activate', manager: 'device-unproven' } },
  { scene: 'evening', asked: { office: 'wizard', manager: 'wizard-account' } },
  { scene: 'evening', asked: { office: 'wizard', manager: 'wizard-every-store' } },
  { scene: 'evening', asked: { office: 'wizard', manager: 'wizard-brand' } },
  { scene: 'evening', asked: { office: 'new-menu' } },
]

for (const { scene, asked, first } of places)
  for (const size of sizes) {
    const where = `${scene}, ${Object.values(asked).join(' ')}, ${size.width} × ${size.height}`
    test(`${where}: whatever is switched, ticked or chosen, the screen stays where it is`, async ({
      app,
    }) => {
      await app.page.setViewportSize(size)
      await app.open(scene, asked)
      if (first !== undefined) await app.page.getByRole('button', { name: first }).click()
      const controls = app.page.locator('label:has(input):visible')
      await controls.first().waitFor()
      const dialogs = app.page.getByRole('dialog')
      const atFirst = await dialogs.count()
      const count = await controls.count()
      for (let at = 0; at < count; at += 1) {
        const control = controls.nth(at)
        if (!(await control.isVisible()) || (await control.getAttribute('data-disabled')) !== null) continue
        const words = await control.textContent()
        await control.click()
        expect(await gone(app.page), `after ${words}`).toEqual([])
        // What only a manager may change asks for the code first.
        if ((await dialogs.count()) > atFirst) await app.page.keyboard.press('Escape')
        await expect(dialogs).toHaveCount(atFirst)
      }
    })
  }

/** What has scrolled although nobody can scroll it back: the page, and boxes larger than a dot that hide the rest. */
function gone(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const scrolled = [...document.querySelectorAll('*')].filter(
      (box) => box.scrollTop > 0 && box.clientHeight > 8,
    )
    return scrolled
      .filter((box) => box === document.scrollingElement || getComputedStyle(box).overflowY === 'hidden')
      .map((box) => `${box.tagName} ${box.className}: ${box.scrollTop} px`)
  })
}
