import { dieAtStep } from './die-at-step.ts'

/**
 * Run as a program of its own: restores `from` into `dataDir` as the app does, and ends by SIGKILL before the n-th thing
 * it does to a file or a database; with 0 it goes to its end, and tells how many there were.
 */
const [dataDir = '', from = '', nth = ''] = process.argv.slice(2)
const steps = dieAtStep(Number(nth))

const { prepareRestore, swapRestored } = await import('#main/store/restore.ts')
await prepareRestore(dataDir, from)
const swapFrom = steps() + 1
swapRestored(dataDir, Date.now())
process.stdout.write(JSON.stringify({ swapFrom, steps: steps() }))
