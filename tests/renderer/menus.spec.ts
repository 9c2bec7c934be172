import type { Page } from '@playwright/test'
import { dinnerTime } from '../fixtures/orders.ts'
import type { ManagerSceneName } from './gallery/managers.ts'
import { expect, type Screen, test } from './screen.ts'
import { expectFits, expectSound, portrait, sizes } from './sound-page.ts'

const heading = (app: Screen, name: RegExp | string) => app.page.getByRole('heading', { level: 1, name })
const button = (app: Screen, name: RegExp | string) =>
  app.page.getByRole('button', { name, exact: typeof name === 'string' }).first()
const place = (app: Screen, key: string) => app.page.locator(`[data-progress="${key}"]`)
const centre = 'chez-loutre-centre doordash'
const port = 'chez-loutre-port doordash'

const calls = async (app: Screen) => (await app.calls()).filter((call) => /^menus\.(?!open)/.test(call))

async function open(app: Screen, manager: ManagerSceneName, office = 'menus', language?: 'en' | 'fr') {
  await app.page.emulateMedia({ reducedMotion: 'reduce' })
  await app.open('evening', { office, manager, ...(language && { language }) })
  await app.page.locator('[data-room="office"] h1').first().waitFor()
}

/* Every state, to be looked at. */

type State = {
  name: string
  office?: string
  manager: ManagerSceneName
  act?: (page: Page) => Promise<void>
}
const press = async (page: Page, name: RegExp) => page.getByRole('button', { name }).first().click()
const next = (page: Page) => press(page, /^Continu/)
const publish = (page: Page) => press(page, /^(Publish|Publier) Menu du soir/)
const choose = (page: Page, words: string) => page.locator('label').filter({ hasText: words }).first().click()

const states: State[] = [
  { name: 'no menu', manager: 'menus-none' },
  { name: 'no location', manager: 'menus-nowhere' },
  { name: 'one menu', manager: 'usual' },
  { name: 'many menus', manager: 'menus-many' },
  { name: 'failed', manager: 'menus-failed' },
  { name: 'failed, on the home page', office: 'home', manager: 'menus-failed' },
  { name: 'changed outside', manager: 'menus-outside' },
  { name: 'exporting', manager: 'menus-exporting' },
  { name: 'sixty locations', manager: 'menus-sixty' },
  {
    name: 'applications',
    office: 'home',
    manager: 'usual',
    act: (page) => press(page, /Applications/),
  },
  { name: 'help', manager: 'usual', act: (page) => press(page, /^(Getting started|Commencer avec)/) },
  {
    name: 'help about errors',
    manager: 'menus-failed',
    act: (page) => press(page, /^(Menu publish errors|Erreurs de publication)/),
  },
  { name: 'deleting', manager: 'usual', act: (page) => press(page, /^(Delete|Supprimer)/) },
  { name: 'create: way', office: 'new-menu', manager: 'usual' },
  { name: 'create: location', office: 'new-menu', manager: 'usual', act: next },
  { name: 'create: sixty locations', office: 'new-menu', manager: 'menus-sixty', act: next },
  { name: 'create: nothing connected', office: 'new-menu', manager: 'menus-nowhere', act: next },
  {
    name: 'create: service',
    office: 'new-menu',
    manager: 'usual',
    act: async (page) => {
      await next(page)
      await choose(page, 'Centre')
      await next(page)
    },
  },
  {
    name: 'create: reading',
    office: 'new-menu',
    manager: 'usual',
    act: async (page) => {
      await next(page)
      await choose(page, 'Centre')
      await next(page)
      await page.evaluate(() => window.station.manager.hold())
      await next(page)
    },
  },
  {
    name: 'create: no menu there',
    office: 'new-menu',
    manager: 'usual',
    act: async (page) => {
      await next(page)
      await choose(page, 'Loutre Express')
      await next(page)
      await next(page)
      await page.locator('[data-banner="not-read"]').waitFor()
    },
  },
  {
    name: 'create: preview of a new menu',
    office: 'new-menu',
    manager: 'usual',
    act: async (page) => {
      await next(page)
      await choose(page, 'Centre')
      await next(page)
      await next(page)
      await page.locator('[data-panel="preview"] [data-fold]').first().click()
    },
  },
  {
    name: 'create: preview of changes',
    office: 'new-menu',
    manager: 'usual',
    act: async (page) => {
      await next(page)
      await choose(page, 'Port')
      await next(page)
      await next(page)
      await choose(page, '“Menu du soir”'.slice(1, -1))
      await page.locator('[data-change]').first().waitFor()
    },
  },
  {
    name: 'create: from scratch',
    office: 'new-menu',
    manager: 'usual',
    act: async (page) => {
      await page.getByRole('radio').last().focus()
      await page.keyboard.press('Space')
      await next(page)
    },
  },
  {
    name: 'publish: errors',
    manager: 'menus-many',
    act: (page) => press(page, /^(Publish|Publier) Brunch/),
  },
  { name: 'publish: warnings', manager: 'menus-warned', act: publish },
  { name: 'publish: places', manager: 'menus-many', act: publish },
  { name: 'publish: sixty places', manager: 'menus-sixty', act: publish },
  {
    name: 'publish: changes',
    manager: 'menus-outside',
    act: async (page) => {
      await publish(page)
      await page.locator('[data-row="chez-loutre-centre doordash"]').click()
      await next(page)
      await page.locator('[data-change]').first().waitFor()
    },
  },
  {
    name: 'publish: every kind of progress',
    manager: 'menus-failed',
    act: async (page) => {
      await publish(page)
      for (const key of ['chez-loutre-centre', 'chez-loutre-port'])
        await page.locator(`[data-row="${key} doordash"]`).getByRole('checkbox').check({ force: true })
      await press(page, /^(Publish|Publier) (at|à)/)
      await page.locator('[data-progress]').first().waitFor()
      await page.evaluate(() => {
        const { menus } = window.station.manager
        const at = { locationId: 'chez-loutre-centre', channel: 'doordash' } as const
        menus.step(at, { type: 'sent', platformMenuId: 'm1' })
        menus.step(at, { type: 'not-reached', error: 'fetch failed' })
        menus.step({ ...at, locationId: 'chez-loutre-port' }, { type: 'not-reached', error: 'fetch failed' })
      })
      await page.locator('[data-state="waiting-for-network"]').waitFor()
      // What was said of the pressed button stays a few seconds for those who listen.
      await expect(page.locator('[data-live-announcer] [role="img"]')).toHaveCount(0, { timeout: 15_000 })
    },
  },
  { name: 'issues', office: 'menu-issues', manager: 'menus-failed' },
  { name: 'no issues', office: 'menu-issues', manager: 'usual' },
  {
    name: 'changes of one place',
    manager: 'menus-outside',
    act: async (page) => {
      await press(page, /^(See what changed|Voir ce qui a changé)/)
      await page.locator('[data-change]').first().waitFor()
    },
  },
  { name: 'menu empty', office: 'integrations', manager: 'menu-empty' },
  { name: 'menu empty, and none here', office: 'integrations', manager: 'menu-empty-none' },
]

for (const { name, office, manager, act } of states) {
  test(`menus, ${name}: fits, is big enough to press, and axe finds nothing`, async ({ app }) => {
    await open(app, manager, office)
    await act?.(app.page)
    await expectSound(app.page, `menus ${name}`, [portrait], { isReached: true })
  })
  test(`menus, ${name} in French: fits and is big enough to press`, async ({ app }) => {
    await open(app, manager, office, 'fr')
    await act?.(app.page)
    await expectFits(app.page, `menus ${name} fr`, [sizes[1], portrait, sizes[3]], { isReached: true })
  })
}

test('the editor has its place below the way back and [Publish]', async ({ app }) => {
  await open(app, 'usual')
  await button(app, 'Edit Menu du soir').click()
  await app.page.locator('[data-editor="menu-evening"]').waitFor()
  await expectFits(app.page, 'menus, a menu open', [portrait, ...sizes], { isReached: true })
  await app.page.locator('[data-menu-page] button').filter({ hasText: 'Menus' }).click()
  await expect(heading(app, 'Menus')).toBeVisible()
})

test('without a line to the station the page shows what it last knew, and says why nothing can be done', async ({
  app,
}) => {
  await open(app, 'usual')
  await app.page.locator('[data-menu="menu-evening"]').waitFor()
  await app.station((station) => station.setReachable(false))
  await expect(app.page.locator('[data-banner="offline"]')).toBeVisible()
  await expect(app.page.locator('[data-menu="menu-evening"]')).toContainText('14 items')
  await button(app, 'Read again now').click()
  await expect(app.page.locator('[data-panel="places"]')).toContainText(
    'this screen cannot reach the station',
  )
})

/* Places in the frame. */

test('[Applications] → [Menu] opens the menus, with help on creating one (R20, R63)', async ({ app }) => {
  await open(app, 'usual', 'home')
  await button(app, 'Applications').click()
  await app.page.getByRole('menuitem', { name: 'Menu' }).click()
  await expect(heading(app, 'Menus')).toBeVisible()
  const menu = app.page.locator('[data-menu="menu-evening"]')
  await expect(menu).toContainText('5 categories · 14 items')
  await expect(menu).toContainText('Changed 17:28, by Camille')
  await expect(menu.locator(`[data-storefront="${centre}"]`)).toContainText('Online, up to date')
  await expect(app.page.locator(`[data-shown="${port}"]`)).toContainText('Menu · 3 categories · 9 items')
  await expect(app.page.locator('[data-banner="menu-advice"]')).toContainText(
    'we advise managing menus in Otter',
  )
  await button(app, 'Getting started with menus').click()
  await expect(app.page.getByRole('dialog')).toContainText('Create a menu.')
})

test('sixty locations are found by typing a name', async ({ app }) => {
  await open(app, 'menus-sixty')
  await app.page.getByRole('searchbox', { name: 'Search for a location' }).fill('loutre 42')
  await expect(app.page.locator('[data-panel="places"] [data-location]')).toHaveCount(1)
  await expect(app.page.locator('[data-menu="menu-evening"]')).toContainText('Show all 51 places')
})

test('a menu is deleted only after a question that says what stays', async ({ app }) => {
  await open(app, 'usual')
  await button(app, 'Delete Menu du soir').click()
  const question = app.page.getByRole('alertdialog')
  await expect(question).toContainText('What customers see at DoorDash stays as it is')
  await question.getByRole('button', { name: 'Delete the menu' }).click()
  await expect(heading(app, 'Menus')).toBeVisible()
  await expect(app.page.locator('[data-part="no-menu"]')).toBeVisible()
  expect(await calls(app)).toEqual(['menus.remove menu-evening'])
})

/* Creating. */

/** Presses Tab until this has the focus, as somebody without a mouse does. */
async function tabTo(page: Page, role: 'button' | 'radio' | 'textbox' | 'checkbox', name: RegExp | string) {
  const target = page.getByRole(role, { name, exact: typeof name === 'string' }).first()
  await target.waitFor()
  for (let presses = 0; presses < 60; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab never reaches ${role} ${String(name)}`)
}
async function key(app: Screen, name: RegExp | string) {
  await tabTo(app.page, 'button', name)
  await app.page.keyboard.press('Enter')
}

test('express set-up by keyboard alone: location, service with DoorDash selected, preview, import (R62, R64, R67 to R70)', async ({
  app,
}) => {
  const { page } = app
  await open(app, 'menus-none')
  await key(app, 'Create a menu')

  await expect(heading(app, 'How do you want to set up the menu?')).toBeFocused()
  await expect(page.getByRole('radio')).toHaveCount(3)
  await expect(page.getByRole('radio', { name: /^Express set-up/ })).toBeChecked()
  await expect(page.getByRole('radio', { name: /^Advanced set-up: spreadsheet/ })).toBeVisible()
  await expect(page.getByRole('radio', { name: /^Advanced set-up: from scratch/ })).toBeVisible()
  await key(app, 'Continue')

  await expect(heading(app, 'Which location’s menu do you want to import?')).toBeFocused()
  await expect(page.getByRole('radiogroup', { name: 'Location' })).toBeVisible()
  await expect(button(app, 'Continue')).toBeDisabled()
  await tabTo(page, 'radio', /Centre/)
  await page.keyboard.press('Space')
  await key(app, 'Continue')

  await expect(heading(app, 'From which service?')).toBeFocused()
  await expect(page.getByRole('radiogroup', { name: 'Service' }).getByRole('radio')).toHaveCount(1)
  await expect(page.getByRole('radio', { name: /DoorDash/ })).toBeChecked()
  await expect(page.getByText('Not connected at this location: Uber Eats.')).toBeVisible()
  await key(app, 'Continue')

  await expect(heading(app, 'Check it before you import')).toBeVisible()
  const preview = page.locator('[data-panel="preview"]')
  await expect(preview).toContainText('5 categories · 14 items')
  await key(app, /^Plats/)
  await expect(preview).toContainText('$12.50')
  await tabTo(page, 'textbox', 'Name of the new menu')
  await page.keyboard.press('Control+A')
  await page.keyboard.insertText('Carte du soir')
  await key(app, 'Import')

  await expect(page.locator('[data-editor]')).toBeVisible()
  await expect(heading(app, 'Carte du soir')).toBeVisible()
  expect(await calls(app)).toEqual([
    `menus.readFromChannel ${centre}`,
    'menus.create Carte du soir CAD with a document',
  ])
})

test('an import into a menu that is here shows what it adds, changes and removes, with prices before and after', async ({
  app,
}) => {
  const { page } = app
  await open(app, 'usual', 'new-menu')
  await button(app, 'Continue').click()
  await choose(page, 'Port')
  await button(app, 'Continue').click()
  await button(app, 'Continue').click()
  await choose(page, 'Into “Menu du soir”')
  const preview = page.locator('[data-panel="preview"]')
  await expect(preview.locator('[data-state="added"]')).toHaveText('1 added')
  await expect(preview.locator('[data-state="changed"]')).toHaveText('2 changed')
  await expect(preview.locator('[data-state="removed"]')).toHaveText('1 removed')
  const plats = preview.locator('[data-fold="Plats"]')
  const poutine = plats.locator('[data-change="changed"]')
  await expect(poutine.locator('[data-side="before"]')).toContainText('$12.50')
  await expect(poutine.locator('[data-side="after"]')).toContainText('$13.95')
  await expect(plats.locator('[data-change="removed"]')).toContainText('Tourtière')
  await expect(plats.locator('[data-change="added"]')).toContainText('Pâté chinois')
  await button(app, 'Import').click()
  await expect(page.locator('[data-editor="menu-evening"]')).toBeVisible()
  expect(await calls(app)).toEqual([
    `menus.readFromChannel ${port}`,
    `menus.readFromChannel ${port} into menu-evening`,
    `menus.takeOver menu-evening from ${port} theirs`,
  ])
})

test('while DoorDash is asked the page says so; a location without a menu leads to another kind of set-up', async ({
  app,
}) => {
  const { page } = app
  await open(app, 'usual', 'new-menu')
  await button(app, 'Continue').click()
  await choose(page, 'Loutre Express')
  await button(app, 'Continue').click()
  await app.station((station) => station.manager.hold())
  await button(app, 'Continue').click()
  await expect(heading(app, 'The menu is being read')).toBeVisible()
  await expect(page.getByRole('progressbar')).toBeVisible()
  await app.station((station) => station.manager.letGo())
  await expect(page.locator('[data-banner="not-read"]')).toContainText('No menu is on file there')
  await button(app, 'Choose another kind of set-up').click()
  await expect(heading(app, 'How do you want to set up the menu?')).toBeVisible()
})

test.describe('on a tablet without a mouse or a keyboard', () => {
  test.use({ hasTouch: true })

  test('from scratch by touch: name and currency, then the editor (R66)', async ({ app }) => {
    const { page } = app
    await open(app, 'menus-none')
    await button(app, 'Create a menu').tap()
    await page.locator('label').filter({ hasText: 'from scratch' }).tap()
    await button(app, 'Continue').tap()
    await button(app, 'Create the menu').tap()
    await expect(page.getByText('A menu needs a name.')).toBeVisible()
    await page.getByRole('textbox', { name: 'Name of the menu' }).tap()
    await page.keyboard.insertText('Brunch')
    await expect(page.getByRole('radio', { name: /CAD/ })).toBeChecked()
    await button(app, 'Create the menu').tap()
    await expect(page.locator('[data-editor]')).toBeVisible()
    expect(await calls(app)).toEqual(['menus.create Brunch CAD'])
  })

  test('publishing by touch: tick, publish once however often it is tapped, see the outcome at each place', async ({
    app,
  }) => {
    const { page } = app
    await open(app, 'menus-failed')
    await button(app, 'Publish Menu du soir').tap()
    await expect(heading(app, 'Where is “Menu du soir” to be published?')).toBeVisible()
    // Where it failed is ticked; where somebody has to sign in first nothing can be ticked.
    await expect(page.locator(`[data-row="${centre}"] input`)).toBeChecked()
    await expect(page.locator(`[data-row="${port}"] input`)).toBeChecked()
    const express = page.locator('[data-row="loutre-express doordash"]')
    await expect(express.locator('input')).toBeDisabled()
    await expect(express).toContainText('Sign in to DoorDash again first.')
    await app.station((station) => station.manager.hold())
    await button(app, 'Publish at 2 places').tap()
    await button(app, 'Publish at 2 places').tap({ force: true })
    await app.station((station) => station.manager.letGo())

    await expect(heading(app, '“Menu du soir” is being published')).toBeVisible()
    await expect(place(app, centre)).toContainText('Waiting to be sent')
    await app.station((station) => {
      const at = { locationId: 'chez-loutre-centre', channel: 'doordash' } as const
      station.manager.menus.step(at, { type: 'not-reached', error: 'fetch failed' })
    })
    await expect(place(app, centre)).toContainText('Waiting for the network; continues automatically')
    await app.station((station) => {
      const at = { locationId: 'chez-loutre-centre', channel: 'doordash' } as const
      station.manager.menus.step(at, { type: 'sent', platformMenuId: 'm1' })
      station.manager.menus.step(
        { ...at, locationId: 'chez-loutre-port' },
        { type: 'sent', platformMenuId: 'm2' },
      )
    })
    await expect(place(app, centre)).toContainText(/DoorDash is working on it, since 0:\d\d/)
    await app.station((station) => {
      const at = { locationId: 'chez-loutre-centre', channel: 'doordash' } as const
      station.manager.menus.step(at, { type: 'read-back', platformMenuId: 'm1' })
    })
    await expect(place(app, centre)).toContainText('Online: read back at 18:03, as it was sent')
    await app.station((station) => {
      const at = { locationId: 'chez-loutre-port', channel: 'doordash' } as const
      const failure = { code: 'job-failed', details: 'Image could not be fetched.', paths: [] } as const
      station.manager.menus.step(at, {
        type: 'failed',
        failure: { ...failure, paths: [] },
        platformMenuId: null,
      })
    })
    await expect(heading(app, 'The menu is online at 1 of 2 places')).toBeVisible()
    await expect(button(app, 'View issues')).toBeVisible()
    expect(await calls(app)).toEqual([`menus.publish menu-evening 7 to ${centre}, ${port}`])
  })
})

/* Publishing. */

test('errors stop publishing; each is listed with its place, and [Show] opens the editor there', async ({
  app,
}) => {
  const { page } = app
  await open(app, 'menus-many')
  await button(app, 'Publish Brunch').click()
  await expect(heading(app, '4 errors stop “Brunch” from being published')).toBeVisible()
  await expect(button(app, 'Continue')).toBeDisabled()
  const problem = page.locator('[data-problem="item-price-missing"]')
  await expect(problem).toContainText('Œufs › Œufs bénédictine › Price')
  await expect(problem).toContainText('Fill in its price')
  await problem.getByRole('button').click()
  await expect(page.locator('[data-editor="menu-brunch"]')).toBeVisible()
  await expect(page.locator('[data-form="item"] [data-field="priceCents"] input')).toBeFocused()
})

test('warnings are shown first and do not stop publishing, by keyboard alone', async ({ app }) => {
  const { page } = app
  await open(app, 'menus-warned')
  await key(app, 'Publish Menu du soir')
  await expect(heading(app, /things? to look at before you publish/)).toBeFocused()
  await key(app, 'Continue')
  await expect(heading(app, 'Where is “Menu du soir” to be published?')).toBeFocused()
  await expect(button(app, 'Publish')).toBeDisabled()
  await tabTo(page, 'checkbox', /^Centre/)
  await page.keyboard.press('Space')
  await key(app, 'Publish at one place')
  await expect(heading(app, '“Menu du soir” is being published')).toBeVisible()
  expect(await calls(app)).toEqual([`menus.publish menu-evening 7 to ${centre}`])
})

test('a place another screen is publishing to meanwhile is named with its reason, and nothing is sent twice', async ({
  app,
}) => {
  await open(app, 'usual')
  await button(app, 'Publish Menu du soir').click()
  await app.page.locator(`[data-row="${centre}"]`).click()
  await app.station((station) => station.manager.hold())
  await button(app, 'Publish at one place').click()
  await app.station((station) => {
    station.manager.menus.place(
      { locationId: 'chez-loutre-centre', channel: 'doordash' },
      { obstacle: 'exporting' },
    )
    station.manager.letGo()
  })
  const banner = app.page.locator('[data-banner="not-sent"]')
  await expect(banner).toContainText('at least one of the places cannot take a menu now')
  await expect(banner).toContainText('Centre · DoorDash: A publication is under way here')
})

test('a menu that another manager changed meanwhile says so before it is published', async ({ app }) => {
  await open(app, 'usual')
  await button(app, 'Publish Menu du soir').click()
  await heading(app, /Where is/).waitFor()
  await app.station((station) => station.manager.menus.edited('menu-evening', 'Dominique'))
  await expect(app.page.locator('[data-banner="changed-elsewhere"]')).toContainText(
    'The menu was changed on another screen meanwhile',
  )
})

test('what was changed outside is shown side by side, and each place decided, before anything is sent (R27)', async ({
  app,
}) => {
  const { page } = app
  await open(app, 'menus-outside')
  await expect(page.locator('[data-banner="changed-outside"]')).toContainText(
    '2 menus were changed outside of here',
  )
  await button(app, 'Publish Menu du soir').click()
  await expect(button(app, 'Publish')).toBeDisabled()
  await page.locator(`[data-row="${centre}"]`).click()
  await page.locator(`[data-row="${port}"]`).click()
  await expect(page.locator(`[data-row="${centre}"]`)).toContainText(
    'you decide on the next page which stays',
  )
  await button(app, 'Continue').click()

  await expect(heading(app, 'Something else is on file at 2 places: which version stays?')).toBeVisible()
  const first = page.locator(`[data-panel="${centre}"]`)
  await expect(first).toContainText('1 entry that is only there is removed')
  await expect(first.locator('[data-change="removed"]')).toContainText('Tourtière')
  await expect(button(app, 'Publish at 2 places')).toBeDisabled()
  await first.getByRole('button', { name: 'Overwrite with mine' }).click()
  await expect(first.locator('[data-state="overwrite"]')).toBeVisible()
  await expect(button(app, 'Publish at 2 places')).toBeDisabled()
  expect((await calls(app)).filter((call) => call.startsWith('menus.publish'))).toEqual([])
  const second = page.locator(`[data-panel="${port}"]`)
  await second.getByRole('button', { name: 'Overwrite with mine' }).click()
  await button(app, 'Publish at 2 places').click()
  await expect(heading(app, '“Menu du soir” is being published')).toBeVisible()
  expect((await calls(app)).at(-1)).toBe(
    `menus.publish menu-evening 7 to ${centre} over theirs-1, ${port} over theirs-2`,
  )
})

test('keeping DoorDash’s version takes it into the draft and sends nothing (R27)', async ({ app }) => {
  await open(app, 'menus-outside')
  await button(app, 'See what changed: Centre · DoorDash').click()
  await expect(heading(app, 'What changed at DoorDash')).toBeVisible()
  await button(app, "Keep DoorDash's version").click()
  await expect(app.page.locator('[data-editor="menu-evening"]')).toBeVisible()
  expect(await calls(app)).toEqual([
    `menus.compare menu-evening ${centre}`,
    `menus.takeOver menu-evening from ${centre} theirs-1`,
  ])
})

test('a change that comes after the decision has to be looked at again (R27)', async ({ app }) => {
  const { page } = app
  await open(app, 'menus-outside')
  await button(app, 'Publish Menu du soir').click()
  await page.locator(`[data-row="${centre}"]`).click()
  await button(app, 'Continue').click()
  await button(app, 'Overwrite with mine').click()
  await expect(button(app, 'Publish at one place')).toBeEnabled()
  await app.station((station) => {
    station.manager.menus.place(
      { locationId: 'chez-loutre-centre', channel: 'doordash' },
      { outside: { noticedAt: 0, fingerprint: 'theirs-9' } },
    )
  })
  await expect(button(app, 'Publish at one place')).toBeDisabled()
})

test('a menu of DoorDash’s own that no menu of ours ever replaced is looked at first, too', async ({
  app,
}) => {
  const { page } = app
  await open(app, 'usual')
  await button(app, 'Publish Menu du soir').click()
  await page.locator(`[data-row="${port}"]`).click()
  await button(app, 'Continue').click()
  await expect(page.locator(`[data-panel="${port}"]`)).toContainText(
    'Customers at DoorDash see yours from then on',
  )
  await button(app, 'Overwrite with mine').click()
  await button(app, 'Publish at one place').click()
  await expect(heading(app, '“Menu du soir” is being published')).toBeVisible()
})

/* After a failure. */

test('after a failed attempt a red banner says cause, location and platform, at home and on the menus page (R157 to R160, R162)', async ({
  app,
}) => {
  for (const office of ['home', 'menus']) {
    await open(app, 'menus-failed', office)
    const banner = app.page.getByRole('alert').filter({ hasText: 'Publishing the menu failed at 3 places' })
    await expect(banner).toContainText('Centre · DoorDash: The menu was taken but could not be processed')
    await expect(banner).toContainText('price is above the limit for this store')
    const red = await banner.evaluate((element) => getComputedStyle(element).borderLeftColor)
    expect(red).toBe('rgb(179, 38, 30)')
    await banner.getByRole('button', { name: 'Menu publish errors and fixes' }).click()
    await expect(app.page.getByRole('dialog')).toContainText('No outcome came within two hours')
    await app.page.keyboard.press('Escape')
  }
})

test('[View issues] → the exact field → [Fix] → [Retry menu export] → online (R161)', async ({ app }) => {
  const { page } = app
  await open(app, 'menus-failed', 'home')
  await button(app, 'View issues').click()
  await expect(heading(app, 'Menu publish issues')).toBeVisible()
  const issue = page.locator(`[data-issue="${centre}"]`)
  await expect(issue).toContainText('Plats › Bavette à l’échalote › Price')
  await expect(page.locator(`[data-issue="${port}"]`)).toContainText('Menu hours › Friday 11:00–01:00')
  await issue.getByRole('button', { name: 'Fix' }).click()
  await expect(page.locator('[data-form="item"] [data-field="priceCents"] input')).toBeFocused()

  await open(app, 'menus-failed', 'menu-issues')
  await issue.getByRole('button', { name: 'Retry menu export' }).click()
  await expect(issue).toContainText('Waiting to be sent')
  await app.station((station) => {
    const at = { locationId: 'chez-loutre-centre', channel: 'doordash' } as const
    station.manager.menus.step(at, { type: 'sent', platformMenuId: 'm1' })
    station.manager.menus.step(at, { type: 'read-back', platformMenuId: 'm1' })
  })
  await expect(issue).toContainText('Online: read back')
  await expect(page.locator('h1 + p')).toContainText('failed at 2 places')
  expect(await calls(app)).toEqual([`menus.retry ${centre}`])
})

test('a publication that failed for want of a sign-in leads to the sign-in', async ({ app }) => {
  await open(app, 'menus-failed', 'menu-issues')
  const issue = app.page.locator('[data-issue="loutre-express doordash"]')
  await issue.getByRole('button', { name: 'Sign in to DoorDash again' }).click()
  await expect(heading(app, 'Before you start')).toBeVisible()
})

/* QA alerts. */

test('menu empty: [Add menu items] opens our menu, [Retry menu export] sends it (R139 to R141)', async ({
  app,
}) => {
  await open(app, 'menu-empty', 'integrations')
  const alert = app.page.locator('[data-banner="menu-empty"]')
  await expect(alert).toContainText('Menu empty')
  await alert.getByRole('button', { name: 'Add menu items', exact: true }).click()
  await expect(app.page.locator('[data-editor="menu-evening"]')).toBeVisible()
  await open(app, 'menu-empty', 'integrations')
  await alert.getByRole('button', { name: 'Retry menu export' }).click()
  await expect.poll(() => calls(app)).toEqual([`menus.publish menu-evening 7 to ${centre}`])
})

test('menu empty, and no menu here yet: [Add menu items] creates one for that location (R140)', async ({
  app,
}) => {
  await open(app, 'menu-empty-none', 'integrations')
  await button(app, 'Add menu items').click()
  await expect(heading(app, 'How do you want to set up the menu?')).toBeVisible()
  await button(app, 'Continue').click()
  await expect(app.page.getByRole('radio', { name: /Centre/ })).toBeChecked()
})

test('times are those of the location', async ({ app }) => {
  expect(new Date(dinnerTime).toISOString()).toBe('2026-11-24T23:03:00.000Z')
  await open(app, 'menus-failed', 'menu-issues')
  await expect(app.page.locator(`[data-issue="${port}"]`)).toContainText('18:02, sent by Camille')
})
