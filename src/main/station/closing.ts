import type { Log } from '../base/log.ts'
import { errorLine } from '../base/unexpected.ts'

/** What was started and has to be ended again, the last first. */
export function createClosing(log: Log) {
  const steps: (() => unknown)[] = []
  return {
    add: (...more: (() => unknown)[]): void => void steps.push(...more),
    /** Every step is taken, whatever the others meet: what stays open holds the folder and the ports. */
    closeAll: async (): Promise<void> => {
      for (const step of steps.splice(0).toReversed()) {
        try {
          await step()
        } catch (error) {
          log.error({ error: errorLine(error) }, 'closing went wrong')
        }
      }
    },
  }
}
export type Closing = ReturnType<typeof createClosing>
