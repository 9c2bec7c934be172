import { join } from 'node:path'
import { chromium, type BrowserContext } from '@playwright/test'
import { needChromium } from '../../scripts/lib/find-chromium.mjs'
import { app, attached, becomeReady } from './app.ts'
import { tell } from './journal.ts'

/** Real Chromium, started once the app's own first turn is over, as Electron's `ready` comes after it. */
export const browser: Promise<BrowserContext> = new Promise((resolve, reject) => {
  setImmediate(() => void launch().then(resolve, reject))
})

async function launch(): Promise<BrowserContext> {
  const context = await chromium.launchPersistentContext(join(app.getPath('userData'), 'stand-in-chromium'), {
    executablePath: needChromium({ headless: true }),
    chromiumSandbox: process.getuid?.() !== 0,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    viewport: null,
    args: [
      '--remote-debugging-port=0',
      '--window-size=1280,800',
      '--disable-gpu',
      // As in the gallery: a process that draws is one more to pass every picture to.
      '--in-process-gpu',
      '--disable-background-networking',
      '--no-first-run',
      // Electron's pages hear when the other end of a port is gone; Chromium's only with this.
      '--enable-blink-features=MessagePortCloseEvent',
      // Electron's default; a window that asks for another is refused.
      '--autoplay-policy=no-user-gesture-required',
      // A loudspeaker, which a machine for tests does not have.
      '--use-fake-device-for-media-stream',
    ],
  })
  attached.stopChromium = () => context.close()
  becomeReady()
  tell('ready')
  return context
}
