import { lingui } from '@lingui/vite-plugin'
import { defineConfig } from 'vitest/config'

const common = {
  plugins: [lingui({ macroTransform: true })],
}
const timeouts = { testTimeout: 30_000, hookTimeout: 30_000 }

/** `unit` runs from source; `integration` may start the built program, so it builds first. */
export default defineConfig({
  test: {
    projects: [
      { ...common, test: { name: 'unit', include: ['src/**/*.test.{ts,tsx}'], ...timeouts } },
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
