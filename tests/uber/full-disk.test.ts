import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { tempDir } from '../support/core.ts'
import { beneath, diskKinds, makeDisk } from '../support/full-disk.ts'
import { cli, startHeadless } from '../support/headless.ts'
import { suite } from './orders.ts'
import { uberServer, until } from './uber-server.ts'
import { deliver, readPath, webhook } from './webhooks.ts'

const id = '0f6c1d52-7b1e-4c86-a0b4-000000000850'

describe.each(diskKinds())('a station whose disk is full (%s)', (kind) => {
  it('asks Uber to send its webhook again (503), and has the order once there is room', async () => {
    const uber = await uberServer()
    uber.orders.set(readPath(id), suite(850))
    const disk = makeDisk(kind)
    const file = join(tempDir(), 'uber.json')
    writeFileSync(file, JSON.stringify(uber.access))
    const dataDir = join(disk.dir, 'data')
    const args = ['--data', dataDir, '--demo', '--no-sandbox', '--uber', file]
    const station = await startHeadless(args, { through: beneath })
    disk.covers(station.child.pid ?? 0)
    disk.fill()
    expect(await deliver(station.ready.intake, webhook(id))).toMatchObject({ status: 503 })
    // A wrong signature is a wrong signature, whatever the disk.
    expect((await deliver(station.ready.intake, webhook(id), 'wrong')).status).toBe(401)
    expect(uber.asked.filter(({ path }) => path === readPath(id))).toEqual([])
    disk.free()
    if (kind === 'limit') {
      // What the kernel refuses a process it refuses it for good: the next start has the room.
      await station.kill('SIGKILL')
      const again = await startHeadless(args)
      expect((await deliver(again.ready.intake, webhook(id))).status).toBe(200)
    } else
      await until(async () => expect((await deliver(station.ready.intake, webhook(id))).status).toBe(200))
    await until(
      async () =>
        expect(await cli<unknown[]>(dataDir, 'orders', 'list')).toMatchObject([{ platformOrderId: id }]),
      { interval: 500 },
    )
  })
})
