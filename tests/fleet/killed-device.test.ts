import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { createRandom } from '#sandbox/world/random.ts'
import { build } from '../../scripts/build.mjs'
import { createChildren } from '../../scripts/lib/children.mjs'
import { natsMissing } from '../support/nats.ts'
import { sendUntilAnswered, webhooksOf } from './channels.ts'
import { buildDevices, devicesProcess } from './devices-process.ts'
import { foundAt } from './found.ts'
import { startSite } from './site.ts'

const patience = { timeout: 60_000, interval: 200 }

test.skipIf(natsMissing !== null)(
  'a device that is killed between its commit and its acknowledgement is given the order again, and has it once',
  { timeout: 180_000 },
  async () => {
    await build()
    const dir = mkdtempSync(join(tmpdir(), 'order-manager-killed-'))
    onTestFinished(() => rmSync(dir, { recursive: true, force: true, maxRetries: 5 }))
    const children = createChildren()
    onTestFinished(() => children.end())
    const locationIds = ['centre']
    const site = await startSite({ dir, children, locationIds, ackWithinMs: 2_000 })
    onTestFinished(site.close)
    const identity = await site.identity('tablet')
    const natsPorts = site.cluster.map(({ port }) => port)
    const script = await buildDevices()
    const device = await devicesProcess({ script, devices: [identity], locationIds, natsPorts, children })
    onTestFinished(device.close)
    await device.start()
    await site.give('centre', 'tablet')

    // What the device says from now on nobody hears.
    device.cut('to-server')
    const [webhook] = webhooksOf(createRandom(3, 'killed'), { count: 1, locationIds, uberOrders: new Map() })
    if (webhook === undefined) throw new Error('no webhook')
    const sent = await sendUntilAnswered(webhook, [site.gateways[0]?.url ?? ''], 0)
    expect(sent.status).toBe(202)
    const orders = () => foundAt(identity).map(({ orderId }) => orderId)
    await expect.poll(orders, patience).toEqual([sent.orderId])
    expect(await site.open()).toBe(1)
    await device.end('SIGKILL')
    device.cut('none')

    await device.start()
    await expect.poll(() => site.open(), patience).toBe(0)
    expect(orders()).toEqual([sent.orderId])
  },
)
