import type { Core } from '../core/core.ts'
import { api } from './context.ts'

/** What is asked before a printer is set up: which there are, and what stands at an address. */
export function printerSearchApi({ printing }: Core) {
  return {
    lookAround: api.printing.lookAround.handler(({ input, signal }) =>
      printing.lookAround(input.askEveryAddress, signal),
    ),
    identify: api.printing.identify.handler(({ input, signal }) => printing.identify(input, signal)),
    queues: api.printing.queues.handler(({ input }) => printing.queues(input.of)),
  }
}
