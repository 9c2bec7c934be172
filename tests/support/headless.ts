import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { createInterface } from 'node:readline'
import { onTestFinished } from 'vitest'

export { cli, run } from './cli.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

export type Ready = { ready: true; ui: string; intake: string; sandbox: string | null; dataDir: string }

/**
 * Starts the built headless station; what is left of it ends with the test. `through` is the command line that runs it,
 * `stderr` the descriptor its errors go to instead of here.
 */
export async function startHeadless(
  args: readonly string[],
  options: {
    through?: (command: string, args: readonly string[]) => [string, string[]]
    stderr?: number
  } = {},
): Promise<{
  ready: Ready
  child: ChildProcess
  kill: (signal: NodeJS.Signals) => Promise<number | null>
  errors: () => string
}> {
  const { through = (command, rest) => [command, [...rest]], stderr = 'pipe' } = options
  const [command, rest] = through(process.execPath, [`${root}out/main/node/headless.js`, ...args])
  const child = spawn(command, rest, { stdio: ['ignore', 'pipe', stderr] })
  const exited = once(child, 'exit') as Promise<[number | null]>
  onTestFinished(async () => {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill('SIGKILL')
      await exited
    }
  })
  let errors = ''
  child.stderr?.on('data', (chunk: Buffer) => {
    errors += chunk.toString()
  })
  if (!child.stdout) throw new Error('the station has no output')
  const line = await Promise.race([
    once(createInterface({ input: child.stdout }), 'line') as Promise<[string]>,
    exited.then(([code]) => Promise.reject(new Error(`headless ended with ${code}: ${errors}`))),
  ])
  return {
    ready: JSON.parse(line[0]) as Ready,
    child,
    /** What it wrote to stderr so far. */
    errors: () => errors,
    kill: async (signal) => {
      child.kill(signal)
      return (await exited)[0]
    },
  }
}
