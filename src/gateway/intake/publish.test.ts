import { setImmediate as endOfTurn } from 'node:timers/promises'
import { headers } from '@nats-io/transport-node'
import { expect, it } from 'vitest'
import { createPublish } from './publish.ts'

it('puts all that comes in one turn of the event loop into the stream together, at its end', async () => {
  const published: string[] = []
  const publish = createPublish({
    link: { whenUp: () => Promise.resolve(true) },
    stream: {
      publish: (subject) => {
        published.push(subject)
        return Promise.resolve({ stream: 'DELIVERIES', seq: published.length, domain: '', duplicate: false })
      },
    },
    steady: () => performance.now(),
    onTrouble: () => {},
  })
  const body = new Uint8Array()
  await endOfTurn()
  const first = publish('one', body, headers())
  // Another request is read after all that follows from the first one was done.
  await new Promise<void>((resolve) => process.nextTick(resolve))
  await Promise.resolve()
  const second = publish('two', body, headers())
  expect(published).toEqual([])
  expect(await Promise.all([first, second])).toEqual(['kept', 'kept'])
  expect(published).toEqual(['one', 'two'])
})
