import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { dashboard, signIn } from './support/dashboard.ts'
import { root, type StationProcess } from './support/station.ts'
import { standInPage } from './support/shells.ts'
import { expect, type Kitchen, test } from './support/test.ts'

/** What only Electron's shell does; watched from inside, so on its stand-in, which proves the wiring and not Electron. */

function electron(kitchen: Kitchen): StationProcess {
  const { process } = kitchen
  test.skip(process === null, 'It looks at what Electron was asked for, which only the stand-in tells.')
  if (process === null) throw new Error('not on the stand-in')
  return process
}

test('the page knows its shell and has nothing of Node or Electron', async ({ kitchen }) => {
  const seen = await kitchen.page.evaluate(() => {
    const shell = window.orderManagerShell
    return {
      shell,
      frozen: Object.isFrozen(shell),
      keys: Object.keys(shell ?? {}),
      node: ['require', 'process', 'Buffer', 'module', 'electron', 'ipcRenderer'].filter(
        (name) => name in window,
      ),
      secure: window.isSecureContext,
    }
  })
  expect(seen).toEqual({ shell: { kind: 'electron' }, frozen: true, keys: ['kind'], node: [], secure: true })
})

test('the page cannot leave, open a window, reach the network or use a device', async ({ kitchen }) => {
  const { journalled } = electron(kitchen)
  const before = kitchen.page.url()
  await kitchen.page.evaluate(() => void window.open('https://example.com/window'))
  expect(await journalled('window-denied')).toMatchObject({ detail: 'https://example.com/window' })
  await kitchen.page.evaluate(() => void (window.location.href = 'https://example.com/away'))
  expect(await journalled('navigation-prevented')).toMatchObject({ detail: 'https://example.com/away' })
  expect(kitchen.page.url()).toBe(before)
  await expect(kitchen.page.locator('[data-link="live"]')).toBeVisible()

  const reached = await kitchen.page.evaluate(async () => {
    const blocked: string[] = []
    document.addEventListener('securitypolicyviolation', (event) => blocked.push(event.effectiveDirective))
    const answer = await fetch('https://example.com/data').then(
      () => 'answered',
      () => 'blocked',
    )
    const states = await Promise.all(
      ['geolocation', 'notifications', 'midi'].map(async (name) => {
        const { state } = await navigator.permissions.query({ name: name as PermissionName })
        return state
      }),
    )
    return { answer, blocked, states }
  })
  expect(reached).toEqual({
    answer: 'blocked',
    blocked: ['connect-src'],
    states: ['denied', 'denied', 'denied'],
  })
  kitchen.problems.expect(/example\.com/)
})

test('only files of the screen can be loaded from its address', async ({ kitchen }) => {
  const statuses = await kitchen.page.evaluate(() =>
    Promise.all(
      ['/index.html', '/../main/electron/index.js', '/%2e%2e/%2e%2e/package.json', '/etc/passwd', '/%'].map(
        async (path) => (await fetch(path)).status,
      ),
    ),
  )
  expect(statuses).toEqual([200, 404, 404, 404, 404])
  kitchen.problems.expect(/404/)
})

test('a page that talks nonsense is hung up on, and comes back by itself', async ({ kitchen }) => {
  const closed = await kitchen.page.evaluate(
    () =>
      new Promise((resolve) => {
        const { port1, port2 } = new MessageChannel()
        port1.addEventListener('close', () => resolve('closed'))
        port1.start()
        window.postMessage({ type: 'order-manager:connect' }, window.location.origin, [port2])
        port1.postMessage('{"not":"a call"}')
      }),
  )
  expect(closed).toBe('closed')
  await expect(kitchen.page.locator('[data-link="live"]')).toBeVisible()
})

test('a screen that crashes is loaded again with its orders', async ({ kitchen }) => {
  const order = await kitchen.sandbox.place({ preset: 'everyday' })
  await expect(kitchen.card(order, 'new')).toBeVisible()
  const crashed = kitchen.page.waitForEvent('crash')
  const cdp = await kitchen.page.context().newCDPSession(kitchen.page)
  // Never answered: the process it asks is gone.
  void cdp.send('Page.crash').catch(() => {})
  await crashed
  await electron(kitchen).journalled('loaded', 2)
  kitchen.page = await standInPage(kitchen.ready.dataDir)
  await expect(kitchen.card(order, 'new')).toBeVisible()
})

test('a station that fails is started again in its window, with its orders', async ({ kitchen }) => {
  const { send, journal, journalled } = electron(kitchen)
  const before = await kitchen.sandbox.place({ preset: 'everyday' })
  await expect(kitchen.card(before, 'new')).toBeVisible()
  await journalled('loaded')
  kitchen.problems.stationIsGone()
  send('fail')
  await expect(kitchen.page.locator('[data-link="lost"]')).toBeVisible()
  await expect(kitchen.page.locator('[data-link="live"]')).toBeVisible()
  kitchen.problems.stationIsBack()
  // The page was never loaded anew, and the stand-in for DoorDash is where it was.
  expect(journal.filter(({ event }) => event === 'loaded')).toHaveLength(1)
  await expect(kitchen.card(before, 'new')).toBeVisible()
  const after = await kitchen.sandbox.place({ preset: 'everyday' })
  await expect(kitchen.card(after, 'new')).toBeVisible()
})

test('starting it a second time brings the open window to the front', async ({ kitchen }) => {
  const second = spawn(
    process.execPath,
    [
      '--import',
      join(root, 'tests/electron-stand-in/register.mjs'),
      join(root, 'out/main/electron/index.js'),
      '--data',
      kitchen.ready.dataDir,
    ],
    { cwd: root, stdio: 'ignore' },
  )
  expect((await once(second, 'exit'))[0]).toBe(0)
  await electron(kitchen).journalled('focus')
})

test('keeps the screen lit, has no menu, and its secrets are sealed by the keychain', async ({ kitchen }) => {
  const { journal } = electron(kitchen)
  expect(journal).toContainEqual({ event: 'keep-awake', detail: 'prevent-display-sleep' })
  expect(journal).toContainEqual({ event: 'menu', detail: null })
  expect(journal).toContainEqual({ event: 'encrypted' })
  const { dataDir } = kitchen.ready
  const files = readdirSync(dataDir, { withFileTypes: true }).filter((entry) => entry.isFile())
  expect(files.map(({ name }) => name)).not.toContain('secrets.key')
  for (const { name } of files)
    expect(
      readFileSync(join(dataDir, name)).includes('demo-secret'),
      `${name} holds the webhook secret`,
    ).toBe(false)
})

test('a kiosk has no way out by accident, is one again after a kill, and a manager ends it', async ({
  kitchen,
}) => {
  const { send, journal, journalled } = electron(kitchen)
  const toggle = async (name: string) => {
    await signIn(kitchen)
    const { press, pick, page } = dashboard(kitchen)
    await press('Profile')
    await pick('Settings')
    await press('Station')
    await page.getByRole('switch', { name }).press('Space')
  }
  await toggle('Take the whole screen')
  expect(await journalled('kiosk')).toMatchObject({ detail: true })
  send('close-window')
  await expect(kitchen.page.getByRole('switch', { name: 'Take the whole screen' })).toBeChecked()
  expect(journal.map(({ event }) => event)).not.toContain('exit')

  await kitchen.killAndRestart()
  const again = electron(kitchen)
  expect(await again.journalled('window')).toMatchObject({ detail: { kiosk: true } })
  await toggle('Take the whole screen')
  expect(await again.journalled('kiosk')).toMatchObject({ detail: false })
  again.send('close-window')
  expect(await again.exited).toBe(0)
})

test('closing the window ends the station in good order', async ({ kitchen }) => {
  const { send, exited } = electron(kitchen)
  send('close-window')
  expect(await exited).toBe(0)
  await expect(fetch(kitchen.ready.sandbox)).rejects.toThrow()
})
