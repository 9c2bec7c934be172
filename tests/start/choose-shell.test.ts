import { describe, expect, test } from 'vitest'
import { chooseShell, hasDisplay, wantsElectron } from '../../scripts/lib/choose-shell.mjs'
import { findChromium } from '../../scripts/lib/find-chromium.mjs'

const both = { electron: '/e', chromium: '/c', display: true, wanted: undefined }

describe('npm start opens', () => {
  test('Electron where its program is there', () => {
    expect(chooseShell(both).shell).toBe('electron')
  })

  test('a browser window where Electron is missing, and says that it is', () => {
    const { shell, reason } = chooseShell({ ...both, electron: null })
    expect(shell).toBe('browser')
    expect(reason).toMatch(/node_modules\/electron\/dist/)
    expect(chooseShell({ ...both, electron: null, problem: 'the disk is full' }).reason).toMatch(
      /^Electron was not used: the disk is full$/,
    )
  })

  test('nothing without a display, and says that there is none', () => {
    const { shell, reason } = chooseShell({ ...both, display: false })
    expect(shell).toBe('none')
    expect(reason).toMatch(/DISPLAY/)
  })

  test('nothing without a browser, and says how to get one', () => {
    const { shell, reason } = chooseShell({ ...both, electron: null, chromium: null })
    expect(shell).toBe('none')
    expect(reason).toMatch(/apt-get install chromium/)
  })

  test('what was asked for, or an error when it cannot be had', () => {
    expect(chooseShell({ ...both, wanted: 'browser' }).shell).toBe('browser')
    expect(chooseShell({ ...both, wanted: 'none' }).shell).toBe('none')
    expect(() => chooseShell({ ...both, electron: null, wanted: 'electron' })).toThrow(/Electron/)
    expect(() => chooseShell({ ...both, chromium: null, wanted: 'browser' })).toThrow(/apt-get/)
  })
})

test('Electron is fetched only where it would be opened', () => {
  expect(wantsElectron({ display: true, wanted: undefined })).toBe(true)
  expect(wantsElectron({ display: true, wanted: 'electron' })).toBe(true)
  expect(wantsElectron({ display: true, wanted: 'browser' })).toBe(false)
  expect(wantsElectron({ display: true, wanted: 'none' })).toBe(false)
  expect(wantsElectron({ display: false, wanted: undefined })).toBe(false)
})

test('macOS and Windows always have a display, Linux when a variable says so', () => {
  expect(hasDisplay('darwin', {})).toBe(true)
  expect(hasDisplay('win32', {})).toBe(true)
  expect(hasDisplay('linux', {})).toBe(false)
  expect(hasDisplay('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toBe(true)
})

describe('the browser is', () => {
  const find = (env: NodeJS.ProcessEnv, platform: NodeJS.Platform, files: string[]) =>
    findChromium({ env, platform, exists: (file) => files.includes(file) })

  test('the one that was named, and a wrong name is an error instead of another browser', () => {
    expect(
      find({ CHROMIUM: '/my/chrome', PATH: '/usr/bin' }, 'linux', ['/my/chrome', '/usr/bin/chromium']),
    ).toBe('/my/chrome')
    expect(() => find({ CHROMIUM: '/none', PATH: '/usr/bin' }, 'linux', ['/usr/bin/chromium'])).toThrow(
      '/none',
    )
  })

  test('on the path, where Chromium goes before Chrome', () => {
    const files = ['/opt/bin/google-chrome', '/usr/bin/chromium']
    expect(find({ PATH: '/opt/bin:/usr/bin' }, 'linux', files)).toBe('/usr/bin/chromium')
    expect(find({ PATH: '/opt/bin' }, 'linux', files)).toBe('/opt/bin/google-chrome')
    expect(find({ PATH: '/bin' }, 'linux', files)).toBeNull()
  })

  test('in the usual places of macOS and Windows', () => {
    const chrome = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
    expect(find({ PATH: '' }, 'darwin', [chrome])).toBe(chrome)
  })
})
