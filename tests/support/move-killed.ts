import { dieAtStep } from './die-at-step.ts'

/**
 * Run as a program of its own: moves the station of `dataDir` to the file, or takes over from it, and ends by SIGKILL before
 * the n-th thing it does to a file or a database; with 0 it goes to its end, and tells how many there were.
 */
const [way = '', dataDir = '', file = '', passphrase = '', nth = ''] = process.argv.slice(2)
const { createKeyFileSecrets } = await import('#main/base/key-file-secrets.ts')
const secrets = createKeyFileSecrets(dataDir, { warn: () => {} })
const steps = dieAtStep(Number(nth))

const { exportMove, importMove } = await import('#main/move/move.ts')
const common = { dataDir, secrets, passphrase, now: Date.now() }
await (way === 'export' ? exportMove({ ...common, out: file }) : importMove({ ...common, from: file }))
process.stdout.write(JSON.stringify({ steps: steps() }))
