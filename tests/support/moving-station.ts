import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { createKeyFileSecrets } from '#main/base/key-file-secrets.ts'
import { openStore } from '#main/store/open.ts'
import { silentLog, tempDir } from './core.ts'
import { orderDelivery } from './doordash-order.ts'
import { startedStation } from './started-station.ts'

/** What seals the secrets of a station that moves in these tests. */
export const passphrase = 'a long enough passphrase'

/** A file for `--passphrase-file`. */
export function passphraseFile(text = passphrase): string {
  const file = join(tempDir(), 'passphrase.txt')
  writeFileSync(file, `${text}\n`)
  return file
}

/** The folder of a station that was closed with an order, a ticket and an answer that still wait, and a secret. */
export async function oldStation(dataDir = tempDir(), orderId = 'a'): Promise<string> {
  const station = await startedStation(dataDir, { demo: true })
  const { status } = await fetch(`${station.intakeUrl}/orders`, {
    method: 'POST',
    headers: { authorization: 'demo-secret' },
    body: JSON.stringify(orderDelivery({ id: orderId })),
  })
  expect(status).toBe(202)
  await station.close()
  const store = openStore(dataDir)
  const [order] = store.orders.onBoard()
  if (!order) throw new Error('no order')
  const now = Date.now()
  store.outbox.add(order.id, { kind: 'confirm', readyBy: null }, now, now)
  const sealed = await createKeyFileSecrets(dataDir, silentLog).protect('the key to DoorDash')
  store.transaction(() => store.settings.putSealed('doordash-sign-in', sealed))
  store.close()
  return dataDir
}

/** The answers that wait to be sent in the store of a folder. */
export function waiting(dataDir: string): number {
  const store = openStore(dataDir)
  const { length } = store.outbox.next()
  store.close()
  return length
}
