import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { orderDelivery } from '../support/doordash-order.ts'
import { standInPage } from './support/shells.ts'
import { root } from './support/station.ts'
import { expect, test } from './support/test.ts'

/**
 * A packaged program that ends without a word has nobody above it: the system's own shell starts it again
 * (docs/decisions/0020). Real processes, on Electron's stand-in; what is in the archive is tried by `npm run package`.
 */
async function startInstalled(env: NodeJS.ProcessEnv = {}) {
  const work = mkdtempSync(join(tmpdir(), 'om-installed-'))
  const dataDir = join(work, 'data')
  const program = join(work, 'order-manager')
  const standIn = join(root, 'tests/electron-stand-in/register.mjs')
  const entry = join(root, 'out/main/electron/index.js')
  writeFileSync(
    program,
    `#!/bin/sh\ncd '${root}'\nexec '${process.execPath}' --import '${standIn}' '${entry}' "$@"\n`,
  )
  chmodSync(program, 0o755)
  const child = spawn(program, ['--data', dataDir, '--demo'], {
    env: { ...process.env, ...env, STAND_IN_APP: root, STAND_IN_PROGRAM: program },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  })
  const exited = once(child, 'exit') as Promise<[number | null, string | null]>
  const [line] = (await once(createInterface({ input: child.stdout! }), 'line')) as [string]
  const { intake } = JSON.parse(line) as { intake: string }
  /** The process that has the data folder now. */
  const pid = () => Number(readFileSync(join(dataDir, 'electron/stand-in.lock'), 'utf8'))
  return {
    dataDir,
    child,
    exited,
    pid,
    isAlive: () => isAlive(pid()),
    /** As a channel does: 202 is its promise kept. */
    deliver: (id: string) =>
      fetch(`${intake}/orders`, {
        method: 'POST',
        headers: { authorization: 'demo-secret' },
        body: JSON.stringify(orderDelivery({ id })),
      }).then(
        ({ status }) => status,
        () => 0,
      ),
    end: async () => {
      if (isAlive(pid())) process.kill(pid(), 'SIGTERM')
      await expect.poll(() => isAlive(pid()), 'it ended').toBe(false)
      rmSync(work, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

/** Its window, once it shows `text`. */
const windowWith = (dataDir: string, selector: string) =>
  expect
    .poll(
      () =>
        // One that is killed takes its page along, also while it is looked at.
        standInPage(dataDir)
          .then((page) => page.locator(selector).count())
          .catch(() => 0),
      `its window shows ${selector}`,
    )
    .toBeGreaterThan(0)

test('an installed program that is killed comes back with its window and its orders, and one that is closed does not', async () => {
  const installed = await startInstalled()
  try {
    expect(await installed.deliver('before')).toBe(202)
    const first = installed.pid()
    process.kill(first, 'SIGKILL')
    await installed.exited
    await expect.poll(() => installed.deliver('after')).toBe(202)
    expect(installed.pid()).not.toBe(first)
    await windowWith(installed.dataDir, 'article[data-card] >> nth=1')
    await windowWith(installed.dataDir, '[data-link="live"]')
    process.kill(installed.pid(), 'SIGTERM')
    await expect.poll(installed.isAlive, 'closed in good order it stays closed').toBe(false)
    expect(await installed.deliver('closed')).toBe(0)
  } finally {
    await installed.end()
  }
})

test('a program that hangs is ended and comes back, and says so in its log', async () => {
  const installed = await startInstalled({ ORDER_MANAGER_HANGS_AFTER_MS: '4000' })
  try {
    expect(await installed.deliver('before')).toBe(202)
    installed.child.send('loop')
    expect((await installed.exited)[1]).toBe('SIGKILL')
    await expect.poll(() => installed.deliver('after')).toBe(202)
    await windowWith(installed.dataDir, 'article[data-card] >> nth=1')
    expect(readFileSync(join(installed.dataDir, 'logs/order-manager.log'), 'utf8')).toContain(
      'the station hung and is ended',
    )
  } finally {
    await installed.end()
  }
})

test('after five times in ten minutes its window says what to do', async () => {
  const installed = await startInstalled()
  try {
    writeFileSync(
      join(installed.dataDir, 'restarts.json'),
      JSON.stringify(Array.from({ length: 5 }, () => Date.now())),
    )
    process.kill(installed.pid(), 'SIGKILL')
    await windowWith(installed.dataDir, '[data-screen="rescue"]')
    expect(await installed.deliver('held')).toBe(0)
  } finally {
    await installed.end()
  }
})
