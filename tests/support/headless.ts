import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { createInterface } from 'node:readline'
import { onTestFinished } from 'vitest'

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

/** Runs the built program to its end. */
export async function run(
  entry: 'headless' | 'cli',
  args: readonly string[],
): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const child = spawn(process.execPath, [`${root}out/main/node/${entry}.js`, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let stdout = ''
  let stderr = ''
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()))
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, stdout, stderr }
}

/** One CLI command over a data folder, its document parsed. */
export async function cli<T>(dataDir: string, ...args: string[]): Promise<T> {
  const { code, stdout, stderr } = await run('cli', [...args, '--data', dataDir, '--json'])
  if (code !== 0) throw new Error(`cli ended with ${code}: ${stderr}`)
  return JSON.parse(stdout) as T
}
