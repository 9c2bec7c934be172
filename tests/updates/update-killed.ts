import { dieAtStep } from '../support/die-at-step.ts'

/**
 * Run as a program of its own: does to a folder what a version does at the end of its trial, and ends by SIGKILL before the n-th
 * thing it does to a file; with 0 it goes to its end, and tells how many there were.
 */
const [dataDir = '', what = '', nth = ''] = process.argv.slice(2)
const { readTrial } = await import('#main/updates/notes.ts')
const under = readTrial(dataDir)
if (under === null) throw new Error('there is no trial')
const steps = dieAtStep(Number(nth))
const { rollBack, settleTrial, takePlace } = await import('#main/updates/take-over.ts')
if (what === 'takes-place') {
  takePlace(dataDir, under)
  settleTrial(dataDir, under, 7)
} else rollBack(dataDir, under, 'ended', 7)
process.stdout.write(String(steps()))
