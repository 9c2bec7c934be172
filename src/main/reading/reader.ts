import { MessageChannel, Worker } from 'node:worker_threads'
import { type ClientContext, type ClientLink, createORPCClient, ORPCError } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import type { Clock } from '../base/clock.ts'
import type { Log } from '../base/log.ts'
import { errorLine } from '../base/unexpected.ts'
import { backoffMs } from '../base/backoff.ts'
import type { Reads } from './router.ts'
import type { ReadWorkerData } from './worker.ts'

/** Memory one read may take, in MB: a query that runs away ends its thread, and not the station. */
const mostMemoryMb = 512
/** What is read is passed on and done with: cleared away early, an export of a million orders takes half the memory. */
const youngMemoryMb = 8

/** What a read fails with while there is no thread to carry it out; the screen offers to try again. */
const unreadable = () =>
  new ORPCError('UNREADABLE', { message: 'The stored orders cannot be read just now.' })

/**
 * The read worker of a running station: reads of the store `file` in a thread of their own. The thread starts with the
 * first read. When it dies, the reads under way fail with UNREADABLE, and the first one after a growing wait starts it
 * again. `stop` ends it for good.
 */
export function createReader(deps: {
  file: string
  /** The worker's entry, as a path. */
  script: string
  clock: Clock
  random: () => number
  log: Log
}): { reads: Reads; stop: () => Promise<void> } {
  const { clock, log } = deps
  let thread: { worker: Worker; link: ClientLink<ClientContext> } | null = null
  let deaths = 0
  /** Steady ms before which it is not started again. */
  let restAt = 0
  let isStopped = false

  function start(): NonNullable<typeof thread> {
    const { port1, port2 } = new MessageChannel()
    const worker = new Worker(deps.script, {
      workerData: { file: deps.file, port: port2 } satisfies ReadWorkerData,
      transferList: [port2],
      resourceLimits: { maxOldGenerationSizeMb: mostMemoryMb, maxYoungGenerationSizeMb: youngMemoryMb },
    })
    worker.on('message', (error: unknown) => log.error({ error }, 'a read failed'))
    worker.on('error', (error) => log.error({ error: errorLine(error) }, 'the read worker failed'))
    // The port closes before the thread has quite ended; what is asked in between would never be answered.
    port1.once('close', () => {
      if (thread?.worker !== worker) return
      thread = null
      deaths += 1
      restAt = clock.steady() + backoffMs(deaths, deps.random())
    })
    worker.once('exit', () => port1.close())
    const link = new RPCLink({ port: port1 })
    port1.start()
    // A read under way must not keep a process alive that is ending.
    port1.unref()
    worker.unref()
    return { worker, link }
  }

  function running(): NonNullable<typeof thread> {
    if (isStopped || (thread === null && clock.steady() < restAt)) throw unreadable()
    thread ??= start()
    return thread
  }

  const link: ClientLink<ClientContext> = {
    call: async (path, input, options) => {
      const { link: current } = running()
      try {
        const answered = await current.call(path, input, options)
        deaths = 0
        return answered
      } catch (error) {
        if (error instanceof ORPCError || options.signal?.aborted) throw error
        throw unreadable()
      }
    },
  }
  return {
    reads: createORPCClient<Reads>(link),
    stop: async () => {
      isStopped = true
      await thread?.worker.terminate()
    },
  }
}
