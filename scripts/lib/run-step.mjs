import { spawn } from 'node:child_process'

/**
 * Runs a program and resolves with its exit code; 127 when it could not be started. It writes where we do, or into
 * `held` (an array of chunks) while something else is writing.
 */
export function run(program, args, { env = {}, cwd, held = null } = {}) {
  return new Promise((resolve) => {
    const stdio = held === null ? 'inherit' : ['inherit', 'pipe', 'pipe']
    const child = spawn(program, args, { cwd, stdio, env: { ...process.env, ...env } })
    child.stdout?.on('data', (chunk) => held.push(chunk))
    child.stderr?.on('data', (chunk) => held.push(chunk))
    child.once('error', (error) => {
      console.error(error.message)
      resolve(127)
    })
    child.once('close', (code) => resolve(code ?? 1))
  })
}

/**
 * Runs `work` under a heading, says how it ended and how long it took. `work` resolves with whether it went well. A step
 * beside others gets `held` for what its programs write, and is told in one piece when it is over.
 */
export async function step(title, work, { isBeside = false } = {}) {
  const held = isBeside ? [] : null
  if (!isBeside) console.log(`\n=== ${title} ===`)
  const startedAt = performance.now()
  const ok = await work(held)
  const seconds = ((performance.now() - startedAt) / 1_000).toFixed(1)
  if (held !== null) process.stdout.write(`\n=== ${title} ===\n${Buffer.concat(held).toString()}`)
  console.log(`--- ${title}: ${ok ? 'ok' : 'FAILED'}, ${seconds} s`)
  return ok
}
