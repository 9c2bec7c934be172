import { expect, test } from 'vitest'
import { lastingArguments, readLaunch } from './launch.ts'

test('what the command line says is what is launched', () => {
  expect(readLaunch(['--data', '/d', '--kiosk', '--sandbox-port=4100', '--auto-start', 'on'])).toMatchObject({
    data: '/d',
    kiosk: true,
    demo: false,
    'auto-start': 'on',
    station: { sandboxPort: 4100, intakePort: undefined },
  })
})

test("Chromium's own switches and the file Electron was started with do not disturb", () => {
  expect(readLaunch(['.', '--no-sandbox', '--remote-debugging-port=0', '--demo'])).toMatchObject({
    demo: true,
  })
})

test('a port that is none is refused instead of guessed', () => {
  expect(() => readLaunch(['--intake-port', '99999'])).toThrow()
})

test('a start at sign-in opens the same data in the same mode, and does not change auto-start again', () => {
  const first = readLaunch(['--data', 'orders', '--kiosk', '--auto-start=on'])
  expect(readLaunch(lastingArguments(first, '/home/kim/My orders'))).toEqual({
    ...first,
    data: '/home/kim/My orders',
    'auto-start': undefined,
  })
})

test('an empty value, one that is missing, and a demo that is live are refused in words', () => {
  expect(() => readLaunch(['--data='])).toThrow('--data is empty: give it a value, or leave it out.')
  expect(() => readLaunch(['--intake-secret', ' '])).toThrow('--intake-secret is empty')
  expect(() => readLaunch(['--intake-secret'])).toThrow('--intake-secret needs a value.')
  expect(() => readLaunch(['--demo', '--live'])).toThrow('leave one of them out')
  expect(() => readLaunch(['--auto-start', 'maybe'])).toThrow('--auto-start is on or off.')
})
