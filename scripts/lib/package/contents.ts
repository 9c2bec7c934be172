import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { readAsar, sha256, type Asar } from './asar.ts'
import { nativeTarget } from './native-file.ts'
import { nameOf, type Target } from './target.ts'
import type { UpdatesOfPackage } from './updates.ts'
import { unreachableChunks } from './chunks.ts'

/** Packages that lie in the archive as they are; the rest is bundled. */
const packages = [
  '@napi-rs/canvas',
  '@pinojs/redact',
  'atomic-sleep',
  'better-sqlite3',
  'on-exit-leak-free',
  'pino',
  'pino-abstract-transport',
  'pino-std-serializers',
  'process-warning',
  'quick-format-unescaped',
  'real-require',
  'safe-stable-stringify',
  'sonic-boom',
  'split2',
  'thread-stream',
]

/** Every file of an archive is one of these; a new kind of file is looked at before it is added here. */
const allowed = [
  /^package\.json$/,
  /^out\/build\.json$/,
  /^out\/renderer\/third-party-notices\.txt$/,
  /^out\/main\/electron\/(index\.js|preload\.cjs)$/,
  /^out\/main\/(reading|backups|watchdog)\/worker\.js$/,
  /^out\/chunks\/[\w-]+\.js$/,
  /^out\/renderer\/(index\.html|icon\.svg)$/,
  /^out\/renderer\/assets\/[\w.-]+\.(js|css|woff2|png|svg)$/,
  /^out\/renderer\/sounds\/[a-z]+\.wav$/,
  /^out\/renderer\/templates\/menu-(en|fr|es)\.(csv|xlsx)$/,
  /^resources\/fonts\/([\w-]+\.woff2|coverage\.json|OFL\.txt|README\.md)$/,
  ...packages.map(
    (name) => new RegExp(`^node_modules/${name}/([\\w./-]+\\.(js|cjs|json)|LICEN[CS]E[\\w.]*)$`),
  ),
  // The native part of the canvas, whose package is named after its system.
  /^node_modules\/@napi-rs\/canvas-[\w-]+\/(package\.json|sbom\.cdx\.json|LICENSE)$/,
]

/** Libraries of machine code in a package for `target`, each of which the program loads. */
function nativeFiles({ platform, arch }: Target): string[] {
  const abi = { linux: '-gnu', win32: '-msvc', darwin: '' }[platform]
  const canvas = `${platform}-${arch}${abi}`
  return [
    `node_modules/@napi-rs/canvas-${canvas}/skia.${canvas}.node`,
    `node_modules/better-sqlite3/prebuilds/${platform}-${arch}.node`,
  ]
}

/** What must be there for the program to start and a ticket to be drawn. */
const needed = [
  'package.json',
  'out/build.json',
  'out/renderer/third-party-notices.txt',
  'out/main/electron/index.js',
  'out/main/electron/preload.cjs',
  'out/main/reading/worker.js',
  'out/main/backups/worker.js',
  'out/main/watchdog/worker.js',
  'out/renderer/index.html',
  'resources/fonts/coverage.json',
]

/**
 * What is wrong with the files of a package, one sentence each; none is well. `resources` is the folder of its archive.
 */
export function contentProblems(
  resources: string,
  target: Target,
  wanted: { version: string; updates?: UpdatesOfPackage | null },
): string[] {
  const file = join(resources, 'app.asar')
  if (!existsSync(file)) return [`there is no ${file}`]
  const asar = readAsar(file)
  const paths = asar.files.map(({ path }) => path)
  const native = nativeFiles(target)
  const strange = paths.filter((path) => !native.includes(path) && !allowed.some((one) => one.test(path)))
  return [
    ...strange.map((path) => `${path} is in the archive, and nothing says why`),
    ...[...needed, ...native].filter((path) => !paths.includes(path)).map((path) => `${path} is missing`),
    ...unreachable(asar).map((path) => `${path} is packed, but nothing that runs imports it`),
    ...besideProblems(resources, native),
    ...nativeProblems(asar, native, target),
    ...hashProblems(asar),
    ...versionProblems(asar, wanted.version),
    ...updatesProblems(asar, wanted.updates ?? null),
  ]
}

/** Files beside the archive are not covered by what it states of its files: only machine code lies there. */
function besideProblems(resources: string, native: readonly string[]): string[] {
  const folder = join(resources, 'app.asar.unpacked')
  const beside = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
  return [
    ...native.filter((path) => !beside.includes(path)).map((path) => `${path} is not beside the archive`),
    ...beside
      .filter((path) => path.endsWith('.node') && !native.includes(path))
      .map((path) => `${path} lies beside the archive, and nothing says why`),
  ]
}

function nativeProblems(asar: Asar, native: readonly string[], target: Target): string[] {
  return asar.files
    .filter(({ path }) => native.includes(path))
    .flatMap((entry) => {
      const found = nativeTarget(asar.read(entry))
      if (found?.platform === target.platform && found.arch === target.arch) return []
      const is = found === null ? 'no native library' : `for ${found.platform}-${found.arch}`
      return [`${entry.path} is ${is}, not for ${nameOf(target)}`]
    })
}

function hashProblems(asar: Asar): string[] {
  return asar.files.flatMap((entry) => {
    if (entry.hash === null) return [`${entry.path} has no checksum in the archive`]
    return sha256(asar.read(entry)) === entry.hash ? [] : [`${entry.path} is not what its checksum says`]
  })
}

function textOf(asar: Asar, path: string): string {
  const entry = asar.files.find((one) => one.path === path)
  return entry === undefined ? '{}' : asar.read(entry).toString('utf8')
}

/** A package looks for its next version where its maker said, and nowhere else. */
function updatesProblems(asar: Asar, wanted: UpdatesOfPackage | null): string[] {
  const { updates = null } = JSON.parse(textOf(asar, 'package.json')) as { updates?: unknown }
  if (JSON.stringify(updates) === JSON.stringify(wanted)) return []
  return [
    `the archive says about new versions ${JSON.stringify(updates)}, and wanted is ${JSON.stringify(wanted)}`,
  ]
}

function versionProblems(asar: Asar, version: string): string[] {
  const manifest = JSON.parse(textOf(asar, 'package.json')) as {
    version?: string
    scripts?: object
    devDependencies?: object
  }
  const build = JSON.parse(textOf(asar, 'out/build.json')) as { version?: string }
  return [
    ...[manifest.version, build.version]
      .filter((found) => found !== version)
      .map((found) => `the archive says version ${String(found)}, and this is ${version}`),
    ...(manifest.devDependencies
      ? ['package.json in the archive still lists what only developers need']
      : []),
  ]
}

/** Of the archive, as `unreachableChunks` finds them. */
function unreachable(asar: Asar): string[] {
  const programs = asar.files.filter(({ path }) => /^out\/(main|chunks)\/.*\.js$/.test(path))
  return unreachableChunks(new Map(programs.map((entry) => [entry.path, asar.read(entry).toString('utf8')])))
}
