import './node-version.mjs'
import { build } from './build.mjs'

await build()
await import('../out/gateway/index.js')
