import { onTestFinished } from 'vitest'
import { tempDir } from '../support/core.ts'
import { cupsMissing, startCupsIn } from './cups-daemon.ts'

export { cupsMissing }

if (cupsMissing !== null) console.log(`Skipped, no real print service: ${cupsMissing}.`)

/** A print service in a folder of its own, that ends with the test. */
export async function startCups() {
  const cups = await startCupsIn(tempDir())
  onTestFinished(cups.stop)
  return cups
}
