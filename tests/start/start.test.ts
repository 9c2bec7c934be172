import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { describe, expect, onTestFinished, test } from 'vitest'

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

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
