import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'

const root = join(import.meta.dirname, '../..')

/** A machine whose path holds nothing but the given programs: no browser, unless one of them brings it. */
function bareMachine(programs: Record<string, string> = {}): { bin: string; env: NodeJS.ProcessEnv } {
  const bin = mkdtempSync(join(tmpdir(), 'om-bare-'))
  onTestFinished(() => rmSync(bin, { recursive: true, force: true }))
  for (const [name, script] of Object.entries(programs)) {
    writeFileSync(join(bin, name), `#!/bin/sh\n${script}\n`)
    chmodSync(join(bin, name), 0o755)
  }
  return { bin, env: { PATH: bin } }
}

async function node(args: string[], env: NodeJS.ProcessEnv) {
  const child = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, said }
}

const prerequisites = [
  '--input-type=module',
  '--eval',
  `import { havePrerequisites } from ${JSON.stringify(new URL('../../scripts/lib/prerequisites.mjs', import.meta.url).href)}
  process.exit((await havePrerequisites()) ? 0 : 3)`,
]

describe('npm test on a bare machine', () => {
  // macOS keeps browsers in one place whatever the path says: there this would start every test once more.
  test.skipIf(process.platform === 'darwin')(
    'that cannot install Chromium runs nothing, says what is missing and fails',
    async () => {
      const { env } = bareMachine()
      const { code, said } = await node(['scripts/test.mjs'], env)
      expect(code).toBe(1)
      expect(said).toMatch(/The tests need Chromium, and it was not found\. Install .*CHROMIUM=.* npm test/)
      expect(said.match(/^=== .* ===$/gm)).toEqual(['=== prerequisites ==='])
      expect(said.trim().split('\n').at(-1)).toBe('0 passed, 1 failed, 0 skipped')
    },
  )

  test.runIf(process.getuid?.() === 0)('installs Chromium with apt-get before the first test', async () => {
    const { bin, env } = bareMachine()
    const log = join(bin, 'calls')
    // What Debian's does, as far as it matters here: only an install after an update brings the program.
    writeFileSync(
      join(bin, 'apt-get'),
      `#!/bin/sh\necho "$@" >> '${log}'\n[ "$1" = install ] && [ -e '${bin}/updated' ] && : > '${bin}/chromium'\n[ "$1" = update ] && : > '${bin}/updated'\nexit 0\n`,
    )
    chmodSync(join(bin, 'apt-get'), 0o755)
    const { code, said } = await node(prerequisites, env)
    expect(code, said).toBe(0)
    expect(existsSync(join(bin, 'chromium'))).toBe(true)
  })

  test.runIf(process.getuid?.() === 0)('says so when apt-get brings no Chromium', async () => {
    const { env } = bareMachine({ 'apt-get': 'echo "E: Unable to locate package chromium" >&2; exit 100' })
    const { code, said } = await node(prerequisites, env)
    expect(code).toBe(3)
    expect(said).toContain('E: Unable to locate package chromium')
    expect(said).toContain('apt-get did not bring Chromium')
  })

  test('goes on in Chromium itself where its windowless build is not to be had', async () => {
    const { bin, env } = bareMachine({ 'apt-get': `echo "$@" >> "$0.calls"; exit 100`, chromium: 'exit 0' })
    const { code, said } = await node(prerequisites, env)
    expect(code, said).toBe(0)
    const calls = join(bin, 'apt-get.calls')
    if (process.getuid?.() === 0) expect(readFileSync(calls, 'utf8')).toContain('chromium-headless-shell')
    else expect(existsSync(calls)).toBe(false)
  })

  test('asks nobody to install anything where a browser, NATS and NSIS are there', async () => {
    const { bin, env } = bareMachine({
      'apt-get': 'echo called >&2; exit 1',
      'nats-server': 'exit 0',
      makensis: 'exit 0',
    })
    mkdirSync(join(bin, 'elsewhere'))
    writeFileSync(join(bin, 'elsewhere/chrome'), '')
    const { code, said } = await node(prerequisites, { ...env, CHROMIUM: join(bin, 'elsewhere/chrome') })
    expect({ code, said }).toEqual({ code: 0, said: '' })
  })

  test.runIf(process.platform === 'linux' && process.getuid?.() === 0)(
    'installs NATS and NSIS, where they are missing, as it does a browser',
    async () => {
      const { bin, env } = bareMachine({ 'apt-get': `echo "$@" >> "$0.calls"` })
      mkdirSync(join(bin, 'elsewhere'))
      writeFileSync(join(bin, 'elsewhere/chrome'), '')
      await node(prerequisites, { ...env, CHROMIUM: join(bin, 'elsewhere/chrome') })
      const calls = readFileSync(join(bin, 'apt-get.calls'), 'utf8')
      expect(calls).toMatch(/^install .* nats-server$/m)
      expect(calls).toMatch(/^install .* nsis$/m)
    },
  )

  test('says that CHROMIUM names nothing, in one line', async () => {
    const { code, said } = await node(prerequisites, { ...bareMachine().env, CHROMIUM: '/nowhere/chrome' })
    expect(code).toBe(3)
    expect(said).toBe('CHROMIUM names /nowhere/chrome, which does not exist.\n')
  })
})
