import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createBackupWork } from '#main/backups/work.ts'
import { orderDelivery } from '../support/doordash-order.ts'
import { testCore } from '../support/core.ts'
import { diskKinds, makeDisk } from '../support/full-disk.ts'
import { builtBackupWorker } from '../support/started-station.ts'

test.each(diskKinds())(
  'a full disk (%s) takes no backup, says so, keeps no part of one, and orders go on',
  async (kind) => {
    const disk = makeDisk(kind)
    disk.covers(process.pid)
    const { store, post } = await testCore()
    await post('orders', orderDelivery())
    const folder = join(disk.dir, 'backups')
    const work = createBackupWork({ file: store.file, folder, script: builtBackupWorker })
    disk.fill()
    const end = await work.make(Date.now(), () => {})
    disk.free()
    expect(end).toMatchObject({
      problem: expect.stringMatching(kind === 'enospc' ? /^no-room$/ : /^(no-room|failed)$/),
    })
    expect((await post('orders', orderDelivery())).status).toBe(202)
    expect(readdirSync(disk.dir).includes('backups') ? readdirSync(folder) : []).toEqual([])
  },
)
