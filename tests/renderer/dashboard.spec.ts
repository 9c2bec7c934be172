import type { Page } from '@playwright/test'
import type { ManagerSceneName } from './gallery/managers.ts'
import { type Screen, test } from './screen.ts'
import { expectFits, expectSound, portrait, sizes } from './sound-page.ts'

type State = { office: string; manager: ManagerSceneName; act?: (page: Page) => Promise<void> }

const press = (name: RegExp) => async (page: Page) => {
  await page.getByRole('button', { name }).first().click()
}

const find = async (page: Page) => {
  await page.getByRole('searchbox').fill('0142')
  await page.keyboard.press('Enter')
  await page.locator('[data-customer]').first().waitFor()
}

/** Presses it, and waits for the question before the deed. */
const asks = (name: RegExp) => async (page: Page) => {
  await press(name)(page)
  await page.getByRole('alertdialog').waitFor()
}

const bringHere = async (page: Page) => {
  await press(/^Take over from another|^Reprendre un autre appareil/)(page)
  await page.getByRole('dialog').waitFor()
}

/** Every page of the managers' room in every state it has. */
const states: State[] = [
  { office: 'home', manager: 'first-run' },
  { office: 'home', manager: 'first-run', act: bringHere },
  {
    office: 'home',
    manager: 'first-run',
    act: async (page) => {
      await bringHere(page)
      await press(/only a backup|qu.une sauvegarde/)(page)
      await page.getByLabel(/^File of the backup|^Fichier de la sauvegarde/).fill('/media/usb/orders.db')
    },
  },
  { office: 'home', manager: 'signed-out' },
  { office: 'home', manager: 'usual' },
  { office: 'home', manager: 'usual', act: press(/Setup|Configuration/) },
  { office: 'home', manager: 'usual', act: press(/Profil/) },
  { office: 'home', manager: 'usual', act: press(/Smoother orders|plus fluides/) },
  { office: 'home', manager: 'nothing' },
  { office: 'home', manager: 'nothing', act: press(/step by step|étape par étape/) },
  { office: 'home', manager: 'not-connected' },
  { office: 'home', manager: 'all-active' },
  { office: 'home', manager: 'problems' },
  { office: 'home', manager: 'more-problems' },
  { office: 'home', manager: 'wizard-stores' },
  { office: 'setup', manager: 'usual' },
  ...(
    [
      'wizard-checklist',
      'wizard-account',
      'wizard-new-account',
      'wizard-waiting',
      'wizard-blocked',
      'wizard-closed',
      'wizard-wrong-role',
      'wizard-access',
      'wizard-no-stores',
      'wizard-brand',
      'wizard-stores',
      'wizard-every-store',
      'wizard-adding',
      'wizard-done',
      'wizard-done-a',
      'usual',
    ] as const
  ).map((manager) => ({ office: 'wizard', manager })),
  { office: 'wizard', manager: 'wizard-done-a', act: press(/Done|Terminé/) },
  { office: 'wizard', manager: 'wizard-checklist', act: press(/with menus|gestion des menus/) },
  { office: 'activate', manager: 'device-unproven' },
  { office: 'activate', manager: 'device-half' },
  { office: 'activate', manager: 'two-ready' },
  { office: 'activate', manager: 'two-ready', act: press(/Continu/) },
  {
    office: 'activate',
    manager: 'two-ready',
    act: async (page) => {
      await press(/Continu/)(page)
      await page.locator('[data-row="chez-loutre-port"]').click()
      // DoorDash could not be asked about this one.
      await page.locator('[data-panel="doordash"] [data-row="chez-loutre-centre"]').click()
      await page
        .getByRole('button', { name: /^Activ/ })
        .first()
        .click()
      await page.locator('[data-cut-off]').first().waitFor()
    },
  },
  { office: 'account', manager: 'usual' },
  { office: 'people', manager: 'usual' },
  { office: 'locations', manager: 'usual' },
  { office: 'locations', manager: 'usual', act: press(/^(Add a location|Ajouter un emplacement)$/) },
  { office: 'locations', manager: 'usual', act: press(/^(Remove this location|Retirer cet emplacement)/) },
  { office: 'station', manager: 'usual' },
  { office: 'people', manager: 'usual', act: press(/^(Change|Modifier) Camille$/) },
  { office: 'integrations', manager: 'usual' },
  { office: 'integrations', manager: 'nothing' },
  { office: 'integrations', manager: 'problems' },
  { office: 'integrations', manager: 'more-problems' },
  { office: 'integrations', manager: 'hours-missing', act: press(/Add menu hours|Ajouter les heures/) },
  { office: 'explore', manager: 'usual' },
  { office: 'gateway', manager: 'usual' },
  { office: 'gateway', manager: 'gateway-open-orders' },
  { office: 'gateway', manager: 'gateway-stand-in' },
  { office: 'webhooks', manager: 'usual', act: press(/Show the secret|Afficher le secret/) },
  { office: 'webhooks', manager: 'usual', act: press(/Change the secret|Changer le secret/) },
  { office: 'webhooks', manager: 'webhooks-new' },
  { office: 'webhooks', manager: 'webhooks-new', act: press(/Revoke the old|Révoquer l.ancien/) },
  { office: 'webhooks', manager: 'webhooks-used' },
  { office: 'webhooks', manager: 'webhooks-given' },
  { office: 'webhooks', manager: 'webhooks-demo' },
  { office: 'privacy', manager: 'privacy-usual' },
  { office: 'privacy', manager: 'privacy-usual', act: press(/They may be deleted|Elles peuvent partir/) },
  {
    office: 'privacy',
    manager: 'privacy-usual',
    act: async (page) => {
      await press(/Keep for less time|Garder moins/)(page)
      await press(/^Save$|^Enregistrer$/)(page)
      await page.getByRole('alertdialog').waitFor()
    },
  },
  { office: 'privacy', manager: 'privacy-unsure' },
  { office: 'privacy', manager: 'privacy-live', act: find },
  {
    office: 'privacy',
    manager: 'privacy-usual',
    act: async (page) => {
      await find(page)
      await press(/^Erase…|^Effacer…/)(page)
      await page.getByRole('alertdialog').waitFor()
    },
  },
  { office: 'disconnect chez-loutre-centre', manager: 'usual' },
  {
    office: 'disconnect chez-loutre-centre',
    manager: 'usual',
    act: async (page) => {
      await press(/Record|Enregistrer/)(page)
      await page.locator('[data-label="reference"]').waitFor()
    },
  },
  { office: 'backups', manager: 'usual' },
  { office: 'backups', manager: 'backups-empty' },
  { office: 'backups', manager: 'backups-running' },
  { office: 'backups', manager: 'backups-failed' },
  { office: 'backups', manager: 'backups-restored' },
  { office: 'backups', manager: 'backups-copied' },
  { office: 'backups', manager: 'backups-unsound' },
  { office: 'backups', manager: 'backups-not-restored' },
  { office: 'backups', manager: 'backups-filling' },
  { office: 'backups', manager: 'backups-not-moved' },
  { office: 'backups', manager: 'backups-moved-here' },
  { office: 'backups', manager: 'usual', act: asks(/^Move away from this device|^Quitter cet appareil/) },
  { office: 'backups', manager: 'usual', act: asks(/^Restore|^Restaurer/) },
  { office: 'backups', manager: 'usual', act: press(/^This is the new device|^Ceci est le nouvel appareil/) },
  { office: 'about', manager: 'updates-waiting' },
  { office: 'about', manager: 'updates-choose', act: asks(/^Install it now|^Installer maintenant/) },
  { office: 'about', manager: 'updates-by-hand' },
  { office: 'about', manager: 'updates-failed' },
  { office: 'menus', manager: 'usual', act: asks(/^Delete |^Supprimer /) },
  { office: 'contacts', manager: 'usual' },
  { office: 'screens', manager: 'usual' },
  { office: 'screens', manager: 'screens-on' },
  { office: 'screens', manager: 'screens-on', act: asks(/^Change Écran|^Modifier Écran/) },
  { office: 'screens', manager: 'screens-on', act: asks(/^Revoke Écran|^Retirer Écran/) },
  { office: 'screens', manager: 'screens-code' },
  { office: 'screens', manager: 'screens-locked' },
  { office: 'screens', manager: 'screens-no-network' },
  {
    office: 'screens',
    manager: 'screens-on',
    act: press(/^The browser on the tablet warns|^Le navigateur de la tablette/),
  },
]

for (const [at, { office, manager, act }] of states.entries()) {
  const name = `dashboard ${at + 1}, ${office}, ${manager}${act ? ', a step on' : ''}`
  const open = async (app: Screen, language: 'en' | 'fr') => {
    await app.page.emulateMedia({ reducedMotion: 'reduce' })
    await app.open('evening', { office, manager, language })
    await app.page.locator('[data-room="office"] h1').first().waitFor()
    await act?.(app.page)
  }
  test(`${name}: fits, is big enough to press, and axe finds nothing`, async ({ app }) => {
    await open(app, 'en')
    await expectSound(app.page, name, [portrait])
  })
  // A third longer, on the smallest screen and zoomed in.
  test(`${name} in French: fits and is big enough to press`, async ({ app }) => {
    await open(app, 'fr')
    await expectFits(app.page, name, [sizes[1], sizes[3]])
  })
}
