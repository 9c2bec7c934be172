import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { startHeadless } from '../support/headless.ts'
import {
  carte,
  centre,
  doordash,
  menuSandbox,
  menuStation,
  priceAtDoorDash,
  reprice,
  targetAt,
  untilMenus,
} from './menu-station.ts'

type Sandbox = Awaited<ReturnType<typeof menuSandbox>>
type Call = ReturnType<Sandbox['control']['calls']>[number]

/** Resolves once the station made such a call. */
function called(sandbox: Sandbox, is: (call: Call) => boolean): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (!sandbox.control.calls().some(is)) return
      stop()
      resolve()
    }
    const stop = sandbox.control.watch(look)
    look()
  })
}
const isPush = (call: Call) => call.method === 'PATCH' && call.path.includes('/api/v1/menus')
const isDetails = (call: Call) => call.path.endsWith(`${centre}/menu_details`)

/** Where the station is when it is killed: what is staged before, and the call by which it has got there. */
const moments: [when: string, stage: (sandbox: Sandbox) => Promise<void>][] = [
  [
    'before the menu left',
    async (sandbox) => {
      sandbox.control.stageFault({ kind: 'api-hang', only: 'menu-read' })
      await called(sandbox, (call) => call.path.endsWith(`${centre}/store_menu`) && call.answer === 'none')
    },
  ],
  [
    'while the menu left, and DoorDash never heard of it',
    async (sandbox) => {
      sandbox.control.stageFault({ kind: 'api-hang', only: 'menu' })
      await called(sandbox, isPush)
    },
  ],
  [
    'after DoorDash took the menu and the answer was lost',
    async (sandbox) => {
      sandbox.control.stageFault({ kind: 'api-lost-answer', only: 'menu', count: 1 })
      sandbox.control.stageFault({ kind: 'webhook-silence', only: 'menu-status' })
      await called(sandbox, isPush)
      sandbox.control.stageFault({ kind: 'api-hang', only: 'menu-read' })
      await called(sandbox, isDetails)
    },
  ],
  [
    'while DoorDash works on the menu',
    async (sandbox) => {
      sandbox.control.stageFault({ kind: 'menu-job-hangs', count: 1 })
      await called(sandbox, isDetails)
    },
  ],
  [
    'while the menu is read back',
    async (sandbox) => {
      sandbox.menus.setPace(500)
      await called(sandbox, isPush)
      sandbox.control.stageFault({ kind: 'api-hang', only: 'menu-read' })
      await sandbox.menus.until(centre, ['SUCCESS'])
      const seen = sandbox.control.calls().length
      await called(sandbox, (call) => sandbox.control.calls().indexOf(call) >= seen)
    },
  ],
]

it.each(moments)(
  'SIGKILL %s: it arrives once, and its outcome is known',
  { timeout: 90_000 },
  async (_when, stage) => {
    const sandbox = await menuSandbox()
    const one = await menuStation({ sandbox })
    const menu = await reprice(one, await carte(one), 3_300)
    one.unplug()
    await one.client.menus.publish({ menuId: menu.id, version: menu.version, targets: [doordash(centre)] })
    await one.close()
    const before = sandbox.control.calls().filter(isPush).length
    const file = join(one.dataDir, 'doordash.json')
    writeFileSync(file, JSON.stringify({ baseUrl: sandbox.apiBase, key: sandbox.accessKey }))

    const staged = stage(sandbox)
    const where = ['--data', one.dataDir, '--doordash', file]
    const killed = await startHeadless([...where, '--demo', '--no-sandbox'])
    sandbox.control.setIntake({ url: killed.ready.intake })
    await staged
    await killed.kill('SIGKILL')

    sandbox.control.clearFaults()
    sandbox.menus.endJobs()
    const again = await menuStation({ sandbox, dataDir: one.dataDir })
    await untilMenus(again.client, (now) => targetAt(now, centre).export?.state === 'accepted')
    expect(priceAtDoorDash(again, centre)).toEqual([3_300])
    const pushes = sandbox.control.calls().filter(isPush).slice(before)
    const heard = pushes.filter((call) => call.answer === 200 || call.message.startsWith('carried out'))
    expect(heard).toHaveLength(1)
  },
)
