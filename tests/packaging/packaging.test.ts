import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  appendFileSync,
  cpSync,
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
import { builtInUpdates, readUpdatesSetting } from '#main/updates/config.ts'
import { feedKeys } from '../updates/local-feed.ts'
import { extractAsar } from '../../scripts/lib/package/asar.ts'
import { checkPackage } from '../../scripts/lib/package/check.ts'
import { contentProblems } from '../../scripts/lib/package/contents.ts'
import { fuseNames, readFuses } from '../../scripts/lib/package/fuses.ts'
import { pack } from '../../scripts/lib/package/pack.ts'
import type { Target } from '../../scripts/lib/package/target.ts'

const root = join(import.meta.dirname, '../..')
const settings = readFileSync(join(root, 'electron-builder.yml'), 'utf8')
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Installed
const work = mkdtempSync(join(tmpdir(), 'om-package-'))
const output = join(work, 'dist')
const folder = join(output, 'linux-unpacked')
/** The packed archive, taken apart, so that Node can start it. */
const app = join(work, 'app')
const target: Target = { platform: 'linux', arch: 'x64' }
const { publicKey } = feedKeys()
const updates = { url: 'https://updates.example/om/', publicKeys: [publicKey] }

beforeAll(async () => {
  await pack({ root, target, formats: ['dir'], program: { kind: 'stand-in' }, output, updates })
  extractAsar(join(folder, 'resources/app.asar'), app)
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
    const notices = readFileSync(join(folder, 'THIRD-PARTY-NOTICES.txt'), 'utf8')
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
    const known = [
      'MIT',
      'ISC',
      'Apache-2.0',
      'BSD-2-Clause',
      'BSD-3-Clause',
      '0BSD',
      'OFL-1.1',
      'Unlicense',
      'BlueOak-1.0.0',
    ]
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

test.runIf(process.platform === 'linux')(
  'a package is looked through: files, checksums, native parts, switches, and the first order',
  async () => {
    const findings = await checkPackage({ root, target, program: { kind: 'stand-in' }, output, updates })
    expect(findings.filter(({ kind }) => kind === 'problem')).toEqual([])
    // What only Electron's program can show is said, not passed over.
    expect(findings.filter(({ kind }) => kind === 'unchecked').length).toBeGreaterThan(0)
    expect(findings.map(({ what }) => what).join('\n')).toContain('https://updates.example/om/')
    expect(findings.map(({ what }) => what).join('\n')).toContain('DoorDash has it')
    expect(findings.map(({ what }) => what).join('\n')).toContain('killed, it came back by itself')
  },
  120_000,
)

test.runIf(process.platform === 'linux')(
  'a package with one file too many, one changed or one of another system is refused',
  () => {
    const resources = join(work, 'spoilt')
    cpSync(join(folder, 'resources'), resources, { recursive: true })
    const problems = (of: Target = target) => contentProblems(resources, of, { version, updates })
    expect(problems()).toEqual([])
    expect(problems({ platform: 'win32', arch: 'x64' }).join()).toContain('win32-x64.node is missing')
    expect(contentProblems(resources, target, { version: '9.9.9' }).join()).toContain('says version 0.1.0')
    // A package that looks elsewhere than its maker said, or that nobody said anything of.
    expect(contentProblems(resources, target, { version }).join()).toContain('and wanted is null')
    // A station reads it so.
    expect(readUpdatesSetting(work, builtInUpdates(join(app, 'package.json'))).is).toBe('on')

    const beside = join(resources, 'app.asar.unpacked/node_modules')
    mkdirSync(join(beside, 'stray'))
    writeFileSync(join(beside, 'stray/stray.node'), 'x')
    expect(problems()).toEqual([
      'node_modules/stray/stray.node lies beside the archive, and nothing says why',
    ])
    rmSync(join(beside, 'stray'), { recursive: true })

    appendFileSync(join(beside, 'better-sqlite3/prebuilds/linux-x64.node'), 'x')
    expect(problems()).toEqual([
      'node_modules/better-sqlite3/prebuilds/linux-x64.node is not what its checksum says',
    ])
  },
)

test.runIf(process.platform === 'linux')(
  'the switches of the packed program are those of the settings, every one of them named there',
  () => {
    const named = Object.fromEntries(
      [
        ...(/^electronFuses:\n((?: {2}.*\n)+)/m.exec(settings)?.[1] ?? '').matchAll(
          /^ {2}(\w+): (true|false)$/gm,
        ),
      ].map(([, name = '', value]) => [name, value === 'true']),
    )
    expect(Object.keys(named).toSorted()).toEqual([...fuseNames].toSorted())
    expect(readFuses(join(folder, 'order-manager'))).toEqual(named)
    // What opens the program to whoever starts it.
    expect(named).toMatchObject({
      runAsNode: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      onlyLoadAppFromAsar: true,
      enableEmbeddedAsarIntegrityValidation: true,
    })
  },
)

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
