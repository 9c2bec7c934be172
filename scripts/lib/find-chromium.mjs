import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
  'brave-browser',
]

const windowless = ['chromium-headless-shell', 'chrome-headless-shell']

/** Where macOS and Windows put browsers that are not on the path. */
function usualPlaces(platform, env) {
  if (platform === 'darwin')
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (app) => `/Applications/${app}.app/Contents/MacOS/${app}`,
    )
  if (platform !== 'win32') return []
  return [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA]
    .filter(Boolean)
    .flatMap((base) => [
      join(base, 'Google/Chrome/Application/chrome.exe'),
      join(base, 'Microsoft/Edge/Application/msedge.exe'),
      join(base, 'Chromium/Application/chrome.exe'),
    ])
}

/**
 * A browser of Chromium's family on this machine, or null: the `CHROMIUM` environment variable, then the path, then
 * the usual places. A `CHROMIUM` that names no file is an error, because silently taking another browser would mislead.
 * With `headless`, Chromium's windowless build comes first: what the page sees is the same, and it starts and loads a page
 * in two thirds of the time.
 */
export function findChromium({
  env = process.env,
  platform = process.platform,
  exists = existsSync,
  headless = false,
} = {}) {
  if (env.CHROMIUM) {
    if (!exists(env.CHROMIUM)) throw new Error(`CHROMIUM names ${env.CHROMIUM}, which does not exist.`)
    return env.CHROMIUM
  }
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean)
  const onPath =
    platform === 'win32'
      ? []
      : (headless ? [...windowless, ...names] : names).flatMap((name) =>
          folders.map((folder) => join(folder, name)),
        )
  return [...onPath, ...usualPlaces(platform, env)].find((file) => exists(file)) ?? null
}

/** The browser tests run in. Throws a sentence that says how to get one. */
export function needChromium({ headless = false } = {}) {
  const found = findChromium({ headless })
  if (found === null) throw new Error(`No Chromium was found. ${howToGetChromium('npm test')}`)
  return found
}

/** Said after what is missing; `command` is what to start again. */
export function howToGetChromium(command) {
  return (
    'Install Chromium, Chrome or Edge (Debian and Ubuntu: sudo apt-get install chromium), ' +
    `or name one: CHROMIUM=/path/to/it ${command}`
  )
}
