import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { describe, expect, onTestFinished, test } from 'vitest'
import { sandboxAccessKey } from '#sandbox/world/access-key.ts'
import { orderDelivery } from '../support/doordash-order.ts'

const root = join(import.meta.dirname, '../..')
const secret = 'a-secret-nobody-reads-in-ps'

/** Stays open as a window does, and says when it is. */
const window = (folder: string) =>
  `#!/bin/sh\n: > '${folder}/opened'\nwhile [ -e '${folder}/opened' ]; do sleep 0.05; done\n`

function programs(): string {
  const folder = mkdtempSync(join(tmpdir(), 'om-ps-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))
  for (const name of ['browser', 'electron']) {
    writeFileSync(join(folder, name), window(folder))
    chmodSync(join(folder, name), 0o755)
  }
  return folder
}

/** The command lines of a process and of all it started, as every user of the machine reads them. */
function commandLines(pid: number): string[] {
  const parents = new Map<number, number>()
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    const parent = read(`/proc/${name}/status`)?.match(/^PPid:\s+(\d+)$/m)?.[1]
    if (parent !== undefined) parents.set(Number(name), Number(parent))
  }
  const isOurs = (one: number | undefined): boolean =>
    one !== undefined && one !== 0 && (one === pid || isOurs(parents.get(one)))
  return [...parents.keys()]
    .filter(isOurs)
    .map((one) => read(`/proc/${one}/cmdline`)?.replaceAll('\0', ' ') ?? '')
}

/** A process may be gone by the time it is asked. */
function read(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}

function start(args: string[], env: NodeJS.ProcessEnv) {
  const child = spawn(process.execPath, ['scripts/start.mjs', ...args], {
    cwd: root,
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], DISPLAY: ':99', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'exit')
  onTestFinished(async () => {
    child.kill('SIGTERM')
    await ended
  })
  return child
}

describe.runIf(process.platform === 'linux')('nobody reads on a command line', () => {
  test.each([
    ['the environment', (_folder: string) => ({ args: [], env: { ORDER_MANAGER_INTAKE_SECRET: secret } })],
    [
      'a file',
      (folder: string) => {
        writeFileSync(join(folder, 'secret'), `${secret}\n`, { mode: 0o600 })
        return { args: ['--intake-secret-file', join(folder, 'secret')], env: {} }
      },
    ],
  ])('the secret given in %s, the token of the screens or the key to DoorDash', async (_where, give) => {
    const folder = programs()
    const data = join(folder, 'orders')
    const { args, env } = give(folder)
    const child = start(['--data', data, '--shell', 'browser', ...args], {
      CHROMIUM: join(folder, 'browser'),
      ...env,
    })
    const lines = createInterface({ input: child.stdout })
    let intake = ''
    for await (const line of lines) {
      intake = /Webhooks\s+(\S+)/.exec(line)?.[1] ?? intake
      if (line.includes('to end.')) break
    }
    await expect.poll(() => existsSync(join(folder, 'opened'))).toBe(true)
    const said = commandLines(child.pid ?? 0)
    // The starter, the station, the stand-in for DoorDash and the window.
    for (const part of ['start.mjs', 'station-child.mjs', 'sandbox/index.js', 'browser'])
      expect(said.filter((line) => line.includes(part)).length, part).toBeGreaterThan(0)
    const token = readFileSync(join(data, 'screen-token'), 'utf8')
    for (const hidden of [secret, token, sandboxAccessKey().signingSecret])
      expect(said.filter((line) => line.includes(hidden))).toEqual([])
    // And yet it is the secret.
    const deliver = (authorization: string) =>
      fetch(`${intake}/orders`, {
        method: 'POST',
        headers: { authorization },
        body: JSON.stringify(orderDelivery()),
      })
    expect((await deliver('demo-secret')).status).toBe(401)
    expect((await deliver(secret)).status).not.toBe(401)
  })

  test('the secret that npm start was given, on that of Electron', async () => {
    const folder = programs()
    const child = start(['--data', join(folder, 'orders'), '--live', '--intake-secret', secret], {
      ELECTRON_OVERRIDE_DIST_PATH: folder,
      CHROMIUM: join(folder, 'browser'),
    })
    await expect.poll(() => existsSync(join(folder, 'opened')), { timeout: 20_000 }).toBe(true)
    const electron = commandLines(child.pid ?? 0).filter((line) => line.includes(join(folder, 'electron')))
    expect(electron.length).toBeGreaterThan(0)
    expect(electron.join('\n')).not.toContain(secret)
  })
})
