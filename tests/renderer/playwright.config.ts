import { defineConfig } from '@playwright/test'
import { needChromium } from '../../scripts/lib/find-chromium.mjs'

const port = Number(process.env['GALLERY_PORT'] ?? 4795)

/** The screen alone, against a fake station: `npx playwright test -c tests/renderer/playwright.config.ts`. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../../test-results/renderer',
  fullyParallel: true,
  workers: 2,
  // A shared machine stumbles; what passes only at the second try is listed as flaky, not hidden.
  retries: process.env['CI'] ? 2 : 0,
  reporter: 'list',
  timeout: 60_000,
  use: {
    baseURL: `http://127.0.0.1:${port}/`,
    viewport: { width: 1280, height: 800 },
    // Recording costs a third of the time: a test that fails is recorded when it is tried again.
    trace: 'on-first-retry',
    launchOptions: {
      executablePath: needChromium(),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--no-first-run',
        '--autoplay-policy=no-user-gesture-required',
      ],
    },
  },
  webServer: {
    command: `${process.execPath} node_modules/vite/bin/vite.js build -c tests/renderer/gallery/vite.config.ts --logLevel warn && exec ${process.execPath} node_modules/vite/bin/vite.js preview -c tests/renderer/gallery/vite.config.ts --host 127.0.0.1 --port ${port} --strictPort`,
    cwd: '../..',
    url: `http://127.0.0.1:${port}/`,
    timeout: 120_000,
    reuseExistingServer: false,
  },
})
