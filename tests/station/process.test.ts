import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Runs a program that has the station's policy for errors nobody caught; `body` is what it does then. */
async function run(body: string): Promise<{ code: number | null; output: string }> {
  const program = `
    const { guardProcess, closeInTime } = await import('${root}src/main/base/process-policy.ts')
    const say = (...words) => process.stdout.write(words.join(' ') + '\\n')
    const log = { info: () => {}, warn: () => {}, error: (detail, message) => say('log', message, detail.error) }
    guardProcess({ log, report: (part) => say('health', part), end: () => (say('ending'), process.exit(1)) })
    ${body}
    // Only a process that goes on comes here.
    setTimeout(() => (say('went on'), process.exit(0)), 50)
  `
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let output = ''
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, output }
}

it.each([
  ['a promise nobody waited for', `void Promise.reject(new Error('nobody waits'))`],
  [
    'a connection that broke without a listener',
    `const { connect } = await import('node:net')
     connect({ host: '127.0.0.1', port: 1 })
     await new Promise((resolve) => setTimeout(resolve, 200))`,
  ],
  [
    'a store that refuses in a timer',
    `setTimeout(() => { throw Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' }) }, 1)`,
  ],
  [
    'a disk that refuses in a listener',
    `const { EventEmitter } = await import('node:events')
     const emitter = new EventEmitter()
     emitter.on('line', () => { throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC', syscall: 'write' }) })
     setTimeout(() => emitter.emit('line'), 1)`,
  ],
])('%s is logged and shown, and the station goes on', async (_what, body) => {
  const { code, output } = await run(body)
  expect(output).toMatch(/^log unexpected error .+\nhealth process\nwent on\n$/)
  expect(code).toBe(0)
})

it('whoever reads its output may go away', async () => {
  const { code, output } = await run(
    `process.stdout.emit('error', Object.assign(new Error('EPIPE'), { code: 'EPIPE', syscall: 'write' }))
     process.stderr.emit('error', Object.assign(new Error('EPIPE'), { code: 'EPIPE', syscall: 'write' }))`,
  )
  expect({ code, output }).toEqual({ code: 0, output: 'went on\n' })
})

it('an error nobody foresaw ends the process in good order, with a last word and not as a success', async () => {
  const { code, output } = await run(`setTimeout(() => { undefined.nothing }, 1)`)
  expect(output).toMatch(/^log an error nobody foresaw: ending TypeError: .+\nending\n$/)
  expect(code).toBe(1)
})

it('closing ends in time whatever hangs', async () => {
  const { output } = await run(
    `say(await closeInTime(() => new Promise(() => {}), 20), await closeInTime(async () => {}, 1_000))`,
  )
  expect(output).toBe('false true\nwent on\n')
})
