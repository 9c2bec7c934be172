import { lingui } from '@lingui/vite-plugin'
import { defineConfig } from 'vitest/config'

const common = {
  plugins: [lingui({ macroTransform: true })],
}
/** Far above what a test takes alone: CI machines are shared. */
const timeouts = { testTimeout: 60_000, hookTimeout: 60_000, retry: process.env['CI'] ? 1 : 0 }

/** `unit` runs from source; `integration` may start the built program, so it builds first. */
export default defineConfig({
  test: {
    projects: [
      {
        ...common,
        // They share no state, so they share a process's modules: loading those anew took longer than the tests.
        test: { name: 'unit', include: ['src/**/*.test.{ts,tsx}'], isolate: false, ...timeouts },
      },
      {
        ...common,
        test: {
          name: 'integration',
          include: ['tests/**/*.test.ts'],
          globalSetup: ['tests/support/build.ts'],
          ...timeouts,
        },
      },
    ],
  },
})
