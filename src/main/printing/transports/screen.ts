import type { Transport } from './transport.ts'

/** The printer on the screen: nothing is behind it but the roll of all printers, which shows what would be on its paper. */
export function createScreenPrinter(): Transport {
  return {
    send: (request) => {
      request.onSending()
      return Promise.resolve({ outcome: { type: 'printed', paperLow: false }, closed: Promise.resolve() })
    },
    check: () => Promise.resolve({ problem: null, paperLow: false, understood: [], answers: [] }),
    release: () => Promise.resolve(),
  }
}
