import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, onTestFinished, test } from 'vitest'
import { nodeProblem } from '../../scripts/node-version.mjs'
import type { Ready } from '../support/headless.ts'

const root = join(import.meta.dirname, '../..')

/**
 * A checkout in a folder of this name. Its packages are links to ours, but for the fonts, which are there themselves as
 * after `npm ci`: they are files the build reads by address.
 */
function checkoutIn(name: string): string {
  const above = realpathSync(mkdtempSync(join(tmpdir(), 'om-paths-')))
  onTestFinished(() => rmSync(above, { recursive: true, force: true, maxRetries: 5 }))
  const checkout = join(above, name)
  const files = readdirSync(root).filter((file) => /^(vite\.|lingui\.|tsconfig|package)/.test(file))
  for (const file of ['src', 'resources', 'scripts', ...files])
    cpSync(join(root, file), join(checkout, file), { recursive: true })
  mkdirSync(join(checkout, 'node_modules'))
  for (const entry of readdirSync(join(root, 'node_modules'))) {
    const [from, to] = [join(root, 'node_modules', entry), join(checkout, 'node_modules', entry)]
    if (entry === '@fontsource-variable') cpSync(from, to, { recursive: true })
    else symlinkSync(from, to)
  }
  return checkout
}

function node(checkout: string, args: string[]) {
  const child = spawn(process.execPath, args, { cwd: checkout, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const ended = (once(child, 'close') as Promise<[number | null]>).then(([code]) => code)
  onTestFinished(async () => {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL')
    await ended
  })
  return { child, ended, said: () => said }
}

// Windows has no such names; `#` and `%` it shares, and what is done about them is the same.
test.skipIf(process.platform === 'win32')(
  'a checkout and its data may lie in folders whose names mean something in an address',
  async () => {
    const checkout = checkoutIn('o#d?d %41 é')
    const data = join(checkout, '..', 'da#ta? %41 é')
    const { child, ended, said } = node(checkout, ['scripts/headless.mjs', '--data', data, '--demo'])
    const line = await Promise.race([
      once(createInterface({ input: child.stdout }), 'line') as Promise<[string]>,
      ended.then((code) => Promise.reject(new Error(`it ended with ${String(code)}: ${said()}`))),
    ])
    expect(said()).not.toContain('may not work')
    const ready = JSON.parse(line[0]) as Ready
    const page = await (await fetch(ready.ui)).text()
    const script = /src="\.\/(assets\/[^"]+\.js)"/.exec(page)?.[1] ?? ''
    expect((await fetch(new URL(script, ready.ui))).status).toBe(200)
    expect((await fetch(ready.sandbox ?? '')).status).toBe(200)
    expect(readdirSync(data)).toContain('orders.db')
    child.kill('SIGTERM')
    expect(await ended).toBe(0)
    // Built once: nothing is left aside, and the next start finds it.
    expect(readdirSync(checkout).filter((name) => name.startsWith('.out'))).toEqual([])
    expect(existsSync(join(checkout, 'out/.sources'))).toBe(true)
  },
  // A whole build, on a machine that others use.
  180_000,
)

test.skipIf(process.platform === 'win32')(
  'its tests refuse such a folder in one sentence, because the test runner cannot read it',
  async () => {
    const checkout = checkoutIn('o#d')
    const { child, ended, said } = node(checkout, ['scripts/test.mjs'])
    child.stdout.resume()
    expect(await ended).toBe(1)
    expect(said()).toMatch(/^Order Manager runs in [^\n]+o#d[^\n]+ Test it in another folder\.\n$/)
  },
)

test('an old Node is told apart from a folder that hides the new one', () => {
  expect(nodeProblem('v22.0.0', '/home/om')).toBeNull()
  expect(nodeProblem('v20.20.2', '/home/om')).toContain('Start it through npm')
  expect(nodeProblem('v20.20.2', `/home/a${delimiter}b`)).toMatch(
    /^[^\n]*move it to a folder without [:;] in its path\.$/,
  )
})
