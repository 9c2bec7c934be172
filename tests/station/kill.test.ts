import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { tempDir } from '../support/core.ts'
import { orderDelivery } from '../support/doordash-order.ts'
import { cli, startHeadless } from '../support/headless.ts'

/** Orders taken in each round before its kill, so that there is something to lose. */
const leastTaken = 30

type Row = { platformOrderId: string; subtotalCents: number; status: string }

it(
  'SIGKILL at random in a rush loses no acknowledged order and doubles none',
  { timeout: 90_000 },
  async () => {
    const dataDir = tempDir()
    const acknowledged = new Map<string, number>()
    for (let round = 0; round < 4; round += 1) {
      const station = await startHeadless(['--data', dataDir, '--demo', '--no-sandbox'])
      const rush = { running: true, taken: 0, enough: () => {} }
      const enough = new Promise<void>((resolve) => (rush.enough = resolve))
      const connections = Array.from({ length: 8 }, async () => {
        while (rush.running) {
          const id = randomUUID()
          const subtotal = 1 + Math.floor(Math.random() * 10_000)
          try {
            const response = await fetch(`${station.ready.intake}/orders`, {
              method: 'POST',
              headers: { authorization: 'demo-secret' },
              body: JSON.stringify(orderDelivery({ id, subtotal })),
            })
            if (response.status === 202) {
              acknowledged.set(id, subtotal)
              rush.taken += 1
              if (rush.taken === leastTaken) rush.enough()
            }
            await response.arrayBuffer()
          } catch {
            return
          }
        }
      })
      await enough
      // The moment is random on purpose: the kill must be survived wherever it falls.
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 350))
      await station.kill('SIGKILL')
      rush.running = false
      await Promise.all(connections)
    }
    const rows = await cli<Row[]>(dataDir, 'orders', 'list')
    const byId = new Map(rows.map((row) => [row.platformOrderId, row]))
    expect(acknowledged.size).toBeGreaterThan(100)
    expect(byId.size).toBe(rows.length)
    for (const [id, subtotal] of acknowledged)
      expect(byId.get(id)).toMatchObject({ subtotalCents: subtotal, status: 'new' })
    expect((await cli<{ store: { check: string } }>(dataDir, 'health')).store.check).toBe('ok')
  },
)
