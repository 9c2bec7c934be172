import { defineConfig } from '@playwright/test'
import { needChromium } from './scripts/lib/find-chromium.mjs'
import { findElectron } from './scripts/lib/find-electron.mjs'
import type { ShellOptions } from './tests/e2e/support/test.ts'

/** Electron's own program; its project exists only where it does, and the run says so where it does not. */
const electron = findElectron(import.meta.dirname)

/** What must be the same however a screen reaches its station; the real Electron's list is its own. */
const everyShell = [
  'orders.spec.ts',
  'connect.spec.ts',
  'uber-connect.spec.ts',
  'assistant.spec.ts',
  'menus.spec.ts',
  'first-run.spec.ts',
]

/** Further ones that only say something new where their shell differs: slow, so not in every one. */
const bothStandIns = [
  ...everyShell,
  'reports.spec.ts',
  'spreadsheet.spec.ts',
  'webhooks.spec.ts',
  'screens.spec.ts',
]

/** What Electron's shell does besides, which the program and its stand-in must both do. */
const electronsOwn = ['electron-shell.spec.ts', 'electron-restore.spec.ts', 'electron-sign-in.spec.ts']

/** The same specs over every way a screen reaches its station. */
export default defineConfig<ShellOptions>({
  testDir: 'tests/e2e',
  outputDir: 'test-results/e2e',
  globalSetup: './tests/e2e/support/prepare.ts',
  // A test owns a station, a sandbox and a browser: as many at once as there are cores in a small machine.
  workers: 2,
  fullyParallel: true,
  forbidOnly: Boolean(process.env['CI']),
  // Far above what a test takes alone: CI machines are shared.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  // A shared machine stumbles; what passes only at the second try is listed as flaky, not hidden.
  retries: process.env['CI'] ? 2 : 0,
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: {
    viewport: { width: 1280, height: 800 },
    screenshot: 'only-on-failure',
    // Recording costs a third of the time: a test that fails is recorded when it is tried again.
    trace: 'on-first-retry',
    launchOptions: {
      executablePath: needChromium({ headless: true }),
      chromiumSandbox: process.getuid?.() !== 0,
      args: [
        '--disable-gpu',
        // As in the gallery: a process that draws is one more to pass every picture to.
        '--in-process-gpu',
        '--disable-background-networking',
        '--no-first-run',
        '--autoplay-policy=no-user-gesture-required',
        // A loudspeaker, which a machine for tests does not have.
        '--use-fake-device-for-media-stream',
      ],
    },
  },
  projects: [
    {
      name: 'browser',
      testMatch: [
        ...bothStandIns,
        'routes.spec.ts',
        'two-channels.spec.ts',
        'two-screens.spec.ts',
        'health.spec.ts',
        'browser-shell.spec.ts',
      ],
      use: { shell: 'browser' },
    },
    {
      name: 'electron-stand-in',
      testMatch: [
        ...bothStandIns,
        ...electronsOwn,
        // Their printer and their installed program are the stand-in's.
        'electron-drivers.spec.ts',
        'electron-killed.spec.ts',
        'electron-updates.spec.ts',
      ],
      use: { shell: 'electron-stand-in' },
    },
    ...(electron === null
      ? []
      : [
          {
            name: 'electron',
            testMatch: [...everyShell, ...electronsOwn],
            use: { shell: 'electron' as const },
          },
        ]),
    // The tester's own page of DoorDash's stand-in: no station, no shell.
    { name: 'sandbox', testMatch: ['sandbox-page.spec.ts', 'portal.spec.ts'] },
  ],
})
