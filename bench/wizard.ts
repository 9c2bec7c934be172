import { chromium, type Page } from '@playwright/test'
import { needChromium } from '../scripts/lib/find-chromium.mjs'
import { firstAnswer } from '../tests/support/first-answer.ts'
import { startStation } from './station.ts'

/** Ms from a finger on each main button of the wizard and of the activation to the frame that shows what came of it. */
export async function benchWizard() {
  const station = await startStation(['--demo', '--sandbox-port', '0'])
  const browser = await chromium.launch({
    executablePath: needChromium(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
  })
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
    await page.goto(station.ready.ui)
    const times: number[] = []
    const press = async (name: string | RegExp) => {
      const button = page.getByRole('button', { name, exact: typeof name === 'string' }).first()
      // A button that cannot be pressed yet is no answer of ours.
      await button.and(page.locator(':enabled')).waitFor()
      const shown = await firstAnswer(page)
      await button.click()
      times.push(await shown())
    }
    await signIn(page)
    await page.getByRole('button', { name: 'Setup', exact: true }).click()
    await page.getByRole('menuitem', { name: 'DoorDash' }).click()
    await press('Connect')
    await press(/continue$/)
    // The demo's account is linked: DoorDash's own window is not ours to time.
    await press('Continue')
    await page.getByRole('heading', { name: 'Otter may work with these stores' }).waitFor()
    await press('Continue')
    await page.getByText('Merge with the existing brand').click()
    await press('Continue')
    await page.locator('[data-row="2391102"]').click()
    await press('Add locations (1)')
    await press('Done')
    await page.getByRole('button', { name: /home of the Dashboard/ }).click()
    await page.getByRole('button', { name: 'Activate delivery channels', exact: true }).click()
    await press('Start the test order')
    await page.locator('[data-row="go-on-without"]').click()
    await press('Continue')
    await page.locator('[data-panel="doordash"] [data-row="chez-loutre-port"]').click()
    await press('Activate')
    await page.locator('[data-cut-off]').first().waitFor()
    await press('Confirm')
    return { steps: times.length, slowest: Math.max(...times) }
  } finally {
    await browser.close()
    await station.stop()
  }
}

async function signIn(page: Page): Promise<void> {
  await page.locator('[data-office-entry]').click()
  await page.getByRole('button', { name: 'Fill it in' }).click()
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
}
