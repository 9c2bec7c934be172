import { boardOrder, dinnerTime, minutes } from '../fixtures/orders.ts'
import type { SceneName } from './gallery/scenes.ts'
import { type Screen, test } from './screen.ts'
import { expectSound, portrait } from './sound-page.ts'

type Sheet = {
  scene: SceneName
  asked?: Parameters<Screen['open']>[1]
  open: (app: Screen) => Promise<void>
}

const key = (name: string) => (app: Screen) => app.page.keyboard.press(name)
const press = (what: string) => async (app: Screen) => {
  await app.page.locator(what).first().click()
}

/** The sheets of the kitchen that `every-state.spec.ts` cannot open by an address. */
const sheets: Readonly<Record<string, Sheet>> = {
  search: {
    scene: 'later',
    open: async (app) => {
      await key('/')(app)
      await app.page.getByRole('searchbox').fill('a')
      await app.page.locator('[data-order-row]').first().waitFor()
    },
  },
  recall: { scene: 'evening', open: key('f') },
  stations: { scene: 'evening', open: key('s') },
  keys: { scene: 'evening', open: key('?') },
  view: { scene: 'evening', open: press('button:has([class*="lucide-columns"])') },
  busy: { scene: 'evening', open: press('[data-pause] button') },
  paused: { scene: 'paused-by-channel', open: press('[data-pause] button') },
  urgent: { scene: 'rush-20', open: press('[data-part="folded"]') },
  outage: { scene: 'evening', open: afterOutage },
  'old tickets': { scene: 'printer-back', open: press('[data-banner="old-tickets"] button:last-of-type') },
  filter: {
    scene: 'locations',
    asked: { screen: 'history' },
    open: press('button:has([class*="lucide-list-filter"])'),
  },
  'all dishes': { scene: 'rush-74', open: press('[data-part="all-day-rest"]') },
  'take off sale': {
    scene: 'sold-out',
    asked: { screen: 'sold-out' },
    open: press('[data-sellable]:not([data-disabled])'),
  },
  'a printer': {
    scene: 'evening',
    asked: { screen: 'device' },
    open: async (app) => app.page.getByRole('button', { name: 'Change', exact: true }).first().click(),
  },
  'a new printer': {
    scene: 'evening',
    asked: { screen: 'device' },
    open: async (app) => app.page.getByRole('button', { name: 'Add a printer' }).click(),
  },
  'the PIN pad': {
    scene: 'evening',
    asked: { refuse: 'nadia' },
    open: async (app) => {
      await app.station(({ manager }) => (manager.approval.isNeeded = true))
      await app.page.getByRole('dialog').getByRole('radio').nth(1).press('Space')
      await app.page.getByRole('button', { name: /^Refuse order/ }).click()
      await app.page.getByLabel('Your PIN').waitFor()
    },
  },
  'item out': { scene: 'evening', asked: { details: 'junko' }, open: out },
  'moved on': {
    scene: 'evening',
    asked: { cancel: 'junko' },
    open: async (app) => {
      await app.change('junko', { status: 'picked_up' })
      await app.page.locator('[data-part="moved-on"]').waitFor()
    },
  },
}

async function out(app: Screen): Promise<void> {
  await app.page
    .getByRole('dialog')
    .getByRole('button', { name: /Out…|is out/ })
    .first()
    .click()
  await app.page.getByRole('dialog').getByRole('radio').first().waitFor()
}

async function afterOutage(app: Screen): Promise<void> {
  await app.page.clock.install({ time: dinnerTime })
  await app.page.reload()
  await app.page.clock.runFor(2_000)
  await app.station((station) => station.setReachable(false))
  await app.page.clock.fastForward(180_000)
  await app.tell(
    boardOrder({
      id: 'missed',
      displayNumber: '7001',
      receivedAt: dinnerTime + minutes(1),
      confirmBy: dinnerTime + minutes(9),
      estimatedPickupAt: dinnerTime + minutes(48 * 60),
    }),
  )
  await app.station((station) => station.setReachable(true))
  await app.page.clock.runFor(10_000)
  await app.page.locator('[data-banner="outage"] button').last().click()
  await app.page.clock.resume()
}

for (const [name, { scene, asked, open }] of Object.entries(sheets))
  for (const language of ['en'] as const)
    test(`${name} in ${language}: fits, is big enough to press, and axe finds nothing`, async ({ app }) => {
      await app.page.emulateMedia({ reducedMotion: 'reduce' })
      await app.open(scene, { ...asked, language })
      await open(app)
      await app.page.getByRole('dialog').first().waitFor()
      await expectSound(app.page, `${name} ${language}`, [portrait])
    })
