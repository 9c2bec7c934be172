import { dinnerTime } from '../fixtures/orders.ts'
import { expect, test } from './screen.ts'

/** A worker keeps its window from test to test; these run in one worker, one after the other. */
test.describe.configure({ mode: 'serial' })

test('a test leaves behind whatever it can', async ({ app, page, context }) => {
  await page.addInitScript(() => Object.assign(window, { leftByScript: true }))
  await page.route('**/sounds/*.wav', (route) => route.fulfill({ status: 404 }))
  await page.exposeFunction('leftByBinding', () => true)
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'dark' })
  await page.setViewportSize({ width: 640, height: 400 })
  await page.clock.install({ time: new Date('2020-02-02T02:02:02Z') })
  // What still loads when the line is cut, too.
  app.expects(/404|ERR_INTERNET_DISCONNECTED/)
  await app.open('evening', { language: 'fr' })
  await page.evaluate(async (at) => {
    window.station.setClock(at)
    Object.assign(window, { leftByPage: true })
    localStorage.setItem('left', 'local')
    sessionStorage.setItem('left', 'session')
    document.cookie = 'left=cookie'
    await new Promise((resolve) => (indexedDB.open('left', 1).onsuccess = resolve))
  }, dinnerTime + 3_600_000)
  await context.newPage()
  await context.setOffline(true)
})

test('the next one finds nothing of it', async ({ app, page, context }) => {
  expect(context.pages()).toEqual([page])
  await app.open('evening')
  const found = await page.evaluate(async () => ({
    globals: Object.keys(window).filter((name) => name.startsWith('left')),
    kept: [localStorage.getItem('left'), sessionStorage.getItem('left')],
    language: document.documentElement.lang,
    cookie: document.cookie,
    databases: await indexedDB.databases(),
    clipboard: (await navigator.permissions.query({ name: 'clipboard-read' as PermissionName })).state,
    media: ['(prefers-reduced-motion: reduce)', '(prefers-color-scheme: dark)'].filter(
      (each) => matchMedia(each).matches,
    ),
    size: [innerWidth, innerHeight],
    year: new Date().getFullYear(),
    sound: (await fetch('./sounds/new.wav')).status,
  }))
  expect(found).toEqual({
    globals: [],
    kept: [null, null],
    language: 'en-CA',
    cookie: '',
    databases: [],
    clipboard: 'prompt',
    media: [],
    size: [1280, 800],
    year: new Date().getFullYear(),
    sound: 200,
  })
})

test('a test keeps something and leaves a button of the mouse down', async ({ app, page }) => {
  await app.open('evening')
  await page.evaluate(() => localStorage.setItem('left', 'local'))
  await page.mouse.down()
})

test('the one after it has the same window, its storage empty and the files of the screen still in it', async ({
  app,
  page,
}) => {
  await app.open('evening')
  const found = await page.evaluate(() => ({
    kept: localStorage.getItem('left'),
    fetched: performance
      .getEntriesByType('resource')
      .filter((entry) => entry instanceof PerformanceResourceTiming && entry.name.endsWith('.js'))
      .filter((entry) => (entry as PerformanceResourceTiming).transferSize > 0)
      .map(({ name }) => name),
  }))
  expect(found).toEqual({ kept: null, fetched: [] })
})

test('a window that crashed is not handed on', async ({ page }) => {
  const crashed = page.waitForEvent('crash')
  void page.goto('chrome://crash').catch(() => {})
  await crashed
})

test('the test after it has a sound one', async ({ app }) => {
  await app.open('evening')
  await expect(app.card('nadia')).toBeVisible()
})
