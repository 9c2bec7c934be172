import { lingui } from '@lingui/vite-plugin'
import { defineConfig } from 'vitest/config'

const common = {
  plugins: [lingui({ macroTransform: true })],
}
/** Far above what a test takes alone: CI machines are shared. */
const timeouts = { testTimeout: 60_000, hookTimeout: 60_000, retry: process.env['CI'] ? 1 : 0 }

/** What fills disks, gives up rights, sets variables, or starts and kills programs: each file has a process of its own. */
const alone = [
  'tests/chaos/**/*.test.ts',
  'tests/fleet/**/*.test.ts',
  'tests/full-disk/**/*.test.ts',
  'tests/intake/disk.test.ts',
  'tests/menus/kill.test.ts',
  'tests/packaging/**/*.test.ts',
  'tests/sandbox/process.test.ts',
  'tests/start/**/*.test.ts',
  'tests/station/**/*.test.ts',
  'tests/support/**/*.test.ts',
]

/**
 * `unit` runs from source; `integration` and `process` may start the built program, so they build first. Files of the
 * first two share no state, so they share a process's modules: loading those anew took longer than the tests.
 */
export default defineConfig({
  test: {
    // Left alone it keeps one processor free: of two that is half.
    maxWorkers: '100%',
    projects: [
      { ...common, test: { name: 'unit', include: ['src/**/*.test.{ts,tsx}'], isolate: false, ...timeouts } },
      {
        ...common,
        test: {
          name: 'integration',
          include: ['tests/**/*.test.ts'],
          exclude: alone,
          isolate: false,
          globalSetup: ['tests/support/build.ts'],
          ...timeouts,
        },
      },
      {
        ...common,
        test: { name: 'process', include: alone, globalSetup: ['tests/support/build.ts'], ...timeouts },
      },
    ],
  },
})
