import { safe } from '@orpc/client'
import { expect, it } from 'vitest'
import type { ProgramWindow } from '#main/base/shell.ts'
import { testCore } from '../support/core.ts'
import { dashboard } from '../support/dashboard.ts'

/** The window of an installed program, on a system that takes what is set or does not. */
function installed({ refuses = false } = {}): ProgramWindow {
  const state: ReturnType<ProgramWindow['state']> = { kiosk: false, autoStart: 'off' }
  const take = (change: Partial<typeof state>) => {
    if (refuses) throw Object.assign(new Error('EACCES'), { code: 'EACCES' })
    Object.assign(state, change)
  }
  return {
    state: () => ({ ...state }),
    setKiosk: (kiosk) => take({ kiosk }),
    setAutoStart: (on) => take({ autoStart: on ? 'on' : 'off' }),
  }
}

it('a manager says how the installed program opens, staff need approval, and the record names who did', async () => {
  const { core } = await testCore({ window: installed() })
  const { signIn, staff } = dashboard(core)
  const { client } = await signIn()
  const refused = await safe(staff.device.saveWindow({ kiosk: true }))
  expect(refused.error).toMatchObject({ code: 'NEEDS_APPROVAL' })
  expect(await client.device.saveWindow({ kiosk: true, autoStart: true })).toEqual({
    kiosk: true,
    autoStart: 'on',
  })
  expect(core.device().window).toEqual({ kiosk: true, autoStart: 'on' })
  expect(await client.device.settingChanges()).toMatchObject([
    { setting: 'auto-start', actor: { name: 'Camille' }, before: 'off', after: 'on' },
    { setting: 'kiosk', actor: { name: 'Camille' }, before: 'false', after: 'true' },
  ])
})

it('a browser has no such window, and where the system refuses nothing is recorded', async () => {
  const inBrowser = await testCore()
  expect(inBrowser.core.device().window).toBeNull()
  const browser = await dashboard(inBrowser.core).signIn()
  expect((await safe(browser.client.device.saveWindow({ kiosk: true }))).error).toMatchObject({
    code: 'NO_WINDOW',
  })
  const { client } = await dashboard((await testCore({ window: installed({ refuses: true }) })).core).signIn()
  expect((await safe(client.device.saveWindow({ autoStart: true }))).error).toMatchObject({ code: 'REFUSED' })
  expect(await client.device.settingChanges()).toEqual([])
})
