import { expect, test } from 'vitest'
import { beneath, diskKinds, makeDisk } from '../support/full-disk.ts'
import { natsMissing, startOperatedNats } from '../support/nats.ts'
import { gatewayOn, inStreams, order, post } from '../gateway/gateway.ts'

const kinds = natsMissing === null ? diskKinds() : []
/** A server of NATS is not started again on less. */
const megabytes = 96

test.skipIf(natsMissing !== null).each(kinds)(
  'a full disk under NATS (%s): channels are asked to send again, what was answered is there, and orders come in once there is room',
  async (kind) => {
    const disk = makeDisk(kind, megabytes)
    const nats = await startOperatedNats({ dir: disk.dir, through: beneath })
    disk.covers(nats.pid())
    const { url } = await gatewayOn(nats)
    const answered: string[] = []
    const send = async (id: string) => {
      const { status } = await post(url(), 'orders', { ...order(id), note: 'x'.repeat(100_000) })
      if (status === 202) answered.push(id)
      return status
    }
    expect(await send('before')).toBe(202)
    disk.fill()
    let n = 0
    await expect.poll(() => send(`full-${(n += 1)}`), { timeout: 40_000 }).toBe(503)

    disk.free()
    // A server whose disk was full takes nothing more until it is started again, and may not end in good order (docs/gateway.md).
    await nats.kill()
    await nats.start()
    disk.covers(nats.pid())
    await expect.poll(() => send('after'), { timeout: 30_000 }).toBe(202)
    const { deliveries } = await inStreams(nats)
    expect(deliveries.map(({ subject }) => subject.split('.').at(-1))).toEqual(
      expect.arrayContaining([...new Set(answered)]),
    )
  },
)
