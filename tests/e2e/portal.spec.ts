import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { authorizePath } from '../sandbox/visitor.ts'
import { expect, test } from './support/watched-page.ts'

/** The merchant portal as people see it: sign-in in a pop-up, store pages in a window. */

let child: ChildProcessWithoutNullStreams
let sandbox: { url: string; accessKey: Parameters<typeof authorizePath>[0]['accessKey'] }

test.beforeEach(async () => {
  child = spawn(process.execPath, ['out/sandbox/index.js', '--seed', '4'], { stdio: 'pipe' })
  const line = await new Promise<string>((resolve) => {
    createInterface({ input: child.stdout }).once('line', resolve)
  })
  sandbox = JSON.parse(line)
})

test.afterEach(async () => {
  const ended = new Promise((resolve) => {
    child.once('exit', resolve)
  })
  child.stdin.end()
  await ended
})

const popUp = { width: 480, height: 720 }

/** Nothing sticks out sideways, and what can be pressed is at least 48 px high. */
async function expectRoomy(page: Page) {
  await page.waitForLoadState()
  const found = await page.evaluate(() => ({
    sideways: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    small: [...document.querySelectorAll<HTMLElement>('a, button, input:not([type=hidden]), select, summary')]
      .map((element) => element.closest('label') ?? element)
      .filter((element) => element.offsetParent !== null && element.getBoundingClientRect().height < 48)
      .map((element) => element.outerHTML.slice(0, 100)),
  }))
  expect(found).toEqual({ sideways: 0, small: [] })
}

async function expectAccessible(page: Page) {
  await expectRoomy(page)
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([])
}

/** Takes the way through all pages, calling back on each. */
async function signIn(page: Page, words: Record<string, string>, onPage: (page: Page) => Promise<void>) {
  const press = (name = '') => page.getByRole('button', { name, exact: true }).click()
  await page.goto(`${sandbox.url}${authorizePath(sandbox)}`)
  await onPage(page)
  await page.getByLabel('Email', { exact: true }).fill('nobody@chez-loutre.example')
  await press(words['continue-to-sign-in'])
  await expect(page.getByRole('alert')).toBeVisible()
  await onPage(page)
  await page.getByText(words['accounts'] ?? '').click()
  await onPage(page)
  await page.getByRole('button', { name: 'staff@chez-loutre.example' }).click()
  await onPage(page)
  await press(words['another-account'])
  await page.getByLabel('Email', { exact: true }).fill('admin@chez-loutre.example')
  await press(words['continue-to-sign-in'])
  await onPage(page)
  await page.getByLabel(words['password'] ?? '', { exact: true }).fill('loutre-portal-2026')
  await press(words['sign-in'])
  await onPage(page)
  await press(words['send'])
  await onPage(page)
  await page.getByRole('link', { name: words['inbox'] ?? '' }).click()
  await onPage(page)
  const code = await page.locator('code.big').first().textContent()
  await page.getByRole('link', { name: words['back'] ?? '' }).click()
  await page.getByLabel(words['code'] ?? '', { exact: true }).fill(` ${code} `)
  await press(words['submit'])
  await onPage(page)
  // The app's page at the end of the way is not there; that it is asked for is what counts.
  const asked = page.waitForRequest(/^http:\/\/127\.0\.0\.1:9\/callback/)
  await press(words['continue'])
  expect(new URL((await asked).url()).searchParams.get('code')).toMatch(/^[\w-]{40,}$/)
}

const english = {
  'continue-to-sign-in': 'Continue to sign in',
  accounts: 'Accounts of the sandbox',
  'another-account': 'Use another account',
  password: 'Password',
  'sign-in': 'Sign in',
  send: 'Send the code',
  inbox: 'Open the sandbox inbox',
  back: 'Back to the code',
  code: 'Enter the 6-digit code',
  submit: 'Submit',
  continue: 'Continue',
}
const french = {
  'continue-to-sign-in': 'Continuer pour se connecter',
  accounts: 'Comptes du bac à sable',
  'another-account': 'Utiliser un autre compte',
  password: 'Mot de passe',
  'sign-in': 'Se connecter',
  send: 'Envoyer le code',
  inbox: 'Ouvrir la boîte de réception du bac à sable',
  back: 'Revenir au code',
  code: 'Entrez le code à 6 chiffres',
  submit: 'Soumettre',
  continue: 'Continuer',
}

test.describe('in a pop-up, in French', () => {
  test.use({ viewport: popUp, locale: 'fr-CA' })
  test('signing in takes the whole way, and each page can be read and pressed by everybody', async ({
    page,
  }) => {
    await signIn(page, french, expectAccessible)
  })
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false, locale: 'en-CA' })
  test('signing in takes the whole way', async ({ page }) => {
    await signIn(page, english, async () => {})
  })
})

for (const viewport of [{ width: 1280, height: 800 }, popUp]) {
  test.describe(`at ${viewport.width} px`, () => {
    test.use({ viewport, locale: 'fr-CA' })
    test('the pages of the stores can be read and pressed by everybody', async ({ page }) => {
      await page.goto(`${sandbox.url}/portal`)
      await expectAccessible(page)
      await page.getByRole('link', { name: 'Chez Loutre · Centre' }).click()
      await expectAccessible(page)
      await page.getByRole('link', { name: 'Ouvrir le gestionnaire de menus' }).click()
      await page.getByText('Heures d’ouverture de ce menu').click()
      await expectAccessible(page)
      await page.getByLabel('Prix de Poutine classique').fill('14,25')
      await page.getByRole('button', { name: 'Enregistrer Poutine classique' }).click()
      await expect(page.getByText('Les clients le voient maintenant')).toBeVisible()
      await expect(page.getByLabel('Prix de Poutine classique')).toHaveValue('14.25')
      await page.getByRole('link', { name: 'Revenir au magasin' }).click()
      await page.getByRole('button', { name: 'Désactiver' }).click()
      await expect(page.getByText('La question n’est pas posée aux clients')).toBeVisible()
      await page.getByRole('button', { name: 'Mettre le magasin en pause' }).click()
      await page.getByRole('button', { name: 'Retirer le magasin de l’intégration' }).click()
      await expect(page.getByText('Abandonnée').first()).toBeVisible()
      await page.getByText('Ce qui s’est passé').click()
      await expectAccessible(page)
    })
  })
}
