import { closeSync, openSync, writeSync } from 'node:fs'
import { expect, it, onTestFinished } from 'vitest'
import { calmLog } from './calm-log.ts'
import { linesTo } from './lines.ts'
import { createStationLog } from './station-log.ts'

it('the same again and again is written ten times a minute and then counted; anything else is written as it comes', () => {
  const lines: unknown[] = []
  const keep = (detail: object, message: string) => void lines.push({ ...detail, message })
  let now = 0
  const log = calmLog({ info: keep, warn: keep, error: keep }, () => now)
  for (let n = 1; n <= 100_000; n += 1)
    log.error({ part: 'outbox', job: `order ${n}`, error: 'full' }, 'unexpected error')
  expect(lines).toHaveLength(10)
  log.error({ part: 'sold-out', error: 'full' }, 'unexpected error')
  log.warn({}, 'a screen was refused')
  expect(lines.slice(10)).toEqual([
    { part: 'sold-out', error: 'full', message: 'unexpected error' },
    { message: 'a screen was refused' },
  ])
  now = 60_000
  log.info({}, 'anything')
  expect(lines.slice(12)).toEqual([
    { part: 'outbox', job: 'order 100000', error: 'full', alike: 99_990, message: 'unexpected error' },
    { message: 'anything' },
  ])
})

it('where nothing can be written, lines are dropped, and counted when they get through again', () => {
  let isFull = true
  let written = ''
  const lines = linesTo({
    append: (bytes) => {
      if (isFull) throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' })
      written += Buffer.from(bytes).toString()
    },
  })
  lines.write('lost\n')
  lines.write('lost too\n')
  isFull = false
  lines.write('kept\n')
  lines.write('kept too\n')
  expect(written.split('\n')).toEqual([
    'kept',
    '{"level":"warn","dropped":2,"msg":"log lines were lost"}',
    'kept too',
    '',
  ])
})

it.skipIf(process.platform !== 'linux')('a device that is always full never makes a log throw', () => {
  const full = openSync('/dev/full', 'w')
  onTestFinished(() => closeSync(full))
  const log = createStationLog({ append: (bytes) => void writeSync(full, bytes) })
  for (let n = 0; n < 100; n += 1) log.error({ n }, `message ${n}`)
})
