import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { createRotatingFile } from './rotating-file.ts'

function logFile(): { folder: string; file: string } {
  const dir = mkdtempSync(join(tmpdir(), 'order-manager-log-'))
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }))
  const folder = join(dir, 'logs')
  return { folder, file: join(folder, 'a.log') }
}

const line = (n: number) => Buffer.from(`${String(n).padStart(9, '0')}\n`)
const total = (folder: string) =>
  readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0)

it('moves aside while it is written, and all together never take more than was said', () => {
  const { folder, file } = logFile()
  const log = createRotatingFile(file, { maxBytes: 1_000, kept: 2 })
  for (let n = 0; n < 2_000; n += 1) {
    log.append(line(n))
    if (n % 50 === 0) expect(total(folder)).toBeLessThanOrEqual(3_000)
  }
  expect(readdirSync(folder).toSorted()).toEqual(['a.log', 'a.log.1', 'a.log.2'])
  // The last lines are all there, each whole and in order.
  const lines = ['.2', '.1', ''].flatMap((age) => readFileSync(`${file}${age}`, 'utf8').trim().split('\n'))
  expect(lines.map(Number)).toEqual(lines.map((_, at) => 2_000 - lines.length + at))
  expect(lines.length).toBeGreaterThan(200)
  for (const name of readdirSync(folder)) expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600)
})

it('goes on where the run before ended, and counts what it left', () => {
  const { folder, file } = logFile()
  for (let run = 0; run < 30; run += 1) {
    const log = createRotatingFile(file, { maxBytes: 500, kept: 1 })
    for (let n = 0; n < 20; n += 1) log.append(line(n))
  }
  expect(total(folder)).toBeLessThanOrEqual(1_000)
})

it('begins anew where it cannot be moved, instead of growing on', () => {
  const { folder, file } = logFile()
  mkdirSync(join(folder, 'a.log.1', 'in the way'), { recursive: true })
  writeFileSync(file, 'x'.repeat(990))
  const log = createRotatingFile(file, { maxBytes: 1_000, kept: 1 })
  for (let n = 0; n < 150; n += 1) log.append(line(n))
  expect(statSync(file).size).toBeLessThanOrEqual(1_000)
  expect(readFileSync(file, 'utf8')).toContain('000000149')
})
