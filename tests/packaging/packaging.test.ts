import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')
const settings = readFileSync(join(root, 'electron-builder.yml'), 'utf8')
const work = mkdtempSync(join(tmpdir(), 'om-package-'))
const app = join(work, 'dist/linux-unpacked/resources/app')

/** Something in Electron's place: what is tried here are our files and the packager's settings, not its binary. */
function fakeElectron(): string {
  const folder = join(work, 'electron')
  mkdirSync(join(folder, 'resources'), { recursive: true })
  writeFileSync(join(folder, 'electron'), '#!/bin/sh\n')
  chmodSync(join(folder, 'electron'), 0o755)
  for (const name of ['LICENSE', 'LICENSES.chromium.html', 'version']) writeFileSync(join(folder, name), '-')
  return folder
}

/** Our own settings, except for the switches inside Electron's binary, which is not here to be switched. */
function settingsForHere(): string {
  const withoutFuses = settings.replace(/^electronFuses:\n( {2}.*\n)+/m, '')
  expect(withoutFuses).not.toBe(settings)
  const file = join(work, 'electron-builder.yml')
  // As plain files, so that Node can start what was packed.
  writeFileSync(
    file,
    withoutFuses
      .replace('asar: true', 'asar: false')
      .replace('output: dist', `output: ${join(work, 'dist')}`)
      .concat(`electronDist: ${fakeElectron()}\n`),
  )
  return file
}

async function run(program: string, args: string[], cwd: string) {
  const child = spawn(program, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, said }
}

beforeAll(async () => {
  const builder = join(root, 'node_modules/.bin/electron-builder')
  const args = ['--linux', 'dir', '--x64', '--publish', 'never', '--config', settingsForHere()]
  const { code, said } = await run(builder, args, root)
  expect(code, said).toBe(0)
}, 120_000)
afterAll(() => rmSync(work, { recursive: true, force: true }))

test.runIf(process.platform === 'linux')(
  'a package holds the program, the screen and the fonts, and nothing of the DoorDash stand-in or the tests',
  () => {
    const files = readdirSync(app, { recursive: true, encoding: 'utf8' })
    for (const file of [
      'package.json',
      'out/main/electron/index.js',
      'out/main/electron/preload.cjs',
      'out/main/reading/worker.js',
      'out/main/backups/worker.js',
      'out/renderer/index.html',
    ])
      expect(files).toContain(file)
    expect(files.some((file) => /^resources\/fonts\/.*latin.*woff2$/.test(file))).toBe(true)
    expect(files.filter((file) => /^(src|tests|scripts|bench|out\/sandbox)|\.map$/.test(file))).toEqual([])
    expect(files.filter((file) => /prebuilds\/.*\.node$/.test(file))).toEqual([
      'node_modules/better-sqlite3/prebuilds/linux-x64.node',
    ])
  },
)

test.runIf(process.platform === 'linux')(
  'what is packed starts by itself, without the packages beside our sources',
  async () => {
    const hook = join(root, 'tests/electron-stand-in/register.mjs')
    const child = spawn(
      process.execPath,
      ['--import', hook, 'out/main/electron/index.js', '--data', join(work, 'data'), '--end-with-input'],
      { cwd: app, stdio: ['pipe', 'pipe', 'inherit'] },
    )
    const exited = once(child, 'exit')
    const line = await Promise.race([
      once(createInterface({ input: child.stdout }), 'line') as Promise<[string]>,
      exited.then(([code]) => Promise.reject(new Error(`it ended with ${String(code)} before it was ready`))),
    ])
    expect(JSON.parse(line[0])).toMatchObject({ ready: true, sandbox: null })
    child.stdin.end()
    expect((await exited)[0]).toBe(0)
  },
)

test.runIf(process.platform === 'linux')(
  'a package names everything of others that is in it, as it is installed, with the text of its licence',
  () => {
    const notices = readFileSync(join(work, 'dist/linux-unpacked/THIRD-PARTY-NOTICES.txt'), 'utf8')
    const licences = new Map<string, string>()
    for (const part of notices.split(/\n\n={100}\n\n/)) {
      const [, title, licence, text = ''] = /^(\S+ \S+)\nLicence: (.*)\n\n([^]*)$/.exec(part) ?? []
      if (title === undefined || licence === undefined) continue
      expect(text.length, title).toBeGreaterThan(300)
      licences.set(title, licence)
    }
    const titleOf = (folder: string) => {
      const { name, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Installed
      return `${name} ${version}`
    }
    // What is bundled, by the build's own maps; what lies beside it, by its folders. The canvas of one platform is the
    // canvas.
    const beside = readdirSync(join(app, 'node_modules'), { recursive: true, encoding: 'utf8' })
      .filter((file) => /^(@[^/]+\/)?[^/@]+\/package\.json$/.test(file))
      .map((file) => titleOf(join(app, 'node_modules', file, '..')))
      .map((title) => title.replace(/^(@napi-rs\/canvas)-\S+/, '$1'))
    const bundled = bundledPackages(join(root, 'out')).map((name) =>
      titleOf(join(root, 'node_modules', name)),
    )
    expect(bundled.length).toBeGreaterThan(30)
    const shipped = new Set([...beside, ...bundled, titleOf(join(root, 'node_modules', screenFont))])
    expect([...shipped].filter((title) => !licences.has(title))).toEqual([])
    // Another licence is another duty: look what it asks before it is added here.
    const known = ['MIT', 'ISC', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'OFL-1.1']
    expect([...licences].filter(([, licence]) => !known.includes(licence))).toEqual([])
    for (const part of ['SIL OPEN FONT LICENSE Version 1.1', 'Noto Emoji', 'SQLite', 'skia', 'freetype'])
      expect(notices).toContain(part)
  },
)

const screenFont = '@fontsource-variable/atkinson-hyperlegible-next'
type Installed = { name: string; version: string }

/** Where the packages lie, under node_modules, whose files are in a build that ships, as its source maps tell. */
function bundledPackages(out: string): string[] {
  const maps = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.map') && !file.startsWith('sandbox'),
  )
  const sources = maps.flatMap(
    (file) => (JSON.parse(readFileSync(join(out, file), 'utf8')) as { sources: string[] }).sources,
  )
  // One package may bring another in a version of its own, in its own folder.
  const places = sources.flatMap(
    (source) => /^.*?\/node_modules\/((?:.*\/node_modules\/)?(?:@[^/]+\/)?[^/]+)/.exec(source)?.[1] ?? [],
  )
  return [...new Set(places)]
}

test('native parts lie beside the archive, because the system cannot load them from inside it', () => {
  const unpacked = /^asarUnpack:\n((?: {2}- .*\n)+)/m.exec(settings)?.[1] ?? ''
  expect(unpacked).toContain('better-sqlite3')
  expect(unpacked).toContain('@napi-rs/canvas')
})

test('the packager takes the Electron that is installed, and icons that exist', () => {
  const installed = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    devDependencies: Record<string, string>
  }
  expect(/^electronVersion: (.*)$/m.exec(settings)?.[1]).toBe(installed.devDependencies['electron'])
  const icons = [...settings.matchAll(/^ {2}icon: (.*)$/gm)].map(([, path]) => path ?? '')
  expect(icons).toHaveLength(3)
  for (const icon of icons) expect(existsSync(join(root, icon)), icon).toBe(true)
})
