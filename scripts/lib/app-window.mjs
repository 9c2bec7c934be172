import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/**
 * Arguments that make a browser of Chromium's family show one address as a program's window, with a profile of its
 * own, so that it closes with the window and never mixes with the user's browsing. The address holds the token of this
 * station's screens, and every user of the machine can read an argument: what is named is a page that leads there.
 */
export function appWindowArguments({ url, dataDir, chromium, kiosk }) {
  const folder = profile(dataDir, chromium)
  return [
    `--app=${writeLaunchPage(folder, url)}`,
    `--user-data-dir=${folder}`,
    '--window-size=1280,800',
    ...(kiosk ? ['--kiosk'] : []),
    '--autoplay-policy=no-user-gesture-required',
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-mode',
    '--disable-background-networking',
    '--disable-sync',
    '--disable-features=Translate',
    '--password-store=basic',
    // Chromium refuses to start as root with its sandbox, and `--test-type` hides the bar that says so.
    ...(process.getuid?.() === 0 ? ['--no-sandbox', '--test-type'] : []),
  ]
}

/** A page that only this user can read, and that goes on to `url` at once. Returns its address. */
export function writeLaunchPage(folder, url) {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const file = join(folder, 'open.html')
  const target = JSON.stringify(url).replaceAll('<', String.raw`\u003c`)
  const page = `<!doctype html><meta charset="utf-8"><meta name="color-scheme" content="dark"><title>Order Manager</title><script>location.replace(${target})</script>\n`
  // Written over, one that was there would keep the mode it had.
  rmSync(file, { force: true })
  writeFileSync(file, page, { mode: 0o600, flag: 'wx' })
  return pathToFileURL(file).href
}

/** Beside the data; Ubuntu's snap may not read hidden folders and gets a place it may. */
function profile(dataDir, chromium) {
  const isSnap =
    chromium.startsWith('/snap/') || (chromium.includes('chromium') && existsSync('/snap/bin/chromium'))
  return isSnap ? join(homedir(), 'snap/chromium/common/order-manager') : join(dataDir, 'chromium')
}
