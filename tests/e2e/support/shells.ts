import { lstatSync, readFileSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { _electron, type Browser, chromium, expect, type Page } from '@playwright/test'
import { findElectron } from '../../../scripts/lib/find-electron.mjs'
import { type Ready, root, startProcess, type StationProcess } from './station.ts'

export type ShellName = 'browser' | 'electron-stand-in' | 'electron'

/** A station with its screen open. */
export type Opened = {
  ready: Ready
  page: Page
  /** As a power cut: no goodbye. */
  kill: () => Promise<void>
  /** In good order; resolves with the exit code. */
  close: () => Promise<number | null>
  /** Stand-in only: what happened on Electron's side. */
  process: StationProcess | null
}

type Where = { dataDir: string; args: readonly string[]; browser: Browser }

/** Opens the station on a data folder in this shell. `page` is kept over a restart where the shell can. */
export function openShell(shell: ShellName, where: Where, before: Opened | null): Promise<Opened> {
  switch (shell) {
    case 'browser':
      return openInBrowser(where, before)
    case 'electron-stand-in':
      return openInStandIn(where)
    case 'electron':
      return openInElectron(where)
  }
}

/** The page stays open when the station goes down, so it comes back at the same address. */
async function openInBrowser({ dataDir, args, browser }: Where, before: Opened | null): Promise<Opened> {
  const port = before?.ready.ui ? new URL(before.ready.ui).port : String(await freePort())
  const station = await startProcess(process.execPath, [
    join(root, 'out/main/node/headless.js'),
    '--data',
    dataDir,
    '--port',
    port,
    ...args,
  ])
  const page =
    before?.page ?? (await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage())
  if (before === null) await page.goto(station.ready.ui ?? '')
  return {
    ready: station.ready,
    page,
    process: null,
    kill: async () => void (await station.end('SIGKILL')),
    async close() {
      await page.context().close()
      return station.end('SIGTERM')
    },
  }
}

/** The built Electron entry on the stand-in; its Chromium is watched over a second connection. */
async function openInStandIn({ dataDir, args }: Where): Promise<Opened> {
  const station = await startProcess(
    process.execPath,
    [
      '--import',
      join(root, 'tests/electron-stand-in/register.mjs'),
      join(root, 'out/main/electron/index.js'),
      '--data',
      dataDir,
      ...args,
    ],
    ownConfig(dataDir),
  )
  const page = await standInPage(dataDir)
  return {
    ready: station.ready,
    page,
    process: station,
    kill: async () => {
      const port = debuggingPort(dataDir)
      await station.end('SIGKILL')
      // Its Chromium outlives it by a second or two, and a new one on the same profile would hand over to it and end.
      // The windowless build has no such lock: it is gone when its port is.
      const lock = join(dataDir, 'electron/stand-in-chromium/SingletonLock')
      await expect.poll(() => lstatSync(lock, { throwIfNoEntry: false }), 'Chromium is gone').toBe(undefined)
      await expect.poll(() => isOpen(port), 'Chromium is gone').toBe(false)
    },
    close: () => station.end('SIGTERM'),
  }
}

/** What the program writes for its user's desktop lies in the test's folder, and not in the home of whoever runs it. */
const ownConfig = (dataDir: string) => ({ XDG_CONFIG_HOME: join(dataDir, 'config') })

/** The screen's page in the stand-in's Chromium. */
export async function standInPage(dataDir: string): Promise<Page> {
  const page = (await standInPages(dataDir)).find((candidate) =>
    new URL(candidate.url()).hostname.endsWith('.order-manager.localhost'),
  )
  if (!page) throw new Error('The stand-in has no page of ours.')
  return page
}

/** Every page there is: the screen's, and those of other windows. */
export async function standInPages(dataDir: string): Promise<Page[]> {
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${debuggingPort(dataDir)}`)
  return browser.contexts().flatMap((context) => context.pages())
}

/** Where the stand-in's Chromium can be watched. */
function debuggingPort(dataDir: string): number {
  const file = join(dataDir, 'electron/stand-in-chromium/DevToolsActivePort')
  return Number(readFileSync(file, 'utf8').split('\n')[0])
}

function isOpen(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => resolve(true))
    socket.once('error', () => resolve(false))
    socket.once('connect', () => socket.destroy())
  })
}

async function openInElectron({ dataDir, args }: Where): Promise<Opened> {
  const executablePath = findElectron(root)
  if (executablePath === null) throw new Error("Electron's program is not installed.")
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const app = await _electron.launch({
    executablePath,
    args: [root, '--data', dataDir, ...args, ...asRoot],
    env: { ...(process.env as Record<string, string>), ...ownConfig(dataDir) },
  })
  const child = app.process()
  const exited = (once(child, 'exit') as Promise<[number | null]>).then(([code]) => code)
  if (!child.stdout) throw new Error('Electron has no output')
  const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string]
  return {
    ready: JSON.parse(line) as Ready,
    page: await app.firstWindow(),
    process: null,
    async kill() {
      child.kill('SIGKILL')
      await exited
    },
    async close() {
      await app.close()
      return exited
    },
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}
