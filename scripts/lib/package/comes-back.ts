import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, readlinkSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { type DoorDash, screenOf } from './first-order.ts'
import { isAlive } from '../is-alive.ts'

const limitMs = 60_000

/**
 * Starts an installed program as a person does, with nobody above it, kills it as the system does, and waits until it takes
 * orders again by itself (docs/decisions/0020); then ends it in good order. Its data folder has taken an order before, so it
 * knows DoorDash's stand-in. Answers how long it took no orders and how long its window showed none, in ms. Throws a sentence where it does not come back.
 */
export async function comesBack(options: {
  command: readonly [string, ...string[]]
  dataDir: { here: string; there: string }
  doordash: DoorDash
}): Promise<{ awayMs: number; blindMs: number }> {
  const { command, dataDir, doordash } = options
  const [file, ...first] = command
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const args = [...first, `--data=${dataDir.there}`, '--demo', '--remote-debugging-port=0', ...asRoot]
  const child = spawn(file, args, { stdio: ['ignore', 'pipe', 'ignore'] })
  const memory = join(dataDir.here, 'electron')
  try {
    const lines = createInterface({ input: child.stdout })
    const [line] = (await once(lines, 'line', { signal: AbortSignal.timeout(limitMs) })) as [string]
    const { intake } = JSON.parse(line) as { intake: string }
    await doordash.control('/control/intake', { url: intake })
    await doordash.place()
    const killed = holderOf(memory)
    const ended = once(child, 'exit')
    process.kill(killed, 'SIGKILL')
    await ended
    const awaySince = performance.now()
    await until(() => isAnswering(intake), 'Killed, it did not come back.')
    const awayMs = performance.now() - awaySince
    await until(() => showsCard(dataDir.here), 'Killed, it came back without its window.')
    const blindMs = performance.now() - awaySince
    await doordash.place()
    const again = holderOf(memory)
    if (again === killed) throw new Error('Killed, it is still the same process.')
    process.kill(again, 'SIGTERM')
    await until(async () => !isAlive(again), 'Asked to end, it did not.')
    return { awayMs, blindMs }
  } finally {
    if (child.exitCode === null) child.kill('SIGKILL')
  }
}

/** The process that has a data folder, by Chromium's own lock or that of Electron's stand-in. */
function holderOf(memory: string): number {
  try {
    return Number(readFileSync(join(memory, 'stand-in.lock'), 'utf8'))
  } catch {
    return Number(readlinkSync(join(memory, 'SingletonLock')).split('-').at(-1))
  }
}

/** Whether its window has painted an order. The port of the one before it may still lie in the folder. */
async function showsCard(dataDir: string): Promise<boolean> {
  try {
    const page = await screenOf(dataDir)
    await page.locator('article[data-card]').first().waitFor()
    // The second frame after it: the first is painted.
    await page.evaluate(
      'new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)))',
    )
    return true
  } catch {
    return false
  }
}

const isAnswering = (intake: string) =>
  fetch(intake).then(
    () => true,
    () => false,
  )

async function until(is: () => Promise<boolean>, otherwise: string): Promise<void> {
  const limit = performance.now() + limitMs
  while (!(await is())) {
    if (performance.now() > limit) throw new Error(otherwise)
    await sleep(50)
  }
}
