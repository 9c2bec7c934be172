import { type MessagePort, parentPort, workerData } from 'node:worker_threads'
import { ORPCError } from '@orpc/server'
import { RPCHandler } from '@orpc/server/message-port'
import { errorLine } from '../base/unexpected.ts'
import { openReadConnection } from '../store/read-connection.ts'
import { createReadRouter } from './router.ts'

/** What the station starts the thread with. */
export type ReadWorkerData = { file: string; port: MessagePort }

/**
 * Entry of the read worker: a thread with a connection of its own, so that no read holds up the intake of orders. What a
 * query throws unexpectedly goes to the station's log through `parentPort`; whoever asked is told without its text.
 */
const { file, port } = workerData as ReadWorkerData
const router = createReadRouter(openReadConnection(file))
const handler = new RPCHandler(router, {
  clientInterceptors: [
    async (call) => {
      try {
        return await call.next()
      } catch (error) {
        // Node's port, not a window: it takes no origin.
        // oxlint-disable-next-line unicorn/require-post-message-target-origin
        if (!(error instanceof ORPCError)) parentPort?.postMessage(errorLine(error))
        throw error
      }
    },
  ],
})
handler.upgrade(port)
port.start()
