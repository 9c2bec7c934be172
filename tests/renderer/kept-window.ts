import { type BrowserContext, type Page, test as base } from '@playwright/test'

/**
 * A worker keeps one window with one page, and gives it emptied to the next test: `fresh-page.spec.ts` holds that it
 * finds nothing of the one before. Playwright's own `reuseContext` empties the browser's cache as well and leaves the
 * page's process, so that each test fetched and compiled the whole screen anew: that took longer than most tests.
 */
type Window = {
  context: BrowserContext
  page: Page
  /** What it was opened with; a test that asks for something else gets a window of its own. */
  settings: string
  /** Throws away what the page has kept at the given address. */
  forget: (address: string) => Promise<void>
  /** Something was done to it that cannot be undone. */
  isSpent: boolean
}
let kept: Window | null = null

export const test = base.extend({
  context: async ({ browser, hasTouch, viewport }, provide) => {
    const settings = JSON.stringify({ hasTouch, viewport })
    if (kept !== null && (kept.isSpent || kept.settings !== settings)) await kept.context.close()
    if (kept === null || kept.isSpent || kept.settings !== settings)
      kept = await openWindow(await browser.newContext(), settings)
    const window = kept
    // Until it is emptied; a test that fails takes its worker along.
    await provide(window.context)
    if (!window.isSpent) await empty(window, viewport)
  },
  // Playwright takes what a fixture needs from the names it destructures.
  page: async ({ context }, provide) => {
    const [page] = context.pages()
    if (page === undefined) throw new Error('The kept window has no page.')
    await provide(page)
  },
})

async function openWindow(context: BrowserContext, settings: string): Promise<Window> {
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  const forget = async (address: string) => {
    await session.send('Storage.clearDataForOrigin', {
      origin: new URL(address).origin,
      storageTypes: 'local_storage,indexeddb,cache_storage,service_workers,file_systems',
    })
  }
  const window: Window = { context, page, settings, forget, isSpent: false }
  const spend = () => {
    window.isSpent = true
  }
  page.on('crash', spend)
  page.on('close', spend)
  before(page, ['addInitScript', 'exposeFunction', 'exposeBinding'], spend)
  before(context, ['addInitScript', 'exposeFunction', 'exposeBinding', 'newCDPSession'], spend)
  before(context.clock, ['install', 'pauseAt', 'setFixedTime', 'setSystemTime'], spend)
  return window
}

/** Calls `first` before each of the named functions of `owner`. */
function before(owner: object, names: readonly string[], first: () => void): void {
  for (const name of names) {
    const usual: unknown = Reflect.get(owner, name)
    if (typeof usual !== 'function') throw new Error(`Playwright has no ${name} any more.`)
    Reflect.set(owner, name, (...given: unknown[]): unknown => {
      first()
      return Reflect.apply(usual, owner, given)
    })
  }
}

const heard = ['console', 'pageerror', 'request', 'requestfailed', 'response', 'dialog', 'download', 'popup']

async function empty(
  { context, page, forget }: Window,
  viewport: ReturnType<Page['viewportSize']>,
): Promise<void> {
  for (const other of context.pages()) if (other !== page) await other.close()
  for (const event of heard) page.removeAllListeners(event)
  await page.unrouteAll({ behavior: 'ignoreErrors' })
  await context.unrouteAll({ behavior: 'ignoreErrors' })
  await context.setOffline(false)
  await context.clearPermissions()
  await context.clearCookies()
  // Of the same address, so the page stays in its process: the screen before it ends here and can keep nothing more.
  await page.goto('./blank.html')
  await page.evaluate(() => sessionStorage.clear())
  await forget(page.url())
  await page.emulateMedia({
    media: null,
    colorScheme: null,
    reducedMotion: null,
    forcedColors: null,
    contrast: null,
  })
  if (viewport) await page.setViewportSize(viewport)
  await page.mouse.up()
  await page.mouse.move(-1, -1)
}
