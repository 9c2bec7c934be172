/**
 * Run after `npm install` when it changed package-lock.json. A registry mirror that lacks the native packages of other
 * platforms makes npm leave them out of the lock, and `npm ci` then refuses it. This adds them as the optional,
 * platform-bound entries they are; npm fetches only the one of its own platform. Each entry gets the checksum npm
 * compares a package with, asked from the registry npm is set to.
 */
import { execFile } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { promisify } from 'node:util'

const file = new URL('../package-lock.json', import.meta.url)
const lock = JSON.parse(readFileSync(file, 'utf8'))
const platforms = [
  'android',
  'darwin',
  'freebsd',
  'linux',
  'openharmony',
  'win32',
  'netbsd',
  'openbsd',
  'sunos',
  'aix',
]
const architectures = [
  'arm64',
  'x64',
  'arm',
  'ia32',
  'ppc64',
  'riscv64',
  's390x',
  'loong64',
  'mips64el',
  'wasm32',
]

let added = 0
for (const [path, parent] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(parent.optionalDependencies ?? {})) {
    const known = [`${path}/node_modules/${name}`, `node_modules/${name}`].some((at) => lock.packages[at])
    if (path === '' || known) continue
    const words = name.split(/[/-]/)
    const os = platforms.find((platform) => words.includes(platform))
    const cpu = architectures.find((architecture) => words.includes(architecture))
    if (!os || !cpu) continue
    lock.packages[`node_modules/${name}`] = {
      version,
      cpu: [cpu],
      ...(parent.dev && { dev: true }),
      ...(words.some((word) => word.startsWith('musl')) && { libc: ['musl'] }),
      optional: true,
      os: [os],
    }
    added += 1
  }
}
// An older npm compiles whatever brings a binding.gyp, and fails without a compiler; ours comes compiled. (A newer one
// is told by allowScripts in package.json.) npm reads this from the lock, and forgets it whenever it writes one.
lock.packages['node_modules/better-sqlite3'].gypfile = false
// npm skips an optional package whose engines refuse the Node that runs `npm ci`; ours run on the Node it installs.
for (const entry of Object.values(lock.packages)) if (entry.optional && entry.os) delete entry.engines

/** What `npm ci` compares a package with. Throws when the registry does not know it: an entry without is no entry. */
async function integrityOf(name, version) {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const ask = ['view', `${name}@${version}`, 'dist.integrity', '--json']
  const { stdout } = await promisify(execFile)(npm, ask, { shell: process.platform === 'win32' })
  const integrity = stdout.trim() === '' ? undefined : JSON.parse(stdout)
  if (typeof integrity !== 'string') throw new Error(`The registry has no checksum of ${name}@${version}.`)
  return integrity
}

let checked = 0
for (const [path, entry] of Object.entries(lock.packages)) {
  if (path === '' || entry.link || entry.inBundle || entry.integrity) continue
  const name = entry.name ?? path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
  // In the order npm itself writes, so that its next run changes nothing.
  const { version, ...rest } = entry
  lock.packages[path] = { version, integrity: await integrityOf(name, version), ...rest }
  checked += 1
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).toSorted(([a], [b]) => (a < b ? -1 : 1)))
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
console.log(`${added} platform packages and ${checked} checksums added to the lock`)
