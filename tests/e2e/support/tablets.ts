import type { Browser, BrowserContext, Page } from '@playwright/test'
import { signIn } from './dashboard.ts'
import { createProblems } from './problems.ts'
import type { SandboxOrder } from './sandbox.ts'
import { expect, type Kitchen } from './test.ts'

/** Opens Settings, Screens, and lets other tablets in; answers the address. */
export async function openDoor(kitchen: Kitchen): Promise<string> {
  const { page } = kitchen
  await signIn(kitchen)
  await page.getByRole('button', { name: 'Profile' }).click()
  await page.getByRole('menuitem', { name: 'Settings' }).click()
  await page.getByRole('button', { name: 'Screens', exact: true }).click()
  await expect(page.getByText('nothing else on this network reaches the orders')).toBeVisible()
  await page.getByText('Let other tablets show the orders').click()
  const address = page.locator('[data-panel="door"] code').first()
  await expect(address).toHaveText(/^https:\/\/127\.0\.0\.1:\d+\/$/)
  return (await address.textContent()) ?? ''
}

/** The manager makes a code for such a screen; answers its digits. */
export async function makeCode({ page }: Kitchen, name: string, rights = 'Everything'): Promise<string> {
  const panel = page.locator('[data-panel="add-screen"]')
  await panel.getByLabel('Name of the screen').fill(name)
  await panel.locator('label').filter({ hasText: rights }).click()
  await panel.getByRole('button', { name: 'Make a code' }).click()
  const code = await page.locator('[data-pairing-code]').getAttribute('data-pairing-code')
  return code ?? ''
}

/** Another tablet: a browser that knows nothing of this station, and goes on past the warning. */
export async function tablet(
  browser: Browser,
  url: string,
  options: Pick<NonNullable<Parameters<Browser['newContext']>[0]>, 'proxy' | 'locale'> & {
    /** What the browser is made to be before it opens the page. */
    before?: (context: BrowserContext) => Promise<unknown>
  } = {},
) {
  const { before, ...more } = options
  const context = await browser.newContext({
    ignoreHTTPSErrors: true,
    viewport: { width: 1024, height: 768 },
    ...more,
  })
  await before?.(context)
  const page = await context.newPage()
  const problems = createProblems()
  problems.watch(page)
  await page.goto(url)
  return { page, context, problems }
}

export async function pairByCode(page: Page, code: string): Promise<void> {
  await page.getByLabel('Code of six digits').fill(`${code.slice(0, 3)} ${code.slice(3)}`)
  await page.getByRole('button', { name: 'Pair this screen' }).click()
}

/** A tablet that is paired with these rights and shows the board. */
export async function pairedTablet(
  kitchen: Kitchen,
  browser: Browser,
  name: string,
  options: Parameters<typeof tablet>[2] = {},
) {
  const url = await openDoor(kitchen)
  const code = await makeCode(kitchen, name)
  const other = await tablet(browser, url, options)
  await pairByCode(other.page, code)
  await expect(other.page.locator('[data-link="live"]')).toBeVisible()
  return other
}

export const cardOn = (page: Page, order: SandboxOrder) =>
  page.locator('article[data-card]').filter({ hasText: order.shortCode })
