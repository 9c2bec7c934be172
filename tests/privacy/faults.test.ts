import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { diskKinds, makeDisk } from '../support/full-disk.ts'
import { ada, camille, count, day, privacyStation } from './station.ts'

const orders = 30

describe.each(diskKinds())('a disk that gets full (%s)', (kind) => {
  it('while data is deleted or erased changes nothing, and it goes on once there is room', async () => {
    const disk = makeDisk(kind)
    disk.covers(process.pid)
    const one = await privacyStation({ dataDir: disk.dir })
    const { core, store, clock } = one
    const ids: string[] = []
    for (let number = 0; number < orders; number += 1) ids.push(await one.finished(`o${number}`))
    clock.advance(100 * day)
    await one.today()
    const whole = () => ids.filter((id) => store.orders.find(id)?.customerPhone === ada.phone).length
    expect(core.privacy.erase({ orderIds: ids.slice(0, 10), refusedIds: [] }, camille)).toMatchObject({
      ok: true,
    })
    disk.fill()
    core.privacy.start()
    for (let second = 0; second < 300; second += 1) {
      clock.advance(1_000)
      await core.privacy.purge.idle()
    }
    expect(whole()).toBe(orders)
    expect(core.device().troubles).toEqual([])
    disk.free()
    await one.until(() => !store.erasures.isOpen() && whole() === 0)
    for (const id of ids.slice(0, 10)) expect(store.orders.find(id)?.customerName).toBe('')
    for (const id of ids.slice(10)) expect(store.orders.find(id)?.customerName).toContain(ada.name)
    await one.close()
  })
})

it(
  'SIGKILL while data is erased and deleted: no order is half done, and the next start finishes it',
  { timeout: 60_000 },
  async () => {
    const one = await privacyStation()
    const { clock, dataDir } = one
    const ids: string[] = []
    for (let number = 0; number < orders; number += 1) ids.push(await one.finished(`o${number}`))
    clock.advance(100 * day)
    await one.today()
    expect(one.core.privacy.erase({ orderIds: ids.slice(0, 15), refusedIds: [] }, camille)).toMatchObject({
      ok: true,
    })
    const now = clock.now()
    await one.close()

    for (let kill = 1; kill <= 3; kill += 1) {
      const child = fork(join(import.meta.dirname, 'erase-until-killed.ts'), [
        dataDir,
        String(now),
        String(kill),
      ])
      const [, signal] = await once(child, 'exit')
      expect(signal).toBe('SIGKILL')
      // Name, telephone and the delivery go together or not at all.
      expect(
        count(
          dataDir,
          `SELECT count(*) FROM orders JOIN inbox ON inbox.order_id = orders.id AND outcome = 'stored'
          WHERE stripped = 2 AND (customer_name <> '' OR body IS NOT NULL)`,
        ),
      ).toBe(0)
    }
    const again = await privacyStation({ dataDir, clock })
    again.core.privacy.start()
    await again.until(() => !again.store.erasures.isOpen())
    for (const id of ids.slice(0, 15)) expect(again.store.orders.find(id)?.customerName).toBe('')
    expect(again.core.privacy.state().erasures).toMatchObject([{ orders: 15 }])
    expect(again.store.orders.find(ids[20] ?? '')?.customerName).toContain(ada.name)
  },
)
