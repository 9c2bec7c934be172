import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { chromium, type Page } from '@playwright/test'

/** What a first run took, in ms from the start of the program, and what was held at rest. */
export type FirstOrder = { readyMs: number; shownMs: number; confirmedMs: number }

const limitMs = 60_000

/**
 * Starts an installed program on an empty data folder, has DoorDash's stand-in (`out/sandbox` of the sources) send one
 * order, accepts it on the program's own screen and waits until DoorDash has the confirmation; then ends the program in
 * good order. Throws a sentence about the step that failed. `atRest` is called while the program runs and nothing is to do.
 */
export async function takeFirstOrder(options: {
  root: string
  /** The program and its first arguments, such as `chroot` and where. */
  command: readonly [string, ...string[]]
  /** The data folder as this process sees it, and as the program sees it. */
  dataDir?: { here: string; there: string }
  /** A stand-in for DoorDash that goes on after this; without one, one of its own. */
  doordash?: DoorDash
  atRest?: (pid: number) => Promise<void>
  /** Called with the program's own screen, once the order is confirmed. */
  onScreen?: (page: Page) => Promise<void>
}): Promise<FirstOrder> {
  const { root, command } = options
  const work = mkdtempSync(join(tmpdir(), 'order-manager-first-order-'))
  const dataDir = options.dataDir ?? { here: join(work, 'data'), there: join(work, 'data') }
  mkdirSync(dataDir.here, { recursive: true, mode: 0o700 })
  const doordash = options.doordash ?? (await startDoorDash(root))
  const access = join(dataDir.here, 'doordash.json')
  writeFileSync(access, JSON.stringify({ baseUrl: doordash.apiBase, key: doordash.accessKey }))
  const startedAt = performance.now()
  const program = await startProgram(command, [
    `--data=${dataDir.there}`,
    `--doordash=${join(dataDir.there, 'doordash.json')}`,
    '--demo',
    '--end-with-input',
    '--remote-debugging-port=0',
    // Chromium refuses to start as root with its sandbox.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ])
  try {
    const readyMs = performance.now() - startedAt
    await doordash.control('/control/intake', { url: program.intake })
    const page = await screenOf(dataDir.here)
    const order = await doordash.place()
    const card = page.locator('article[data-card]').filter({ hasText: order.shortCode })
    await card.waitFor({ timeout: limitMs })
    const shownMs = performance.now() - startedAt
    await card.getByRole('button', { name: /^(Accept|Accepter|Aceptar)/ }).click()
    await doordash.untilConfirmed(order.id)
    const confirmedMs = performance.now() - startedAt
    await options.onScreen?.(page)
    await options.atRest?.(program.pid)
    await program.end()
    return { readyMs, shownMs, confirmedMs }
  } catch (error) {
    throw new Error(`${(error as Error).message}\nThe program's last words:\n${program.words()}`, {
      cause: error,
    })
  } finally {
    program.abandon()
    if (!options.doordash) doordash.end()
    rmSync(work, { recursive: true, force: true, maxRetries: 5 })
  }
}

async function firstLine<T>(child: ChildProcess, what: string, words: () => string): Promise<T> {
  if (!child.stdout) throw new Error(`${what} has no output.`)
  const late = new AbortController()
  const [line] = await Promise.race([
    once(createInterface({ input: child.stdout }), 'line') as Promise<[string]>,
    once(child, 'exit').then(([code]) => {
      throw new Error(`${what} ended with ${String(code)} before it was ready:\n${words()}`)
    }),
    sleep(limitMs, undefined, { signal: late.signal, ref: false }).then(() => {
      throw new Error(`${what} was not ready after ${limitMs / 1_000} s:\n${words()}`)
    }),
  ])
  late.abort()
  return JSON.parse(line) as T
}

async function startProgram(command: readonly [string, ...string[]], args: readonly string[]) {
  const [file, ...first] = command
  const child = spawn(file, [...first, ...args], { stdio: ['pipe', 'pipe', 'pipe'] })
  const exited = once(child, 'exit') as Promise<[number | null]>
  exited.catch(() => {})
  let last = ''
  child.stderr.on('data', (chunk: Buffer) => (last = `${last}${chunk.toString()}`.slice(-4_000)))
  const ready = await firstLine<{ intake: string }>(child, 'The program', () => last)
  return {
    intake: ready.intake,
    pid: child.pid ?? 0,
    words: () => last,
    async end() {
      child.stdin.end()
      const [code] = await exited
      if (code !== 0) throw new Error(`The program ended with ${String(code)} and not with 0.`)
    },
    abandon: () => {
      if (child.exitCode === null) child.kill('SIGKILL')
    },
  }
}

/** The program's window, over the port its Chromium leaves in its folder. */
export async function screenOf(dataDir: string): Promise<Page> {
  const port = readPort(dataDir)
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`)
  const page = browser
    .contexts()
    .flatMap((context) => context.pages())
    .find((one) => one.url().includes('order-manager'))
  if (!page) throw new Error('The program runs, but has no window with our screen.')
  await page.locator('[data-link="live"]').waitFor({ timeout: limitMs })
  return page
}

function readPort(dataDir: string): number {
  for (const folder of ['electron', 'electron/stand-in-chromium'])
    try {
      return Number(readFileSync(join(dataDir, folder, 'DevToolsActivePort'), 'utf8').split('\n')[0])
    } catch {
      // The other shell's place.
    }
  throw new Error('The program runs, but its Chromium opened no port to look through.')
}

type Placed = { order: { id: string; shortCode: string } }

export type DoorDash = Awaited<ReturnType<typeof startDoorDash>>

/** DoorDash's stand-in of the sources, as a process of its own. */
export async function startDoorDash(root: string) {
  const child = spawn(
    process.execPath,
    [join(root, 'out/sandbox/index.js'), '--demo', '--intake-secret', 'demo-secret'],
    { stdio: ['pipe', 'pipe', 'ignore'] },
  )
  const said = await firstLine<{ url: string; apiBase: string; accessKey: object }>(
    child,
    "DoorDash's stand-in",
    () => '',
  )
  const call = async (method: string, path: string, body?: object): Promise<unknown> => {
    const answer = await fetch(new URL(path, said.url), {
      method,
      ...(body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    })
    const text = await answer.text()
    if (!answer.ok) throw new Error(`DoorDash's stand-in answered ${answer.status} to ${path}: ${text}`)
    return JSON.parse(text)
  }
  return {
    ...said,
    control: (path: string, body: object) => call('POST', path, body),
    place: async () => ((await call('POST', '/control/orders', { waitForAnswer: true })) as Placed).order,
    untilConfirmed: (id: string) =>
      call('GET', `/control/orders/${id}?until=confirmed&timeout=30000`).then((answer) => {
        const { order } = answer as { order: { state: string } }
        if (order.state !== 'confirmed')
          throw new Error(`The order was accepted, but DoorDash has it as ${order.state}.`)
      }),
    end: () => child.kill('SIGTERM'),
  }
}
