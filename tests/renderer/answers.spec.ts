import { firstAnswer } from '../support/first-answer.ts'
import type { ManagerSceneName } from './gallery/managers.ts'
import { expect, type Screen, test } from './screen.ts'

type Step = {
  name: string
  office: string
  manager: ManagerSceneName
  button: RegExp
  /** What has to be done on the page before its button can be pressed. */
  first?: (app: Screen) => Promise<void>
  /** The call it makes, once; none where the next page needs no answer. */
  call?: string
}

const press = (app: Screen, name: RegExp) => app.page.getByRole('button', { name }).first().click()
const tickPort = async (app: Screen) => {
  await press(app, /^Continue$/)
  await app.page.locator('[data-panel="doordash"] [data-row="chez-loutre-port"]').click()
}

/** A second press on the same place, whether or not the button takes it. */
async function pressAgain(app: Screen, name: RegExp): Promise<void> {
  // DoorDash's window may stand before it; a page behind another draws nothing, and takes no press.
  await app.page.bringToFront()
  const control = app.page.getByRole('button', { name: new RegExp(name.source.replace(/^\^/, '')) }).first()
  const box = (await control.isVisible()) ? await control.boundingBox() : null
  if (box) await app.page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
}

/** The main button of every step of the wizard and of the activation. */
const steps: Step[] = [
  { name: '[Connect]', office: 'setup', manager: 'nothing', button: /^Connect$/, call: 'wizard.start' },
  {
    name: 'prerequisites',
    office: 'wizard',
    manager: 'wizard-checklist',
    button: /^Continue: 3 points not checked$/,
    call: 'wizard.confirmChecklist',
  },
  {
    name: 'a linked account',
    office: 'wizard',
    manager: 'wizard-account',
    button: /^Continue$/,
    first: (app) => app.page.getByText('Groupe Loutre').click(),
    call: 'wizard.chooseAccount',
  },
  {
    name: '[Authorize]',
    office: 'wizard',
    manager: 'wizard-new-account',
    button: /^Authorize$/,
    call: 'wizard.chooseAccount',
  },
  { name: 'access to stores', office: 'wizard', manager: 'wizard-access', button: /^Continue$/ },
  {
    name: 'brand',
    office: 'wizard',
    manager: 'wizard-brand',
    button: /^Continue$/,
    call: 'wizard.chooseBrand',
  },
  {
    name: '[Add locations]',
    office: 'wizard',
    manager: 'wizard-stores',
    button: /^Add locations/,
    call: 'wizard.tickStores',
  },
  {
    name: '[Done], path B',
    office: 'wizard',
    manager: 'wizard-done',
    button: /^Done$/,
    call: 'wizard.close',
  },
  { name: '[Done], path A', office: 'wizard', manager: 'wizard-done-a', button: /^Done$/ },
  {
    name: 'the test order',
    office: 'activate',
    manager: 'device-unproven',
    button: /^Start the test order$/,
    call: 'startGoLiveCheck',
  },
  { name: 'a proven device', office: 'activate', manager: 'two-ready', button: /^Continue$/ },
  {
    name: '[Activate]',
    office: 'activate',
    manager: 'two-ready',
    button: /^Activate$/,
    first: tickPort,
    call: 'cutOffs',
  },
  {
    name: '[Confirm]',
    office: 'activate',
    manager: 'two-ready',
    button: /^Confirm$/,
    first: async (app) => {
      await tickPort(app)
      await press(app, /^Activate$/)
      await app.page.locator('[data-cut-off]').waitFor()
    },
    call: 'activate',
  },
]

for (const { name, office, manager, button, first, call } of steps) {
  test(`${name}: a press is answered on screen before the station has answered, and counts once`, async ({
    app,
  }) => {
    await app.open('evening', { office, manager })
    await first?.(app)
    const control = app.page.getByRole('button', { name: button }).first()
    await expect(control).toBeEnabled()
    const before = (await app.calls()).length
    await app.station((station) => station.manager.hold())
    const shown = await firstAnswer(app.page)
    await control.click()
    // The station answers nothing, so what is seen now is the screen's own doing.
    const ms = await shown()
    console.log(`${name}: ${ms.toFixed(0)} ms`)
    // As impatient fingers do.
    if (call !== undefined) await pressAgain(app, button)
    const asked = async () =>
      (await app.calls()).slice(before).filter((each) => !each.startsWith('wizard.cand'))
    if (call === undefined) expect(await asked()).toEqual([])
    else await expect.poll(asked).toEqual([expect.stringContaining(call)])
    await app.station((station) => station.manager.letGo())
  })
}

test('a button that works says so to whoever does not see it turn', async ({ app }) => {
  await app.open('evening', { office: 'wizard', manager: 'wizard-checklist' })
  await app.station((station) => station.manager.hold())
  const button = app.page.getByRole('button', { name: /^Continue/ })
  await button.click()
  await expect(button.getByRole('progressbar', { name: 'Working' })).toBeVisible()
  await expect(button).toHaveAttribute('aria-disabled', 'true')
  await expect(button).toBeFocused()
})
