import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')

test.each([
  ['start', ['--prot', '80'], 'There is no option --prot.'],
  ['start', ['--data='], '--data is empty: give it a value, or leave it out.'],
  ['start', ['--shell', 'lynx'], '--shell is electron, browser or none.'],
  ['start', ['somewhere'], 'Nothing is done with somewhere: options begin with two dashes.'],
  ['dev', ['--prot', '80'], 'There is no option --prot.'],
  ['dev', ['--port', 'eighty'], '--port is a number from 0 to 65535.'],
])('npm run %s %j is answered in a sentence, and starts nothing', (script, args, words) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`scripts/${script}.mjs`, ...args], {
    cwd: root,
    encoding: 'utf8',
  })
  expect({ status, stdout, stderr }).toEqual({ status: 1, stdout: '', stderr: `${words}\n` })
})

test.each(['start', 'dev', 'pictures', 'headless', 'cli', 'sandbox', 'test', 'check'])(
  'the script %s reads nothing an old Node cannot before it has said which Node it needs',
  (script) => {
    const text = readFileSync(join(root, `scripts/${script}.mjs`), 'utf8')
    expect(text).toContain("import './node-version.mjs'")
    expect(text).not.toMatch(/^import [^\n]*\.ts'$/m)
  },
)
