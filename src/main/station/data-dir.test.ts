import { expect, test } from 'vitest'
import { defaultDataDir } from './data-dir.ts'

test('the demo never shares a folder with real orders, on any system', () => {
  for (const platform of ['linux', 'darwin', 'win32'] as const) {
    const at = (demo: boolean) => defaultDataDir({ platform, env: {}, home: '/home/kim', demo })
    expect(at(true)).not.toBe(at(false))
    expect(at(false)).toContain('kim')
  }
})

test("the system's own choice of data folder is followed", () => {
  expect(
    defaultDataDir({ platform: 'linux', env: { XDG_DATA_HOME: '/data' }, home: '/home/kim', demo: false }),
  ).toBe('/data/order-manager')
})
