import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { afterEach, expect, test } from 'vitest'
import { accessKey } from '#shared/doordash/api.ts'

const running: ChildProcessWithoutNullStreams[] = []
afterEach(() => {
  for (const child of running.splice(0)) if (child.exitCode === null) child.kill('SIGKILL')
})

function start(...args: string[]) {
  const child = spawn(process.execPath, ['src/sandbox/index.ts', ...args], { stdio: 'pipe' })
  running.push(child)
  const exit = new Promise<number | null>((resolve) => {
    child.once('exit', resolve)
  })
  const firstLine = new Promise<string>((resolve) => {
    createInterface(child.stdout).once('line', resolve)
  })
  return { child, exit, firstLine }
}

test('the first line of stdout says where it is and how to call it', async () => {
  const { child, exit, firstLine } = start('--seed', '7')
  const ready = JSON.parse(await firstLine)
  expect(ready).toMatchObject({ ready: true, apiBase: `${ready.url}/marketplace`, seed: 7 })
  expect(accessKey.parse(ready.accessKey)).toEqual(ready.accessKey)
  const state = await (await fetch(`${ready.url}/control/state`)).json()
  expect(state).toMatchObject({ seed: 7, alive: false, intake: { url: null } })
  child.kill('SIGTERM')
  expect(await exit).toBe(0)
})

test('it ends when whoever started it has gone', async () => {
  const { child, exit, firstLine } = start('--alive')
  await firstLine
  child.stdin.end()
  expect(await exit).toBe(0)
})

test('the access key is the same for every start, so that saved credentials stay valid', async () => {
  const [one, other] = [start('--seed', '1'), start('--seed', '2')]
  expect(JSON.parse(await one.firstLine).accessKey).toEqual(JSON.parse(await other.firstLine).accessKey)
})

test('bad arguments are named in one line', async () => {
  const { child, exit } = start('--port', 'eighty')
  let stderr = ''
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()))
  expect(await exit).toBe(2)
  expect(stderr.trim()).toBe('sandbox: --port is a number from 0 to 65535')
})
