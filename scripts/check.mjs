import './node-version.mjs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { run, step } from './lib/run-step.mjs'

// What is worth knowing before each commit: types, lint, format and the unit tests, side by side.
const root = fileURLToPath(new URL('..', import.meta.url))
const bin = (name) => join(root, 'node_modules/.bin', process.platform === 'win32' ? `${name}.cmd` : name)
const startedAt = performance.now()
const beside = (title, ...commands) =>
  step(
    title,
    async (held) => {
      for (const [name, ...args] of commands)
        if ((await run(bin(name), args, { cwd: root, held })) !== 0) return false
      return true
    },
    { isBeside: true },
  )

const results = await Promise.all([
  beside(
    'types, lint and format',
    ['tsc', '-p', 'tsconfig.shared.json'],
    // The compiler's errors as well, as `npm run types` finds them, from types that are read once.
    ['oxlint', '--type-check'],
    ['knip', '--no-progress'],
    ['oxfmt', '--check'],
  ),
  beside('unit tests', ['vitest', 'run', '--project', 'unit']),
])
console.log(`\nTook ${((performance.now() - startedAt) / 1_000).toFixed(0)} seconds.`)
process.exitCode = results.every(Boolean) ? 0 : 1
