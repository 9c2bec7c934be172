import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

/** Starts the built headless station on an empty folder; `readyMs` is from the start of the process to its first line. */
export async function startStation(args: readonly string[] | ((dataDir: string) => readonly string[])) {
  const dataDir = mkdtempSync(join(tmpdir(), 'order-manager-bench-'))
  const given = typeof args === 'function' ? args(dataDir) : args
  const start = performance.now()
  const child = spawn(process.execPath, ['out/main/node/headless.js', '--data', dataDir, ...given], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string]
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
