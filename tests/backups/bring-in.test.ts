import { copyFileSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { createBackupWork } from '#main/backups/work.ts'
import { broughtIn } from '#main/backups/backups.ts'
import { moveKey } from '#main/store/is-move-file.ts'
import { openStore } from '#main/store/open.ts'
import { orderDelivery } from '../support/doordash-order.ts'
import { tempDir, testCore } from '../support/core.ts'
import { builtBackupWorker } from '../support/started-station.ts'

const now = Date.UTC(2026, 10, 30, 12)

/** A station with no backup yet, and a stick with one that holds an order. */
async function stationAndStick() {
  const one = await testCore({})
  await one.post('orders', orderDelivery())
  const stick = tempDir()
  const onStick = join(stick, 'orders-2026-11-27T12-00-00Z.db')
  await one.store.copyTo(onStick)
  const folder = join(dirname(one.store.file), 'backups')
  const work = createBackupWork({ file: one.store.file, folder, script: builtBackupWorker })
  const bring = async (path: string) => broughtIn(await work.bringIn(path, now))
  const names = () => readdirSync(folder).toSorted()
  return { ...one, stick, onStick, folder, work, bring, names }
}

test('a backup from a stick is copied to the others, checked, and can be restored; the stick stays as it was', async () => {
  const { stick, onStick, work, bring, names } = await stationAndStick()
  const before = readFileSync(onStick)
  expect(await bring(onStick)).toEqual({ name: 'orders-2026-11-27T12-00-00Z.db' })
  expect(readFileSync(onStick).equals(before)).toBe(true)
  expect(readdirSync(stick)).toEqual(['orders-2026-11-27T12-00-00Z.db'])
  expect(await work.look()).toMatchObject({ backups: [{ at: Date.UTC(2026, 10, 27, 12), orders: 1 }] })
  expect(await work.prepare('orders-2026-11-27T12-00-00Z.db')).toMatchObject({ orders: 1 })
  // Once more is one more, never one in the place of another.
  expect(await bring(onStick)).toEqual({ name: 'orders-2026-11-27T12-00-01Z.db' })
  expect(names()).toEqual(['orders-2026-11-27T12-00-00Z.db', 'orders-2026-11-27T12-00-01Z.db'])
})

test('a backup that somebody named is of the moment it was written, and never of one to come', async () => {
  const { stick, onStick, bring } = await stationAndStick()
  const named = join(stick, 'friday.db')
  copyFileSync(onStick, named)
  utimesSync(named, new Date('2026-11-28T09:30:00Z'), new Date('2026-11-28T09:30:00Z'))
  expect(await bring(named)).toEqual({ name: 'orders-2026-11-28T09-30-00Z.db' })
  utimesSync(named, new Date('2031-01-01T00:00:00Z'), new Date('2031-01-01T00:00:00Z'))
  expect(await bring(named)).toEqual({ name: 'orders-2026-11-30T12-00-00Z.db' })
})

test('what is no backup is said to be none, and leaves nothing', async () => {
  const { stick, onStick, folder, bring, names } = await stationAndStick()
  mkdirSync(folder)
  const damaged = join(stick, 'damaged.db')
  const bytes = readFileSync(onStick)
  writeFileSync(damaged, bytes.fill(7, bytes.length / 2))
  writeFileSync(join(stick, 'menu.pdf'), 'no store at all')
  const moved = join(stick, 'moved')
  mkdirSync(moved)
  const store = openStore(moved)
  store.settings.put(moveKey, {})
  store.close()
  for (const [path, why] of [
    [join(stick, 'nothing.db'), 'no-file'],
    [stick, 'no-file'],
    ['orders.db', 'no-file'],
    [damaged, 'not-sound'],
    [join(stick, 'menu.pdf'), 'not-sound'],
    [join(moved, 'orders.db'), 'is-a-move'],
  ] as const)
    expect(await bring(path), path).toBe(why)
  expect(names()).toEqual([])
})
