import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { ContractRouterClient } from '@orpc/contract'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import type { RescueContract } from '#shared/api/rescue.ts'
import { orderDelivery } from '../support/doordash-order.ts'
import { cli } from '../support/cli.ts'
import { ownScreen } from '../support/own-screen.ts'
import { isAlive } from '../../scripts/lib/is-alive.ts'

const root = join(import.meta.dirname, '../..')

/**
 * A browser that writes down how it was called and stays open until it is told to close or `close` appears. The
 * real one is tried in the end-to-end tests; here is about who is started, told and ended.
 */
function fakeBrowser(folder: string): { program: string; arguments: () => string[]; pid: () => number } {
  const program = join(folder, 'browser')
  const called = join(folder, 'called')
  writeFileSync(
    program,
    `#!/bin/sh\nprintf '%s\\n' "$@" > '${called}.new'\necho $$ > '${folder}/pid'\nmv '${called}.new' '${called}'\n` +
      `while [ ! -e '${folder}/close' ]; do sleep 0.05; done\n`,
  )
  chmodSync(program, 0o755)
  return {
    program,
    arguments: () => readFileSync(called, 'utf8').trim().split('\n'),
    pid: () => Number(readFileSync(join(folder, 'pid'), 'utf8')),
  }
}

type Started = {
  child: ChildProcess
  /** Everything printed until the station is up. */
  announcement: string
  errors: () => string
  ended: Promise<number | null>
}

async function npmStart(args: string[], env: NodeJS.ProcessEnv): Promise<Started> {
  const child = spawn(process.execPath, [join(root, 'scripts/start.mjs'), ...args], {
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = (once(child, 'exit') as Promise<[number | null]>).then(([code]) => code)
  onTestFinished(async () => {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM')
    await ended
  })
  let errors = ''
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()))
  const lines: string[] = []
  const announced = new Promise<void>((resolve) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      lines.push(line)
      if (line.includes('to end.')) resolve()
    })
  })
  await Promise.race([
    announced,
    ended.then((code) => Promise.reject(new Error(`npm start ended with ${String(code)}: ${errors}`))),
  ])
  return { child, announcement: lines.join('\n'), errors: () => errors, ended }
}

function tempDir(): string {
  const folder = mkdtempSync(join(tmpdir(), 'om-start-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))
  return folder
}

const addressIn = (text: string, label: string) => new RegExp(`${label}\\s+(http\\S+)`).exec(text)?.[1] ?? ''

/** Resolves when nobody answers at an address any more. */
async function silent(url: string): Promise<void> {
  await expect
    .poll(
      () =>
        fetch(url).then(
          () => 'answers',
          () => 'silent',
        ),
      { timeout: 15_000 },
    )
    .toBe('silent')
}

describe('npm start', () => {
  test('without a display serves the screen and the sandbox, says where they are, and ends with them', async () => {
    const data = join(tempDir(), 'orders')
    const { child, announcement, ended } = await npmStart(['--data', data], {})
    expect(announcement).toContain(data)
    expect(announcement).toMatch(/no display/)
    expect(statSync(data).mode & 0o077).toBe(0)
    const screen = addressIn(announcement, 'Open')
    const sandbox = addressIn(announcement, 'DoorDash')
    expect(await (await fetch(screen)).text()).toContain('Order Manager')
    expect((await fetch(sandbox)).status).toBe(200)
    child.kill('SIGINT')
    expect(await ended).toBe(0)
    await silent(screen)
    await silent(sandbox)
  })

  test('with a display opens an app window with a profile of its own, and ends when it is closed', async () => {
    const folder = tempDir()
    const data = join(folder, 'orders')
    const browser = fakeBrowser(folder)
    const { announcement, ended } = await npmStart(
      ['--data', data, '--live', '--kiosk', '--shell', 'browser'],
      {
        DISPLAY: ':99',
        CHROMIUM: browser.program,
      },
    )
    expect(announcement).toContain(browser.program)
    await expect.poll(() => existsSync(join(folder, 'called'))).toBe(true)
    const given = browser.arguments()
    const opens = given.find((argument) => argument.startsWith('--app='))?.slice('--app='.length) ?? ''
    const launchPage = fileURLToPath(opens)
    expect(statSync(launchPage).mode & 0o077).toBe(0)
    const page = /location\.replace\("([^"]+)"\)/.exec(readFileSync(launchPage, 'utf8'))?.[1] ?? ''
    expect(page).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#token=/)
    expect(given).toContain(`--user-data-dir=${join(data, 'chromium')}`)
    expect(given).toContain('--autoplay-policy=no-user-gesture-required')
    expect(given).toContain('--kiosk')
    expect(given.includes('--no-sandbox')).toBe(process.getuid?.() === 0)
    writeFileSync(join(folder, 'close'), '')
    expect(await ended).toBe(0)
    await silent(page)
  })

  test('leaves nothing behind even when it is killed itself', async () => {
    const folder = tempDir()
    const browser = fakeBrowser(folder)
    const { child, announcement } = await npmStart(['--data', join(folder, 'orders'), '--shell', 'browser'], {
      DISPLAY: ':99',
      CHROMIUM: browser.program,
    })
    await expect.poll(() => existsSync(join(folder, 'called'))).toBe(true)
    const sandbox = addressIn(announcement, 'DoorDash')
    child.kill('SIGKILL')
    await silent(sandbox)
    await expect.poll(() => isAlive(browser.pid()), { timeout: 15_000 }).toBe(false)
  })

  test('starts a station that was killed again at its addresses, and leaves its window open', async () => {
    const folder = tempDir()
    const data = join(folder, 'orders')
    const browser = fakeBrowser(folder)
    const { child, announcement, errors, ended } = await npmStart(['--data', data, '--shell', 'browser'], {
      DISPLAY: ':99',
      CHROMIUM: browser.program,
    })
    await expect.poll(() => existsSync(join(folder, 'called'))).toBe(true)
    const [window, station] = [browser.pid(), stationOf(child.pid ?? 0)]
    const webhooks = addressIn(announcement, 'Webhooks')
    const take = (id: string) =>
      fetch(`${webhooks}/orders`, {
        method: 'POST',
        headers: { authorization: 'demo-secret' },
        body: JSON.stringify(orderDelivery({ id })),
      }).then(
        ({ status }) => status,
        () => 'silent',
      )
    expect(await take('before')).toBe(202)
    process.kill(station, 'SIGKILL')
    // As a channel does: again until it is taken.
    await expect.poll(() => take('after'), { timeout: 15_000 }).toBe(202)
    expect(errors()).toContain('is started again')
    expect(stationOf(child.pid ?? 0)).not.toBe(station)
    expect(isAlive(window)).toBe(true)
    expect(browser.pid()).toBe(window)
    const taken = await cli<{ platformOrderId: string }[]>(data, 'orders', 'list')
    const ids = taken.map(({ platformOrderId }) => platformOrderId)
    expect(ids).toEqual(expect.arrayContaining(['before', 'after']))
    expect(new Set(ids).size).toBe(ids.length)
    expect((await fetch(addressIn(announcement, 'DoorDash'))).status).toBe(200)
    writeFileSync(join(folder, 'close'), '')
    expect(await ended).toBe(0)
  })

  test('after five restarts within ten minutes the window of the sixth says what to do', async () => {
    const folder = tempDir()
    const data = join(folder, 'orders')
    const { child, announcement, errors } = await npmStart(['--data', data], {})
    writeFileSync(join(data, 'restarts.json'), JSON.stringify(Array.from({ length: 5 }, () => Date.now())))
    process.kill(stationOf(child.pid ?? 0), 'SIGKILL')
    await expect.poll(errors, { timeout: 15_000 }).toContain('its window says what to do')
    const rescue = (await vi.waitFor(() => ownScreen(addressIn(announcement, 'Open')), {
      timeout: 15_000,
    })) as unknown as ContractRouterClient<RescueContract>
    expect(await rescue.rescue.state()).toMatchObject({ why: 'failing', canGoOn: true })
  })

  test('a port that is taken is said in one line', async () => {
    const first = await npmStart(['--data', join(tempDir(), 'orders'), '--live'], {})
    const { port } = new URL(addressIn(first.announcement, 'Open'))
    await expect(
      npmStart(['--data', join(tempDir(), 'orders'), '--live', '--port', port], {}),
    ).rejects.toThrow(new RegExp(`ended with 1: Port ${port} is used by another program[^\\n]*\\n$`))
  })

  test('a browser that was named and is not there is said before anything starts', async () => {
    await expect(
      npmStart(['--data', tempDir()], { DISPLAY: ':99', CHROMIUM: '/nowhere/chrome' }),
    ).rejects.toThrow(/CHROMIUM names \/nowhere\/chrome/)
  })
})

/** The process of the station that `npm start` runs as its child. */
function stationOf(pid: number): number {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ')
  const station = children.find((each) =>
    readFileSync(`/proc/${each}/cmdline`, 'utf8').includes('station-child'),
  )
  if (station === undefined) throw new Error('npm start runs no station')
  return Number(station)
}
