import { expect, test } from 'vitest'
import { readStationArguments } from './station-arguments.ts'

const plain = { demo: false, live: false }

test('ports are read, and one that is none is refused instead of guessed', () => {
  expect(readStationArguments({ 'sandbox-port': '4100' }, plain)).toMatchObject({
    sandboxPort: 4100,
    intakePort: undefined,
  })
  expect(() => readStationArguments({ 'intake-port': '99999' }, plain)).toThrow('--intake-port')
})

test('a demo that is live is refused in words', () => {
  expect(() => readStationArguments({}, { demo: true, live: true })).toThrow('leave one of them out')
})
