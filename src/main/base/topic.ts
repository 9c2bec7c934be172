/**
 * Tells subscribers which keys changed. Each subscriber keeps one set of pending keys, so a slow one costs no
 * memory and is told of a key once, however often it changed meanwhile.
 */
export type Topic<Key> = {
  publish: (keys: Iterable<Key>) => void
  /** Yields the keys that changed since the last yield; ends when `signal` aborts. */
  subscribe: (signal?: AbortSignal) => AsyncGenerator<ReadonlySet<Key>, void, void>
  /** Calls at once with what was published, for workers; the answer stops that. */
  listen: (listener: (keys: ReadonlySet<Key>) => void) => () => void
  /** How many listen. */
  size: () => number
}

export function createTopic<Key>(): Topic<Key> {
  const subscribers = new Set<{ pending: Set<Key>; wake: () => void }>()
  const listeners = new Set<(keys: ReadonlySet<Key>) => void>()
  return {
    publish(keys) {
      const changed = new Set(keys)
      if (changed.size === 0) return
      for (const subscriber of subscribers) {
        for (const key of changed) subscriber.pending.add(key)
        subscriber.wake()
      }
      for (const listener of listeners) listener(changed)
    },
    // Registers at once and not at the first `next()`: what changes between snapshot and first wait must not be lost.
    subscribe(signal) {
      const subscriber = { pending: new Set<Key>(), wake: () => {} }
      subscribers.add(subscriber)
      const stop = () => {
        subscribers.delete(subscriber)
        subscriber.wake()
      }
      signal?.addEventListener('abort', stop, { once: true })
      if (signal?.aborted) stop()
      return drain(subscriber, () => subscribers.has(subscriber), stop)
    },
    listen: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    size: () => subscribers.size,
  }
}

async function* drain<Key>(
  subscriber: { pending: Set<Key>; wake: () => void },
  isOpen: () => boolean,
  stop: () => void,
): AsyncGenerator<ReadonlySet<Key>, void, void> {
  try {
    while (isOpen()) {
      if (subscriber.pending.size === 0) {
        await new Promise<void>((resolve) => {
          subscriber.wake = resolve
        })
        // Waits for the end of this turn of the event loop, so that its changes are sent as one.
        await new Promise((resolve) => setImmediate(resolve))
        continue
      }
      const keys = subscriber.pending
      subscriber.pending = new Set()
      yield keys
    }
  } finally {
    stop()
  }
}
