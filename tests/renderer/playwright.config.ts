import { defineConfig } from '@playwright/test'
import { needChromium } from '../../scripts/lib/find-chromium.mjs'

/** The screen alone, against a fake station: `npx playwright test -c tests/renderer/playwright.config.ts`. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../../test-results/renderer',
  globalSetup: './gallery/serve.ts',
  fullyParallel: true,
  workers: 2,
  // A shared machine stumbles; what passes only at the second try is listed as flaky, not hidden.
  retries: process.env['CI'] ? 2 : 0,
  reporter: 'list',
  // Far above what a test takes alone: CI machines are shared.
  timeout: 60_000,
  expect: { timeout: 20_000 },
  use: {
    baseURL: process.env['GALLERY_URL'] ?? '',
    viewport: { width: 1280, height: 800 },
    // Recording costs a third of the time: a test that fails is recorded when it is tried again.
    trace: 'on-first-retry',
    launchOptions: {
      executablePath: needChromium({ headless: true }),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        // No processor but the main one draws: a process for it is one more to pass every picture to.
        '--in-process-gpu',
        // A page that lives for seconds is over before what is optimized beside it pays.
        '--js-flags=--no-opt,--no-maglev',
        '--disable-background-networking',
        '--no-first-run',
        '--autoplay-policy=no-user-gesture-required',
        // A loudspeaker, which a machine for tests does not have.
        '--use-fake-device-for-media-stream',
      ],
    },
  },
})
