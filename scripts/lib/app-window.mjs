import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'

/**
 * Arguments that make a browser of Chromium's family show one address as a program's window, with a profile of its
 * own, so that it closes with the window and never mixes with the user's browsing.
 */
export function appWindowArguments({ url, dataDir, chromium, kiosk }) {
  return [
    `--app=${url}`,
    `--user-data-dir=${profile(dataDir, chromium)}`,
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

/** Beside the data; Ubuntu's snap may not read hidden folders and gets a place it may. */
function profile(dataDir, chromium) {
  const isSnap =
    chromium.startsWith('/snap/') || (chromium.includes('chromium') && existsSync('/snap/bin/chromium'))
  return isSnap ? join(homedir(), 'snap/chromium/common/order-manager') : join(dataDir, 'chromium')
}
