import type { GatewayPairing } from '#shared/api/gateway.ts'
import type { Actor } from '#shared/order/order.ts'
import type { Result } from '#shared/result.ts'
import type { Restart } from '../backups/swap-change.ts'
import type { Clock } from '../base/clock.ts'
import type { Log } from '../base/log.ts'
import type { SettingChanges } from '../base/setting-changes.ts'
import type { Secrets } from '../base/shell.ts'
import type { Transactions } from '../base/transactions.ts'
import type { Store } from '../store/open.ts'
import type { StationGateway } from '#shared/gateway/station-file.ts'
import { createPairingChange } from './pairing-change.ts'
import { forgetLeft, leftAt, readPairing } from './pairing-record.ts'
import { type PairingProblem, showCode } from './show-code.ts'

type Hindrance = NonNullable<GatewayPairing['hindrance']>

/**
 * Pairs this device with a gateway, and ends that: what is on disk changes, and the station begins again, so that no part of it
 * has to change between the two while it works.
 */
export function createMembership(deps: {
  store: Store
  transactions: Transactions
  secrets: Secrets
  settingChanges: SettingChanges
  clock: Pick<Clock, 'now'>
  log: Log
  facts: { version: string }
  restart?: Restart | undefined
  /** Under which the credentials are sealed. */
  accessName: string
  /** What the program was started with by `--gateway FILE`; absent without. */
  givenGateway?: StationGateway | undefined
}) {
  const { store, transactions, clock, log, accessName, restart, givenGateway } = deps
  const isPaired = () => store.settings.getSealed(accessName) !== undefined
  const { become, canKeep } = createPairingChange(deps)
  /** One at a time: a code is good once. */
  let isPairing = false

  function hindrance(): Hindrance | null {
    if (restart === undefined) return 'not-here'
    // What was sold with made-up channels is no restaurant's: such a folder is not turned into a real one by the way.
    return !isPaired() && store.settings.get('folder-mode') === 'stand-in' ? 'stand-in' : null
  }

  async function pair(
    given: { address: string; code: string },
    actor: Actor,
  ): Promise<Result<{ deviceId: string }, { problem: PairingProblem | Hindrance | 'paired' }>> {
    const inTheWay = hindrance()
    if (inTheWay !== null) return { ok: false, problem: inTheWay }
    if (isPaired() || isPairing) return { ok: false, problem: 'paired' }
    isPairing = true
    try {
      await canKeep()
      const shown = await showCode(given.address, { code: given.code, version: deps.facts.version })
      if (!shown.ok) {
        log.warn({ ...shown.refusal }, 'this device was not paired with a gateway')
        return { ok: false, problem: shown.refusal.problem }
      }
      const { deviceId, servers } = shown.gateway
      const sealed = await deps.secrets.protect(JSON.stringify(shown.gateway))
      const record = { deviceId, servers, address: given.address.trim(), pairedAt: clock.now() }
      become(sealed, record, { deviceId, actor })
      log.warn({ deviceId, servers }, 'this device is paired with a gateway, and begins again behind it')
      return { ok: true, deviceId }
    } finally {
      isPairing = false
    }
  }

  /** The credentials the program was started with, where a manager left their gateway. */
  const waiting = (): GatewayPairing['waiting'] => {
    const at = givenGateway && !isPaired() ? leftAt(store, givenGateway) : null
    return givenGateway && at !== null ? { deviceId: givenGateway.deviceId, leftAt: at } : null
  }

  /** A manager takes up again what he, or another, left: the credentials the program is started with. */
  async function takeUp(actor: Actor): Promise<'taken-up' | 'nothing-waits' | 'not-here'> {
    if (givenGateway === undefined || waiting() === null) return 'nothing-waits'
    if (restart === undefined) return 'not-here'
    const { deviceId, servers } = givenGateway
    const sealed = await deps.secrets.protect(JSON.stringify(givenGateway))
    if (isPaired()) return 'nothing-waits'
    transactions.run(() => forgetLeft(store))
    become(sealed, { deviceId, servers, address: null, pairedAt: null }, { deviceId, actor })
    log.warn({ deviceId, servers }, 'this device takes up its gateway again, and begins again behind it')
    return 'taken-up'
  }

  return {
    state: (): GatewayPairing => {
      const { address = null, pairedAt = null } = readPairing(store) ?? {}
      const openOrders = store.orders.running().length
      return { address, pairedAt, openOrders, hindrance: hindrance(), waiting: waiting() }
    },
    pair,
    takeUp,
    leave: (actor: Actor): 'left' | 'not-paired' | 'not-here' => {
      if (!isPaired()) return 'not-paired'
      if (restart === undefined) return 'not-here'
      const deviceId = readPairing(store)?.deviceId ?? ''
      become(null, null, { deviceId, actor })
      log.warn({ deviceId }, 'this device left its gateway, and begins again without')
      return 'left'
    },
  }
}
