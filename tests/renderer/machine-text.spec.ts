import type { ManagerSceneName } from './gallery/managers.ts'
import type { SceneName } from './gallery/scenes.ts'
import { expect, test } from './screen.ts'

/** Codes, paths of documents and names of system errors. */
const machineText =
  /[A-Z]{2,}_[A-Z]{2,}|\w\[\d+\]|\bE[A-Z]{5,}\b|\w_\w+_\w|Invalid input|expected \w+, received/

const pages: {
  name: string
  scene: SceneName
  asked: { screen?: string; office?: string; manager?: ManagerSceneName; details?: string }
}[] = [
  { name: 'the board with refused orders', scene: 'refused', asked: {} },
  { name: 'the device page', scene: 'refused', asked: { screen: 'device' } },
  { name: '86', scene: 'sold-out', asked: { screen: 'sold-out' } },
  { name: 'the details of an order', scene: 'evening', asked: { details: 'nadia' } },
  {
    name: 'integrations with every alert',
    scene: 'evening',
    asked: { office: 'integrations', manager: 'problems' },
  },
  {
    name: 'integrations with more problems',
    scene: 'evening',
    asked: { office: 'integrations', manager: 'more-problems' },
  },
  {
    name: 'a failed publication at home',
    scene: 'evening',
    asked: { office: 'home', manager: 'menus-failed' },
  },
  { name: 'its issues', scene: 'evening', asked: { office: 'menu-issues', manager: 'menus-failed' } },
  { name: 'its menu', scene: 'evening', asked: { office: 'menus', manager: 'menus-failed' } },
  { name: 'the reports', scene: 'evening', asked: { office: 'reports', manager: 'usual' } },
  {
    name: 'the reports of several places',
    scene: 'locations',
    asked: { office: 'reports', manager: 'reports-several' },
  },
]

for (const { name, scene, asked } of pages) {
  for (const language of ['en', 'fr'] as const) {
    test(`no code, path or foreign sentence meets the eye on ${name} (${language})`, async ({ app }) => {
      await app.open(scene, { ...asked, language })
      await app.page.locator('main').first().waitFor()
      const text = await app.page.locator('body').innerText()
      expect(text).not.toMatch(machineText)
      if (language === 'fr')
        expect(text).not.toMatch(
          /\b(?:The|is|are|not|could|was|were|than)\b [a-z]+ (?:the|is|not|for|of|be)\b/,
        )
    })
  }
}

test('a menu whose publication failed does not stand beside "No problems found"', async ({ app }) => {
  await app.open('evening', { office: 'menus', manager: 'menus-failed' })
  await expect(app.page.getByText('Publishing failed', { exact: true }).first()).toBeVisible()
  await expect(app.page.locator('[data-menu="menu-evening"]')).not.toContainText('No problems found')
})

test('what support will ask for says the problem in words, its code folded away', async ({ app }) => {
  await app.open('evening', { office: 'integrations', manager: 'problems' })
  await app.page
    .getByRole('button', { name: /^Repairing disconnected/ })
    .first()
    .click()
  await app.page
    .getByRole('dialog')
    .getByRole('button', { name: /^Still stuck/ })
    .click()
  const facts = app.page.getByRole('dialog')
  await expect(facts).toContainText('Have this ready')
  expect(await facts.innerText()).not.toMatch(machineText)
})

test('the code stays there for support, folded away', async ({ app }) => {
  await app.open('evening', { office: 'integrations', manager: 'problems' })
  const details = app.page.locator('[data-part="support"]').first()
  await details.getByText('Details for support').click()
  await expect(details).toContainText(/[A-Z]+_[A-Z]+/)
})
