import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')
const work = mkdtempSync(join(tmpdir(), 'om-cage-'))
afterAll(() => rmSync(work, { recursive: true, force: true }))

const hasCompiler = spawnSync('cc', ['--version']).error === undefined
const isHere = process.platform === 'linux' && process.arch === 'x64' && hasCompiler
const native = [
  'node_modules/better-sqlite3/prebuilds/linux-x64.node',
  'node_modules/@napi-rs/canvas-linux-x64-gnu/skia.linux-x64-gnu.node',
]
const calls = ['napi_create_external_buffer', 'napi_create_external_arraybuffer']

/** Leads a library's calls that hand out its own memory to a function of ours, of the same length in its table of names. */
function lead(file: string): number {
  const bytes = readFileSync(file)
  let found = 0
  for (const call of calls) {
    const name = Buffer.from(`${call}\0`)
    for (let at = bytes.indexOf(name); at >= 0; at = bytes.indexOf(name, at + 1)) {
      bytes.write('cage', at, 'latin1')
      found += 1
    }
  }
  writeFileSync(file, bytes)
  return found
}

test.runIf(isHere)(
  'native parts work where they may not hand out memory of their own, as in Electron',
  () => {
    const library = join(work, 'cage.so')
    const source = join(import.meta.dirname, 'memory-cage/cage.c')
    const made = spawnSync('cc', ['-shared', '-fPIC', '-o', library, source], { encoding: 'utf8' })
    expect(made.status, made.stderr).toBe(0)
    for (const name of ['better-sqlite3', '@napi-rs/canvas', '@napi-rs/canvas-linux-x64-gnu'])
      cpSync(join(root, 'node_modules', name), join(work, 'node_modules', name), {
        recursive: true,
        dereference: true,
      })
    expect(native.map((file) => lead(join(work, file))).every((found) => found > 0)).toBe(true)
    const probe = join(import.meta.dirname, 'memory-cage/probe.mjs')
    const { stdout, stderr } = spawnSync(process.execPath, [probe, work], {
      encoding: 'utf8',
      env: { ...process.env, LD_PRELOAD: library },
    })
    expect(JSON.parse(stdout || '{}'), stderr).toEqual({
      ink: 255,
      paper: 0,
      isPng: true,
      width: 64,
      body: [100_000, 7],
      copy: true,
    })
    // They did ask, and were refused: without that this would prove nothing.
    expect(stderr).toContain('refused buffer')
    expect(stderr).toContain('refused arraybuffer')
  },
)
