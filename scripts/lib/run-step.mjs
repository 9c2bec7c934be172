import { spawn } from 'node:child_process'

/** Runs a program with our own output and resolves with its exit code; 127 when it could not be started. */
export function run(program, args, { env = {}, cwd } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd, stdio: 'inherit', env: { ...process.env, ...env } })
    child.once('error', (error) => {
      console.error(error.message)
      resolve(127)
    })
    child.once('exit', (code) => resolve(code ?? 1))
  })
}

/** Runs `work` under a heading, says how it ended and how long it took. `work` resolves with whether it went well. */
export async function step(title, work) {
  console.log(`\n=== ${title} ===`)
  const startedAt = performance.now()
  const ok = await work()
  const seconds = ((performance.now() - startedAt) / 1_000).toFixed(1)
  console.log(`--- ${title}: ${ok ? 'ok' : 'FAILED'}, ${seconds} s`)
  return ok
}
