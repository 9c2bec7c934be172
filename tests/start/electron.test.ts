import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { createChildren } from '../../scripts/lib/children.mjs'
import { findElectron } from '../../scripts/lib/find-electron.mjs'
import { NotReady, whenReady } from '../../scripts/lib/when-ready.mjs'

const root = join(import.meta.dirname, '../..')

const noSandbox =
  'FATAL:sandbox/linux/suid/client/setuid_sandbox_host.cc:166] The SUID sandbox helper binary was found, but is not configured correctly.'
const noLibrary =
  'electron: error while loading shared libraries: libnss3.so: cannot open shared object file: No such file or directory'
const oldGlibc =
  "electron: /lib/x86_64-linux-gnu/libc.so.6: version `GLIBC_2.38' not found (required by electron)"

function folderWith(programs: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'om-shell-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))
  for (const [name, script] of Object.entries(programs)) {
    writeFileSync(join(folder, name), script)
    chmodSync(join(folder, name), 0o755)
  }
  return folder
}

const saying = (words: string, end: string) => `#!/bin/sh\ncat >&2 <<'WORDS'\n${words}\nWORDS\n${end}\n`

describe('a program that is started and', () => {
  const notReady = async (script: string, limitMs?: number) => {
    const children = createChildren()
    onTestFinished(() => children.end(0))
    const child = children.start(join(folderWith({ electron: script }), 'electron'), [], {
      stdio: ['pipe', 'pipe', 'pipe'],
    })
    const options = { log: { write: () => true }, stationExitCode: 70, ...(limitMs && { limitMs }) }
    const error: unknown = await whenReady(child, options).then(
      () => null,
      (reason: unknown) => reason,
    )
    expect(error).toBeInstanceOf(NotReady)
    return error as NotReady
  }

  test.each([
    ['has no sandbox', saying(noSandbox, 'kill -TRAP $$'), noSandbox],
    ['lacks a library', saying(noLibrary, 'exit 127'), noLibrary],
    ['finds an old glibc', saying(oldGlibc, 'exit 1'), oldGlibc],
    ['dies without a word', '#!/bin/sh\nkill -SEGV $$\n', 'It ended before it was ready, without a word.'],
    ['cannot be started at all', '#!/nowhere/sh\n', 'ENOENT'],
  ])('%s gives its last words', async (_how, script, words) => {
    const { message, isStations } = await notReady(script)
    expect(message).toMatch(words)
    expect(isStations).toBe(false)
  })

  test('hangs is given up after the limit, with what it said until then', async () => {
    const { message, isStations } = await notReady(saying('waiting for a display', 'exec sleep 600'), 1_000)
    expect(message).toMatch(/(waiting for a display\n)?It was not ready after 1 seconds\.$/)
    expect(isStations).toBe(false)
  })

  test('says itself why the station cannot run is told from one that broke', async () => {
    const { message, isStations } = await notReady(saying('Port 80 is used.', 'exit 70'))
    expect(message).toBe('Port 80 is used.')
    expect(isStations).toBe(true)
  })
})

test('another Electron is the one Electron’s own variable names, and a wrong name is an error', () => {
  const folder = folderWith({ electron: '' })
  if (process.platform === 'linux')
    expect(findElectron(root, { ELECTRON_OVERRIDE_DIST_PATH: folder })).toBe(join(folder, 'electron'))
  expect(() => findElectron(root, { ELECTRON_OVERRIDE_DIST_PATH: '/nowhere' })).toThrow(
    /there is no .*nowhere/,
  )
})

describe.runIf(process.platform === 'linux')('npm start', () => {
  const start = async (args: string[], env: NodeJS.ProcessEnv) => {
    const child = spawn(process.execPath, ['scripts/start.mjs', ...args], {
      cwd: root,
      env: { PATH: process.env['PATH'], HOME: process.env['HOME'], DISPLAY: ':99', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let [said, errors] = ['', '']
    child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()))
    const [code] = (await once(child, 'close')) as [number | null]
    return { code, said, errors }
  }
  /** A browser that was opened and closed at once: the whole program ends with it. */
  const browser = `#!/bin/sh\nprintf '%s\\n' "$@" > "$0.called"\n`
  const dying = (script: string) => {
    const folder = folderWith({ electron: script, browser })
    return {
      opened: () => existsSync(join(folder, 'browser.called')),
      args: ['--data', join(folder, 'orders'), '--live'],
      env: { ELECTRON_OVERRIDE_DIST_PATH: folder, CHROMIUM: join(folder, 'browser') },
    }
  }

  test('says the last words of an Electron that dies, and goes on in Chromium', async () => {
    const { args, env, opened } = dying(saying(noSandbox, 'kill -TRAP $$'))
    const { code, said, errors } = await start(args, env)
    expect(errors).toContain(`Electron did not come up. Its last words:\n\n  ${noSandbox}\n`)
    expect(said).toMatch(
      /Window {4}\S+browser as an app window \(Electron was not used: it did not come up\)/,
    )
    expect(opened()).toBe(true)
    expect(code).toBe(0)
  })

  test('opens nothing else when Electron was asked for by name, or when the station says why it cannot run', async () => {
    const named = dying(saying(noLibrary, 'exit 127'))
    const one = await start([...named.args, '--shell', 'electron'], named.env)
    expect([one.code, one.errors]).toEqual([1, expect.stringContaining(noLibrary)])
    const refused = dying(saying('Port 80 is used by another program.', 'exit 70'))
    const two = await start(refused.args, refused.env)
    expect([two.code, two.errors.trim().split('\n').at(-1)]).toEqual([
      1,
      'Port 80 is used by another program.',
    ])
    expect([named.opened(), refused.opened()]).toEqual([false, false])
  })

  test.skipIf(findElectron(root) !== null)(
    'goes on in Chromium where Electron cannot be fetched, and says so in one line',
    async () => {
      const memory = join(root, 'node_modules/electron/fetch-failed.json')
      const before = existsSync(memory) ? readFileSync(memory) : null
      onTestFinished(() =>
        before === null ? rmSync(memory, { force: true }) : writeFileSync(memory, before),
      )
      const folder = folderWith({ browser })
      const { code, said } = await start(['--data', join(folder, 'orders'), '--live'], {
        CHROMIUM: join(folder, 'browser'),
        ELECTRON_MIRROR: 'http://127.0.0.1:9/',
        electron_config_cache: join(folder, 'cache'),
      })
      expect(said).toMatch(
        /Electron was not used: its program could not be fetched: [^\n]+ npm start -- --shell electron\)\n/,
      )
      expect(existsSync(join(folder, 'browser.called'))).toBe(true)
      expect(code).toBe(0)
    },
  )
})
