import './node-version.mjs'
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { createChildren } from './lib/children.mjs'
import { fetchElectron } from './lib/fetch-electron.mjs'
import { findElectron } from './lib/find-electron.mjs'

// The end-to-end specs over the real Electron: docs/real-electron.md says what only they prove. Ends with 3 where there is
// no Electron to run them in, so that nobody takes that for a success or for a fault of the program.

const withoutElectron = 3
const root = join(import.meta.dirname, '..')

async function electronProgram(): Promise<string | null> {
  const here = findElectron(root)
  if (here !== null) return here
  console.log("Fetching Electron's program (once, about 120 MB)")
  const { program, problem } = await fetchElectron({ root, children: createChildren(), again: true })
  if (program === null)
    console.error(
      `Nothing was run in Electron: its program is not in node_modules/electron/dist and could not be fetched (${problem}). ` +
        'ELECTRON_OVERRIDE_DIST_PATH names the folder of one that is elsewhere.',
    )
  return program
}

/** How Chromium keeps its pages apart from the system on this Linux; null where it would refuse to start. */
function sandboxOf(program: string): string | null {
  if (process.platform !== 'linux') return "the system's own"
  if (process.getuid?.() === 0) return 'none, because this is root (--no-sandbox)'
  if (spawnSync('unshare', ['--user', 'true']).status === 0) return 'user namespaces'
  const helper = statSync(join(dirname(program), 'chrome-sandbox'), { throwIfNoEntry: false })
  const isReady = helper !== undefined && helper.uid === 0 && (helper.mode & 0o4000) !== 0
  return isReady ? 'the setuid helper, because this user gets no user namespaces' : null
}

/** A display without a screen, for a machine that has none. Null where one is there; throws when Xvfb is missing. */
async function displayFor(): Promise<{ name: string; process: ChildProcess } | null> {
  if (process.platform !== 'linux' || process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']) return null
  const found = (process.env['PATH'] ?? '').split(':').some((folder) => existsSync(join(folder, 'Xvfb')))
  if (!found)
    throw new Error(
      'This machine has no display, and Xvfb, which makes one, is missing: sudo apt-get install xvfb',
    )
  const xvfb = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x800x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'inherit', 'pipe'],
  })
  const said = xvfb.stdio[3]
  if (!said || !('readable' in said)) throw new Error('Xvfb says no display.')
  for await (const line of createInterface({ input: said as NodeJS.ReadableStream }))
    return { name: `:${line.trim()}`, process: xvfb }
  throw new Error('Xvfb ended before it had a display.')
}

async function test(): Promise<number> {
  const program = await electronProgram()
  if (program === null) return withoutElectron
  const sandbox = sandboxOf(program)
  if (sandbox === null) {
    console.error(
      `Electron would not start: this user gets no user namespaces, and ${join(dirname(program), 'chrome-sandbox')} is not root's with mode 4755. ` +
        'Mend either (sudo chown root, sudo chmod 4755), or run this as root.',
    )
    return 1
  }
  const display = await displayFor()
  console.log(
    `Electron: ${program}\nSandbox: ${sandbox}\nDisplay: ${display?.name ?? process.env['DISPLAY'] ?? "the system's"}`,
  )
  try {
    const playwright = join(root, 'node_modules/.bin/playwright')
    const specs = spawn(playwright, ['test', '--project', 'electron', ...process.argv.slice(2)], {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, ...(display && { DISPLAY: display.name }) },
    })
    const [code] = (await once(specs, 'exit')) as [number | null]
    return code ?? 1
  } finally {
    display?.process.kill()
  }
}

process.exitCode = await test().catch((error: unknown) => {
  console.error((error as Error).message)
  return 1
})
