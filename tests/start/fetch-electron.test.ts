import { createHash } from 'node:crypto'
import { once } from 'node:events'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { createChildren } from '../../scripts/lib/children.mjs'
import { fetchElectron } from '../../scripts/lib/fetch-electron.mjs'
import { findElectron } from '../../scripts/lib/find-electron.mjs'
import { writeZip } from '../../scripts/lib/write-xlsx.ts'

const packages = join(import.meta.dirname, '../../node_modules')
const dayMs = 24 * 60 * 60 * 1_000
const program =
  { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' }[process.platform as string] ??
  'electron'
// Random, so that it does not shrink: a file that arrives in one piece could not be cut off.
const bulk = Buffer.concat(
  Array.from({ length: 40_000 }, (_, at) => createHash('sha256').update(String(at)).digest()),
)
const { version } = JSON.parse(readFileSync(join(packages, 'electron/package.json'), 'utf8')) as {
  version: string
}
const zip = writeZip([
  [program, '#!/bin/sh\necho the program\n'],
  ['version', version],
  ['resources/bulk', bulk],
])

/** The package as npm leaves it, its installer the real one; its checksum is that of our archive. */
function checkout(): string {
  const root = mkdtempSync(join(tmpdir(), 'om-electron-'))
  onTestFinished(() => rmSync(root, { recursive: true, force: true, maxRetries: 5 }))
  const folder = join(root, 'node_modules/electron')
  mkdirSync(folder, { recursive: true })
  for (const file of ['package.json', 'install.js'])
    cpSync(join(packages, 'electron', file), join(folder, file))
  const name = `electron-v${version}-${process.platform}-${process.arch}.zip`
  const sha256 = createHash('sha256').update(zip).digest('hex')
  writeFileSync(join(folder, 'checksums.json'), JSON.stringify({ [name]: sha256 }))
  for (const scope of ['@electron', '@electron-internal'])
    symlinkSync(join(packages, scope), join(root, 'node_modules', scope), 'junction')
  return root
}

type Answer = (response: ServerResponse) => void
const whole: Answer = (response) => void response.writeHead(200, { 'content-length': zip.length }).end(zip)
/** Half of it, and then what `next` does. */
const half =
  (next: (response: ServerResponse) => void): Answer =>
  (response) =>
    void response
      .writeHead(200, { 'content-length': zip.length })
      .write(zip.subarray(0, zip.length / 2), () => next(response))

async function mirror(answer: Answer) {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    answer(response)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return { asked, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` }
}

async function fetchFrom(
  root: string,
  url: string,
  options: { again?: boolean; now?: number; stallMs?: number; progress?: (bytes: number) => void } = {},
) {
  return fetchElectron({
    root,
    children: createChildren(),
    env: { PATH: process.env['PATH'], ELECTRON_MIRROR: url, electron_config_cache: join(root, 'cache') },
    ...options,
  })
}

const leftOf = (root: string) => readdirSync(join(root, 'node_modules/electron')).toSorted()
const untouched = ['checksums.json', 'fetch-failed.json', 'install.js', 'package.json']

describe("Electron's program", () => {
  test('is fetched whole, checked and unpacked, with its progress, and is then there for good', async () => {
    const root = checkout()
    // The second half comes only after the first was reported.
    const firstHalf = Promise.withResolvers<number>()
    const { asked, url } = await mirror(
      half((response) => void firstHalf.promise.then(() => response.end(zip.subarray(zip.length / 2)))),
    )
    expect(findElectron(root)).toBeNull()
    const { program: file, problem } = await fetchFrom(root, url, { progress: firstHalf.resolve })
    expect(problem).toBeNull()
    expect(file).toBe(findElectron(root))
    expect(readFileSync(file ?? '', 'utf8')).toContain('the program')
    expect(asked).toEqual([`/v${version}/electron-v${version}-${process.platform}-${process.arch}.zip`])
    expect(await firstHalf.promise).toBeGreaterThan(0)
  })

  test('cut off is not taken for the program, and says so', async () => {
    const root = checkout()
    vi.stubEnv('TMPDIR', join(root, 'temporary'))
    onTestFinished(() => void vi.unstubAllEnvs())
    mkdirSync(join(root, 'temporary'))
    const { url } = await mirror(half((response) => response.destroy()))
    expect(await fetchFrom(root, url)).toMatchObject({ program: null, problem: 'the download was cut off' })
    expect(findElectron(root)).toBeNull()
    expect(leftOf(root)).toEqual(untouched)
    expect(readdirSync(join(root, 'temporary'))).toEqual([])
  })

  test('with a wrong checksum is not taken for the program, and says so', async () => {
    const root = checkout()
    const other = Buffer.from(zip)
    other.writeUInt8(zip.readUInt8(5_000) ^ 1, 5_000)
    const { url } = await mirror((response) => void response.end(other))
    const { problem } = await fetchFrom(root, url)
    expect(problem).toMatch(/wrong checksum/)
    expect(findElectron(root)).toBeNull()
    expect(leftOf(root)).toEqual(untouched)
  })

  test.each([
    ['from the first byte', (() => {}) satisfies Answer],
    ['in the middle', half(() => {})],
  ])('of which nothing more arrives %s is given up after the limit', async (_when, answer) => {
    const root = checkout()
    const { url } = await mirror(answer)
    const { problem } = await fetchFrom(root, url, { stallMs: 1_000 })
    expect(problem).toBe('nothing arrived for 1 seconds')
    expect(leftOf(root)).toEqual(untouched)
  })

  test('that the server does not have, or a server that is not there, is said', async () => {
    const root = checkout()
    const { url } = await mirror((response) => void response.writeHead(404).end())
    expect((await fetchFrom(root, url)).problem).toBe('the server it comes from answered 404')
    expect((await fetchFrom(root, 'http://127.0.0.1:9/')).problem).toMatch(/cannot be reached from here/)
  })

  test('is not asked for again for a day after a failure, unless it is wanted by name or from another place', async () => {
    const root = checkout()
    const { asked, url } = await mirror((response) => void response.writeHead(503).end())
    const now = Date.UTC(2026, 10, 28)
    const problem = 'the server it comes from answered 503'
    const requests = async (options: { again?: boolean; now: number }, from = url) => {
      const before = asked.length
      expect((await fetchFrom(root, from, options)).problem).toBe(problem)
      return asked.length - before
    }
    expect(await requests({ now })).toBe(1)
    expect(await requests({ now: now + dayMs - 1 })).toBe(0)
    expect(await requests({ now: now + 1, again: true })).toBe(1)
    expect(await requests({ now: now + 2 }, `${url}elsewhere/`)).toBe(1)
    expect(await requests({ now: now + 2 + dayMs }, `${url}elsewhere/`)).toBe(1)
    // The clock was wrong then, or is now.
    expect(await requests({ now: now - dayMs }, `${url}elsewhere/`)).toBe(1)
  })

  test('that came after a failure forgets it', async () => {
    const root = checkout()
    let answer: Answer = (response) => void response.writeHead(503).end()
    const { url } = await mirror((response) => answer(response))
    expect((await fetchFrom(root, url)).problem).not.toBeNull()
    answer = whole
    expect((await fetchFrom(root, url, { again: true })).problem).toBeNull()
    expect(existsSync(join(root, 'node_modules/electron/fetch-failed.json'))).toBe(false)
  })
})
