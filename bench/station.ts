import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

/** Starts the built headless station on an empty folder; `readyMs` is from the start of the process to its first line. */
export async function startStation(
  args: readonly string[] | ((dataDir: string) => readonly string[] | Promise<readonly string[]>),
) {
  const dataDir = mkdtempSync(join(tmpdir(), 'order-manager-bench-'))
  const given = typeof args === 'function' ? await args(dataDir) : args
  const start = performance.now()
  const { child, line } = await spawnStation(dataDir, given)
  const readyMs = performance.now() - start
  return {
    dataDir,
    readyMs,
    ready: JSON.parse(line) as { ui: string; intake: string },
    /** Resident memory in MB. */
    rss: () =>
      Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1] ?? 0) / 1024,
    stop: async () => {
      child.kill('SIGTERM')
      await once(child, 'exit')
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

/** Fills the folder with the demo restaurant, for a bench that changes its store before the station it measures starts. */
export async function seedDemoFolder(dataDir: string): Promise<void> {
  const { child } = await spawnStation(dataDir, ['--demo', '--no-sandbox'])
  child.kill('SIGTERM')
  await once(child, 'exit')
}

async function spawnStation(dataDir: string, args: readonly string[]) {
  const child = spawn(process.execPath, ['out/main/node/headless.js', '--data', dataDir, ...args], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string]
  return { child, line }
}
