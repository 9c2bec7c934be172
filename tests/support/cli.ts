import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

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
