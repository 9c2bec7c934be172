import { tickAndContinue } from '../support/checklist.ts'
import type { Page } from '@playwright/test'
import { standInPages } from './support/shells.ts'
import type { StationProcess } from './support/station.ts'
import { expect, type Kitchen, test } from './support/test.ts'

/** DoorDash's sign-in in a window of its own, over the sandbox's portal; on Electron's stand-in, which proves the wiring and not Electron. */

function electron(kitchen: Kitchen): StationProcess {
  const { process } = kitchen
  test.skip(process === null, 'It looks at what Electron was asked for, which only the stand-in tells.')
  if (process === null) throw new Error('not on the stand-in')
  return process
}

/** Signs the demo's manager in and goes through the wizard up to the button that opens DoorDash's window. */
async function toAuthorize({ page }: Kitchen): Promise<void> {
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click()
  await page.locator('[data-office-entry]').click()
  await press('Fill it in')
  await press('Sign in')
  await press('Setup')
  await page.getByRole('menuitem', { name: 'DoorDash' }).click()
  await press('Connect')
  await tickAndContinue(page)
  await page.getByRole('tab', { name: 'Connect a new account' }).click()
}

/** Presses that button; answers DoorDash's window. */
async function authorize(kitchen: Kitchen, button: 'Authorize' | 'Authorize again'): Promise<Page> {
  const { journal, journalled } = electron(kitchen)
  const loaded = journal.filter(({ event }) => event === 'loaded').length
  await kitchen.page.getByRole('button', { name: button, exact: true }).click()
  await journalled('loaded', loaded + 1)
  const pages = await standInPages(kitchen.ready.dataDir)
  const opened = pages.find((page) => page.url().startsWith(kitchen.ready.sandbox))
  if (!opened) throw new Error("DoorDash's window is not open")
  return opened
}

/** Of the session this page is in, whatever site set them. */
async function cookieNames(page: Page): Promise<string[]> {
  const cdp = await page.context().newCDPSession(page)
  return (await cdp.send('Network.getAllCookies')).cookies.map(({ name }) => name)
}

test("DoorDash's window shares nothing with the screen and cannot go elsewhere (R40)", async ({
  kitchen,
}) => {
  const { journal, journalled } = electron(kitchen)
  await toAuthorize(kitchen)
  const popup = await authorize(kitchen, 'Authorize')
  const { origin } = new URL(kitchen.ready.sandbox)
  expect(await journalled('window', 2)).toEqual({
    event: 'window',
    detail: { kiosk: false, width: 520, height: 760, title: origin },
  })

  const seen = await popup.evaluate(() => ({
    shell: window.orderManagerShell,
    node: ['require', 'process', 'Buffer', 'module', 'electron', 'standInToMain', 'standInOpen'].filter(
      (name) => name in window,
    ),
    opener: window.opener === null,
  }))
  expect(seen).toEqual({ shell: undefined, node: [], opener: true })

  const portal = popup.url()
  await popup.evaluate(() => void (window.location.href = 'https://example.com/away'))
  expect(await journalled('navigation-prevented')).toMatchObject({ detail: 'https://example.com/away' })
  // The station's intake is on this machine as well, and is none of its business.
  const intake = new URL('/orders', kitchen.ready.intake).href
  await popup.evaluate((url) => void (window.location.href = url), intake)
  expect(await journalled('navigation-prevented', 2)).toMatchObject({ detail: intake })
  // DoorDash's own server cannot send it there either.
  const loads = journal.flatMap(({ event, detail }) => (event === 'loaded' ? [String(detail)] : []))
  const redirecting = new URL(loads.at(-1) ?? '')
  redirecting.searchParams.set('redirect_uri', 'http://127.0.0.1:9/callback')
  redirecting.searchParams.set('response_type', 'none')
  await popup.evaluate((url) => void (window.location.href = url), redirecting.href)
  expect(await journalled('navigation-prevented', 3)).toMatchObject({
    detail: expect.stringMatching(/^http:\/\/127\.0\.0\.1:9\/callback/),
  })
  expect(await popup.evaluate(() => window.open('https://example.com/window'))).toBeNull()
  expect(await journalled('window-denied', 2)).toMatchObject({ detail: 'https://example.com/window' })
  const blocked = popup.evaluate(
    () =>
      new Promise((resolve) => {
        const image = new Image()
        image.addEventListener('error', () => resolve('blocked'))
        image.addEventListener('load', () => resolve('loaded'))
        image.src = 'https://example.com/picture.png'
      }),
  )
  expect(await blocked).toBe('blocked')
  await popup.evaluate(() => {
    const link = document.createElement('a')
    link.href = URL.createObjectURL(new Blob(['a file']))
    link.download = 'file.txt'
    link.click()
  })
  await journalled('download-denied')
  const states = await popup.evaluate(() =>
    Promise.all(
      ['geolocation', 'notifications', 'screen-wake-lock'].map(
        async (name) => (await navigator.permissions.query({ name: name as PermissionName })).state,
      ),
    ),
  )
  expect(states).toEqual(['denied', 'denied', 'denied'])
  expect(popup.url()).toBe(portal)

  // Its cookies are in its window only.
  expect(await cookieNames(popup)).toEqual([expect.stringMatching(/^portal_session/)])
  expect(await cookieNames(kitchen.page)).toEqual([])
})

test("only the sign-in the station handed out opens a window; an old one's address is refused (R40)", async ({
  kitchen,
}) => {
  const { journal, journalled } = electron(kitchen)
  await toAuthorize(kitchen)
  const portal = `${kitchen.ready.sandbox}/portal/oauth/authorize`
  expect(await kitchen.page.evaluate((url) => window.open(url), portal)).toBeNull()
  expect(await journalled('window-denied')).toMatchObject({ detail: portal })
  expect(journal.filter(({ event }) => event === 'window')).toHaveLength(1)

  const first = await authorize(kitchen, 'Authorize')
  const old = first.url()
  const closed = first.waitForEvent('close')
  const second = await authorize(kitchen, 'Authorize again')
  await closed
  expect(second.url()).not.toBe(old)
  const denied = journal.filter(({ event }) => event === 'window-denied').length
  await kitchen.page.evaluate((url) => void window.open(url), old)
  expect(await journalled('window-denied', denied + 1)).toMatchObject({ detail: old })
  // The screen's, and one for each sign-in.
  expect(journal.filter(({ event }) => event === 'window')).toHaveLength(3)
  // Replacing a window is not closing it.
  await expect(kitchen.page.getByText("Continue in DoorDash's window")).toBeVisible()
})

test('closing the window is said in the wizard, with what to do (R41, R81)', async ({ kitchen }) => {
  await toAuthorize(kitchen)
  const popup = await authorize(kitchen, 'Authorize')
  await expect(kitchen.page.getByText("Continue in DoorDash's window")).toBeVisible()
  await popup.close()
  await expect(kitchen.page.getByText("DoorDash's window was closed before the end")).toBeVisible()
  const again = await authorize(kitchen, 'Authorize')
  await expect(again.getByLabel('Email', { exact: true })).toBeVisible()
})

test('signing in comes back to the wizard, and the window closes by itself (R40, R51)', async ({
  kitchen,
}) => {
  await toAuthorize(kitchen)
  const popup = await authorize(kitchen, 'Authorize')
  const press = (name: string) => popup.getByRole('button', { name, exact: true }).click()
  await popup.getByLabel('Email', { exact: true }).fill('admin@chez-loutre.example')
  await press('Continue to sign in')
  await popup.getByLabel('Password', { exact: true }).fill('loutre-portal-2026')
  await press('Sign in')
  await press('Send the code')
  await popup.getByRole('link', { name: 'Open the sandbox inbox' }).click()
  const code = await popup.locator('code.big').first().textContent()
  await popup.getByRole('link', { name: 'Back to the code' }).click()
  await popup.getByLabel('Enter the 6-digit code', { exact: true }).fill(code ?? '')
  await press('Submit')
  const closed = popup.waitForEvent('close')
  await press('Continue')
  await expect(popup.getByText('You are signed in to DoorDash')).toBeVisible()
  await closed
  await expect(kitchen.page.getByText("DoorDash's window was closed before the end")).toHaveCount(0)
  await expect(kitchen.page.getByText("Continue in DoorDash's window")).toHaveCount(0)
  await expect(kitchen.page.getByRole('heading', { name: /may work with these stores/ })).toBeVisible()
  // Where it is, and never what a page calls itself.
  const titles = electron(kitchen)
    .journal.flatMap(({ event, detail }) => (event === 'title' ? [String(detail)] : []))
    .filter((title) => title !== 'Order Manager')
  const { origin } = new URL(kitchen.ready.sandbox)
  expect(titles.length).toBeGreaterThan(4)
  expect(titles.slice(0, -1).filter((title) => title !== origin)).toEqual([])
  expect(titles.at(-1)).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
  expect(titles.at(-1)).not.toBe(origin)
})
