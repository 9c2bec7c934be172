import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, type Page } from '@playwright/test'
import { orderDelivery } from '../../support/doordash-order.ts'
import { standInPage } from './shells.ts'
import { root } from './station.ts'
import { isAlive } from '../../../scripts/lib/is-alive.ts'

const standIn = join(root, 'tests/electron-stand-in/register.mjs')
const entry = join(root, 'out/main/electron/index.js')

/**
 * Writes a program as a person installs it, of one file: the built Electron entry on the stand-in, as `version`. With
 * `isAppImage` it says what the runtime of an AppImage says of itself.
 */
export function writeProgram(file: string, version: string, isAppImage: boolean): void {
  const app = join(dirname(file), `app-${version}`)
  mkdirSync(app, { recursive: true })
  writeFileSync(join(app, 'package.json'), JSON.stringify({ productName: 'Order Manager', version }))
  const says = [`STAND_IN_APP='${app}'`, `STAND_IN_PROGRAM="$0"`, ...(isAppImage ? ['APPIMAGE="$0"'] : [])]
  writeScript(
    file,
    `# ${version}\nexport ${says.join(' ')}\ncd '${root}'\nexec '${process.execPath}' --import '${standIn}' '${entry}' "$@"`,
  )
}

/** Writes a file that the system runs. */
export function writeScript(file: string, commands: string): void {
  writeFileSync(file, `#!/bin/sh\n${commands}\n`)
  chmodSync(file, 0o755)
}

export type Installed = Awaited<ReturnType<typeof startInstalled>>

/**
 * Starts a program as a person does who installed it: nobody is above it. `before` prepares the data folder. What is started in
 * its place by itself is found by the data folder, and ended with `end`.
 */
export async function startInstalled(
  options: {
    env?: NodeJS.ProcessEnv
    isAppImage?: boolean
    before?: (dataDir: string) => void
  } = {},
) {
  const work = mkdtempSync(join(tmpdir(), 'om-installed-'))
  const dataDir = join(work, 'data')
  const program = join(work, 'order-manager.AppImage')
  writeProgram(program, '1.0.0', options.isAppImage ?? false)
  mkdirSync(dataDir)
  options.before?.(dataDir)
  const child = spawn(program, ['--data', dataDir, '--demo'], {
    env: { ...process.env, XDG_CONFIG_HOME: join(work, 'config'), ...options.env },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  })
  const exited = once(child, 'exit') as Promise<[number | null, string | null]>
  const [line] = (await once(createInterface({ input: child.stdout! }), 'line')) as [string]
  const { intake, sandbox } = JSON.parse(line) as { intake: string; sandbox: string }
  /** The process that shows the window of the data folder now. */
  const pid = () => Number(readFileSync(join(dataDir, 'electron/stand-in.lock'), 'utf8'))
  return {
    work,
    dataDir,
    program,
    sandbox,
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
    /** The version of the program in place. */
    versionInPlace: () => /^# (.*)$/m.exec(readFileSync(program, 'utf8'))?.[1] ?? 'none',
    end: async () => {
      await expect
        .poll(() => {
          const alive = programsOn(dataDir)
          for (const one of alive) process.kill(one, 'SIGTERM')
          return alive
        }, 'it ended')
        .toEqual([])
      rmSync(work, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

/** The processes of the program on a data folder whose arguments contain `argument`; not the shells that wait beside them. */
export function programsOn(dataDir: string, argument = '--data'): number[] {
  return everyProcess()
    .filter(({ args }) => args[0] === process.execPath && args.includes(dataDir) && args.includes(argument))
    .map(({ pid }) => pid)
}

function everyProcess(): { pid: number; args: string[] }[] {
  if (process.platform !== 'linux')
    return execFileSync('ps', ['-Aww', '-o', 'pid=,args='], { encoding: 'utf8' })
      .split('\n')
      .map((line) => line.trim().split(' '))
      .map(([pid, ...args]) => ({ pid: Number(pid), args }))
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        return [{ pid: Number(name), args: readFileSync(`/proc/${name}/cmdline`, 'utf8').split('\0') }]
      } catch {
        // It ended meanwhile.
        return []
      }
    })
}

/** Its window, once it shows `selector`. One that is killed takes its page along, also while it is looked at. */
export async function windowWith(dataDir: string, selector: string): Promise<Page> {
  let page: Page | undefined
  await expect
    .poll(async () => {
      try {
        page = await standInPage(dataDir)
        return await page.locator(selector).count()
      } catch {
        return 0
      }
    }, `its window shows ${selector}`)
    .toBeGreaterThan(0)
  return page!
}
