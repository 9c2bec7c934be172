import { expect, it } from 'vitest'
import { until, doordashAt } from '../support/dashboard.ts'
import {
  carte,
  doordash,
  menuStation,
  type MenuStation,
  port,
  priceAtDoorDash,
  reprice,
  targetAt,
  untilMenus,
} from './menu-station.ts'

const at = { locationId: port, channel: 'doordash' as const }

/** Port is back in QA at DoorDash, which ends it like this. */
async function failedQa(
  one: MenuStation,
  exclusionCode: 'MENU_BLANK_FAILURE' | 'STORE_HOURS_NOT_POPULATED_FAILURE',
) {
  const { core, sandbox, client } = one
  await carte(one)
  sandbox.onboarding.setQa(port, { stepMs: 10 })
  const record = core.integrations.book.get(port, 'doordash')
  core.integrations.book.put({ ...record, state: 'qa_in_progress', since: core.clock.now() })
  sandbox.onboarding.setQa(port, { verdict: 'fail', exclusionCode })
  await until(client, (state) => doordashAt(state, port).state === 'qa_failed')
}
const publish = (one: MenuStation, menu: { id: string; version: number }) =>
  one.client.menus.publish({ menuId: menu.id, version: menu.version, targets: [doordash(port)] })
const exportOf = (state: Parameters<typeof targetAt>[0]) => targetAt(state, port).export
const sent = (one: MenuStation) =>
  one.calls('POST', '/store_onboarding/').filter((call) => call.path.endsWith('/menus'))
/** Whose menu was sent, per call; only the start of a body is kept. */
const sources = (one: MenuStation) => sent(one).map((call) => /"source":"(\w+)"/.exec(call.body)?.[1])

it('a store whose QA failed takes our menu through its onboarding, and passes QA with it (R139 to R141)', async () => {
  const one = await menuStation()
  await failedQa(one, 'MENU_BLANK_FAILURE')
  one.sandbox.onboarding.setQa(port, { verdict: 'auto' })
  const menu = await reprice(one, await carte(one), 1_900)
  await publish(one, menu)
  await untilMenus(one.client, (now) => exportOf(now)?.state === 'accepted')
  await until(one.client, (state) => doordashAt(state, port).state === 'not_activated')
  expect(priceAtDoorDash(one, port)).toEqual([1_900])
  expect(sent(one)).toHaveLength(1)
  expect(one.calls('PATCH', '/api/v1/menus')).toEqual([])
})

it('an alert of QA about our menu is why the export failed; hours added there become the menu’s own (R136 to R138)', async () => {
  const one = await menuStation()
  await failedQa(one, 'STORE_HOURS_NOT_POPULATED_FAILURE')
  const menu = await reprice(one, await carte(one), 1_910)
  await publish(one, menu)
  const failed = await untilMenus(one.client, (now) => exportOf(now)?.state === 'failed')
  expect(exportOf(failed)?.failure?.code).toBe('hours-failed')
  await until(one.client, (state) => doordashAt(state, port).state === 'qa_failed')

  one.sandbox.onboarding.setQa(port, { verdict: 'auto' })
  const hours = [{ day: 'TUE' as const, start: '11:00', end: '14:00' }]
  await one.client.integrations.retryMenuExport({ ...at, hours })
  await untilMenus(one.client, (now) => exportOf(now)?.state === 'accepted')
  expect((await one.client.menus.open({ menuId: menu.id })).document.hours).toEqual(hours)
  expect(one.sandbox.menus.menus(port)?.[0]?.document?.open_hours).toHaveLength(1)
  expect(sources(one)).toEqual(['provider', 'provider'])
})

it('without a menu of ours the channel’s own is imported again, as before (R143)', async () => {
  const one = await menuStation()
  await failedQa(one, 'MENU_BLANK_FAILURE')
  const menu = await carte(one)
  await one.client.menus.remove({ menuId: menu.id })
  one.sandbox.onboarding.setQa(port, { verdict: 'auto' })
  await one.client.integrations.retryMenuExport(at)
  await until(one.client, (state) => doordashAt(state, port).state === 'not_activated')
  expect(sources(one)).toEqual(['import'])
})

it('a draft with errors is not sent into QA', async () => {
  const one = await menuStation()
  await failedQa(one, 'MENU_BLANK_FAILURE')
  await reprice(one, await carte(one), -1)
  await expect(one.client.integrations.retryMenuExport(at)).rejects.toMatchObject({
    code: 'REFUSED',
    data: { code: 'MENU_PROBLEMS' },
  })
  expect(sent(one)).toEqual([])
})

it('while QA looks at the menu before, the next one is refused as pending', async () => {
  const one = await menuStation()
  await failedQa(one, 'MENU_BLANK_FAILURE')
  one.sandbox.onboarding.setQa(port, { verdict: 'never' })
  const menu = await reprice(one, await carte(one), 1_920)
  await publish(one, menu)
  // DoorDash has imported it and goes on looking at it: it is there.
  await untilMenus(one.client, (now) => exportOf(now)?.state === 'accepted')
  const next = await reprice(one, menu, 1_930)
  await publish(one, next)
  const state = await untilMenus(one.client, (now) => exportOf(now)?.state === 'failed')
  expect(exportOf(state)?.failure?.code).toBe('push-pending')
})

it('needs a sign-in at DoorDash once the merchant’s access is gone', async () => {
  const one = await menuStation()
  await failedQa(one, 'MENU_BLANK_FAILURE')
  one.sandbox.onboarding.revokeTokens()
  const menu = await reprice(one, await carte(one), 1_940)
  await publish(one, menu).catch(() => null)
  await untilMenus(one.client, (now) => targetAt(now, port).obstacle === 'sign-in-again')
  await expect(publish(one, menu)).rejects.toMatchObject({
    code: 'NOT_POSSIBLE',
    data: { targets: [{ obstacle: 'sign-in-again' }] },
  })
})

it('a station killed between DoorDash’s answer and the note of it sends nothing twice', async () => {
  const one = await menuStation()
  await failedQa(one, 'MENU_BLANK_FAILURE')
  one.sandbox.onboarding.setQa(port, { verdict: 'auto', stepMs: 60_000 })
  const menu = await reprice(one, await carte(one), 1_950)
  await publish(one, menu)
  await untilMenus(one.client, (now) => exportOf(now)?.step === 'sent')
  const record = one.store.menuExports.last(port, 'doordash')
  if (!record) throw new Error('nothing was exported')
  await one.close()

  // The state a kill leaves behind: the attempt was begun, no answer was written down.
  const again = await menuStation({
    sandbox: one.sandbox,
    dataDir: one.dataDir,
    beforeStart: (store) => {
      store.menuExports.save({
        ...record,
        maybeHeard: true,
        export: { ...record.export, step: 'waiting', sentAt: null },
      })
      const before = store.integrations.find(port, 'doordash')
      if (before) store.integrations.save({ ...before, state: 'qa_failed', alert: 'menu-empty' })
    },
  })
  await untilMenus(again.client, (now) => exportOf(now)?.step === 'sent')
  await until(again.client, (state) => doordashAt(state, port).state === 'qa_in_progress')
  again.sandbox.onboarding.setQa(port, { stepMs: 10 })
  await untilMenus(again.client, (now) => exportOf(now)?.state === 'accepted')
  expect(sent(again)).toHaveLength(1)
})
