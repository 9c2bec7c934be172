import { howToGetChromium } from './find-chromium.mjs'

/**
 * Which window to open, and why in words for the person who started it. `electron` and `chromium` are paths or null,
 * `problem` is why there is no Electron. `wanted` (`electron`, `browser` or `none`) overrules; what cannot be had is
 * then an error.
 */
export function chooseShell({ electron, problem, chromium, display, wanted }) {
  const missing = problem ?? 'its program is not in node_modules/electron/dist'
  if (wanted === 'none') return { shell: 'none', program: null, reason: 'as asked' }
  if (wanted === 'electron' && electron === null) throw new Error(`Electron was asked for, but ${missing}.`)
  if (wanted === 'browser' && chromium === null)
    throw new Error(`No Chromium was found. ${howToGetChromium('npm start')}`)
  if (!display)
    return {
      shell: 'none',
      program: null,
      reason: 'there is no display (neither DISPLAY nor WAYLAND_DISPLAY is set)',
    }
  if (electron !== null && wanted !== 'browser')
    return { shell: 'electron', program: electron, reason: 'its program is installed' }
  if (chromium !== null)
    return {
      shell: 'browser',
      program: chromium,
      reason: wanted === 'browser' ? 'as asked' : `Electron was not used: ${missing}`,
    }
  return {
    shell: 'none',
    program: null,
    reason: `Electron was not used (${missing}), and no Chromium was found. ${howToGetChromium('npm start')}`,
  }
}

/** Whether Electron may be opened, so that it is worth fetching. */
export function wantsElectron({ display, wanted }) {
  return display && (wanted === undefined || wanted === 'electron')
}

/** Whether a window can appear at all. */
export function hasDisplay(platform, env) {
  return platform === 'darwin' || platform === 'win32' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY)
}
