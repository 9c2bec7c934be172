import './node-version.mjs'
import { build } from './build.mjs'

await build()
if (process.argv[2] === 'rush') await import('../tests/fleet/main.ts')
else await import('./lib/fleet/main.ts')
