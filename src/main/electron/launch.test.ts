import { expect, test } from 'vitest'
import { lastingArguments, readLaunch } from './launch.ts'

test('what the command line says is what is launched', () => {
  expect(readLaunch(['--data', '/d', '--kiosk', '--sandbox-port=4100', '--auto-start', 'on'])).toMatchObject({
    data: '/d',
    kiosk: true,
    demo: false,
    'auto-start': 'on',
    'sandbox-port': '4100',
  })
})

test("Chromium's own switches and the file Electron was started with do not disturb", () => {
  expect(readLaunch(['.', '--no-sandbox', '--remote-debugging-port=0', '--demo'])).toMatchObject({
    demo: true,
  })
})

test('a start at sign-in opens the same data in the same mode, and does not change auto-start again', () => {
  const first = readLaunch(['--data', 'orders', '--kiosk', '--auto-start=on'])
  expect(readLaunch(lastingArguments(first, '/home/kim/My orders'))).toEqual({
    ...first,
    data: '/home/kim/My orders',
    'auto-start': undefined,
  })
})

test('an empty value and one that is missing are refused in words', () => {
  expect(() => readLaunch(['--data='])).toThrow('--data is empty: give it a value, or leave it out.')
  expect(() => readLaunch(['--intake-secret', ' '])).toThrow('--intake-secret is empty')
  expect(() => readLaunch(['--intake-secret'])).toThrow('--intake-secret needs a value.')
  expect(() => readLaunch(['--auto-start', 'maybe'])).toThrow('--auto-start is on or off.')
})
