import { setTimeout as sleep } from 'node:timers/promises'
import { type FoundPrinter, type LookAround, type Speaks, speaks } from '#shared/printing/found.ts'
import { createTopic } from '../../base/topic.ts'
import { listenForPrinters } from './announced.ts'
import { neighbours, ownAddresses } from './own-networks.ts'
import { identify } from './identify.ts'

/** Milliseconds, and how many addresses are asked at a time (printing.md section 8). */
const usualLimits = {
  listen: 4_000,
  connect: 300,
  status: 700,
  port: 9_100,
  parallel: 32,
}
export type LookLimits = typeof usualLimits

export type Surroundings = {
  listen: typeof listenForPrinters
  /** This device's own addresses. */
  own: () => string[]
  limits?: Partial<LookLimits>
}

const thisNetwork: Surroundings = { listen: listenForPrinters, own: ownAddresses }

/**
 * Looks for printers: listens to those that announce themselves and, only when asked to, asks every address of this device's
 * own network how it is. Yields all that is known on every change; ends by itself, or when the signal aborts.
 */
export async function* lookForPrinters(
  options: { askEveryAddress: boolean; signal: AbortSignal },
  around: Surroundings = thisNetwork,
): AsyncGenerator<LookAround, void, void> {
  const limits = { ...usualLimits, ...around.limits }
  const ending = new AbortController()
  const signal = AbortSignal.any([options.signal, ending.signal])
  const found = new Map<string, FoundPrinter>()
  const addresses = options.askEveryAddress ? [...new Set(around.own().flatMap(neighbours))] : []
  const asked = options.askEveryAddress ? { done: 0, of: addresses.length } : null
  const news = createTopic<'news'>()
  const changes = news.subscribe(signal)
  const note = (printer: FoundPrinter) => {
    const key = printer.host
    const before = found.get(key)
    const isBetter = printer.speaks !== 'not-asked'
    found.set(key, {
      ...printer,
      name: printer.name ?? before?.name ?? null,
      port: isBetter ? printer.port : (before?.port ?? printer.port),
      speaks: isBetter ? printer.speaks : (before?.speaks ?? printer.speaks),
    })
    news.publish(['news'])
  }
  const state = (isOver: boolean): LookAround => ({ found: [...found.values()], asked, isOver })

  around.listen(signal, (printer) => note({ ...printer, speaks: 'not-asked' }))
  const work = Promise.all([
    sleep(limits.listen, null, { signal }).catch(() => {}),
    askAll(addresses, limits, signal, (printer) => {
      if (asked !== null) asked.done += 1
      if (printer !== null) note(printer)
      else news.publish(['news'])
    }),
  ]).finally(() => ending.abort())
  try {
    yield state(false)
    for await (const _ of changes) yield state(false)
    await work
    if (!options.signal.aborted) yield state(true)
  } finally {
    ending.abort()
  }
}

/** Several at a time, until every address is asked or the signal aborts; null for one where no printer stands. */
async function askAll(
  addresses: readonly string[],
  limits: LookLimits,
  signal: AbortSignal,
  answered: (printer: FoundPrinter | null) => void,
): Promise<void> {
  const waiting = [...addresses]
  const { port } = limits
  const one = async () => {
    for (let host = waiting.shift(); host !== undefined && !signal.aborted; host = waiting.shift()) {
      const answer = await identify({ host, port }, limits, signal)
      answered(isSpeaks(answer) ? { host, port, name: null, speaks: answer } : null)
    }
  }
  await Promise.all(Array.from({ length: limits.parallel }, one))
}

/** Something stands there; otherwise the answer says why nobody was reached. */
export function isSpeaks(answer: string): answer is Speaks {
  return speaks.safeParse(answer).success
}
