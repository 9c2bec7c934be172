import type { Actor } from '#shared/order/order.ts'
import type { Restart } from '../backups/swap-change.ts'
import type { Clock } from '../base/clock.ts'
import type { SettingChanges } from '../base/setting-changes.ts'
import type { Secrets } from '../base/shell.ts'
import type { Transactions } from '../base/transactions.ts'
import type { Store } from '../store/open.ts'
import { type PairingRecord, pairingKey, readPairing, rememberLeft } from './pairing-record.ts'
import { servedKey } from './served.ts'

/** Writes on disk which gateway this device is paired with. */
export function createPairingChange(deps: {
  store: Store
  transactions: Transactions
  secrets: Secrets
  settingChanges: SettingChanges
  clock: Pick<Clock, 'now'>
  restart?: Restart | undefined
  accessName: string
}) {
  const { store, transactions, clock, accessName, restart } = deps

  /** Writes it, with who did it, and has the station begin again. */
  function become(
    sealed: Uint8Array | null,
    record: PairingRecord | null,
    { deviceId, actor }: { deviceId: string; actor: Actor },
  ): void {
    transactions.run(() => {
      if (sealed === null) {
        store.settings.removeSealed(accessName)
        rememberLeft(store, clock.now())
      } else store.settings.putSealed(accessName, sealed)
      store.settings.put(pairingKey, record)
      // Whose orders another gateway gave is not this one's word.
      store.settings.put(servedKey, [])
      deps.settingChanges.record(actor, sealed === null ? 'gateway-left' : 'gateway-paired', {
        subject: deviceId,
        before: sealed === null,
        after: sealed !== null,
      })
    })
    restart?.('as-it-is')
  }

  /** A code is good once: whether what it brings can be kept is known before. Throws where it cannot. */
  async function canKeep(): Promise<void> {
    await deps.secrets.protect('tried')
    transactions.run(() => store.settings.put(pairingKey, readPairing(store)))
  }

  return { become, canKeep }
}
