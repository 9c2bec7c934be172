import { createTransactions } from '#main/base/transactions.ts'
import { eraseStep } from '#main/privacy/erase.ts'
import { purgeSteps } from '#main/privacy/steps.ts'
import { openStore } from '#main/store/open.ts'

/** Erases and deletes in a store without a pause, and ends itself in the middle of the step of that number: `dataDir now steps`. */
const [dataDir = '', now = '0', steps = '1'] = process.argv.slice(2)
const store = openStore(dataDir)
const silent = { info: () => {}, warn: () => {}, error: () => {} }
const real = createTransactions(store, { log: silent, report: () => {} })
const transactions: typeof real = {
  ...real,
  run: (work) => {
    left -= 1
    return real.run(() => {
      const result = work()
      if (left === 0) process.kill(process.pid, 'SIGKILL')
      return result
    })
  },
}
let left = Number(steps)
const clock = { now: () => Number(now) } as Parameters<typeof eraseStep>[0]['clock']
const purge = purgeSteps(store, Number(now), () => performance.now())
for (;;) {
  eraseStep({ store, transactions, clock })
  if (transactions.run(() => purge.next().done === true)) break
}
