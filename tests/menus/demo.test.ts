import { expect, it } from 'vitest'
import { runCli } from '#main/node/cli/run.ts'
import { seedDemoAccounts, demoAccount } from '#main/core/demo.ts'
import { testCore } from '../support/core.ts'
import { dashboard } from '../support/dashboard.ts'
import { carte, centre, doordash, menuStation, reprice, targetAt, untilMenus } from './menu-station.ts'

it('a demo without DoorDash has its draft, nothing on file, and says that nothing can be sent', async () => {
  const { core } = await testCore({ access: null })
  await seedDemoAccounts(core)
  core.start()
  await core.menus.idle()
  const { staff, connect } = dashboard(core)
  const { menus } = connect((await staff.session.signIn(demoAccount)).token)
  const { menus: drafts, targets } = core.menus.state()
  expect(drafts).toMatchObject([{ name: 'Carte', errors: 0 }])
  expect(targets.map((target) => [target.obstacle, target.onFile])).toEqual([
    ['not-offered', null],
    ['not-offered', null],
  ])
  const [draft] = drafts
  await expect(
    menus.publish({
      menuId: draft?.id ?? '',
      version: draft?.version ?? 0,
      targets: [doordash(centre)],
    }),
  ).rejects.toMatchObject({ code: 'NOT_POSSIBLE', data: { targets: [{ obstacle: 'not-offered' }] } })
  expect(await staff.soldOut.catalog()).toEqual([])
})

it('the command line counts exports that failed and 86s nobody has proven', async () => {
  const one = await menuStation()
  const menu = await reprice(one, await carte(one), 1_234)
  const health = () => runCli(['health', '--data', one.dataDir, '--json'])
  expect(await health()).toMatchObject({ menus: { failedExports: 0, unprovenSoldOut: 0 } })
  one.sandbox.control.stageFault({ kind: 'api-400', only: 'menu', count: 1 })
  const publish = () =>
    one.client.menus.publish({ menuId: menu.id, version: menu.version, targets: [doordash(centre)] })
  await publish()
  await untilMenus(one.client, (now) => targetAt(now, centre).export?.state === 'failed')
  const item = menu.document.categories[0]?.items[0]?.id ?? ''
  one.unplug()
  const until = { type: 'further-notice' as const }
  await one.staff.soldOut.take({ kind: 'item', id: item, locationIds: [centre], until })
  expect(await health()).toMatchObject({ menus: { failedExports: 1, unprovenSoldOut: 1 } })
  one.plugIn()
  await publish()
  await untilMenus(one.client, (now) => targetAt(now, centre).export?.state === 'accepted')
  expect(await health()).toMatchObject({ menus: { failedExports: 0 } })
})
