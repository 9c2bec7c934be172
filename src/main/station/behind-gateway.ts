import type { Core } from '../core/core.ts'
import type { StationGateway } from '#shared/gateway/station-file.ts'
import { createGateway, type Gateway } from '../gateway/gateway.ts'
import { leftAt, pairingKey, readPairing, recordOf, rememberGiven } from '../gateway/pairing-record.ts'
import { type Served, servedKey, servedOf } from '../gateway/served.ts'
import { createStreamSource } from '../gateway/stream-source.ts'
import type { Store } from '../store/open.ts'
import { remember } from './remember.ts'

/** The gateway of a station, which remembers in its store whose orders it was given last. */
export function gatewayOf(
  store: Store,
  deps: Omit<Parameters<typeof createGateway>[0], 'remembered'>,
): Gateway {
  return createGateway({
    ...deps,
    remembered: {
      read: () => servedOf(store),
      write: (served: readonly Served[]) => remember(store, servedKey, served),
    },
  })
}

/** What of `--gateway FILE` counts at this start: nothing where a manager left that gateway since; what is in the store stays. */
export function gatewayToUse(
  store: Store,
  given: StationGateway | null | undefined,
): StationGateway | null | undefined {
  if (!given) return given
  if (leftAt(store, given) !== null) return undefined
  store.transaction(() => rememberGiven(store, given))
  return given
}

/** Keeps what is no secret of the credentials this start has, for whoever asks while they cannot be unsealed. */
export function rememberPairing(store: Store, given: StationGateway | null): void {
  if (given !== null) remember(store, pairingKey, recordOf(readPairing(store), given))
}

/** Takes the orders of a station out of its gateway's stream from now on; the answer ends that. */
export function listenBehind(gateway: Gateway, core: Core): { stop: () => Promise<void> } {
  const { clock, times } = core
  const gatewayTime = times.named('gateway')
  const source = createStreamSource({
    clock,
    log: core.log,
    deviceId: gateway.deviceId,
    deliver: core.deliver,
    aheadMs: () => gatewayTime.aheadMs() ?? 0,
    onHeard: core.health.heard,
    onBehind: gateway.behind,
    setAside: core.setAside,
  })
  gateway.consents.takenBy(async (channel, back) => {
    const consent = core.integrations.consentAt(channel)
    return consent?.cameBack(back) ?? { outcome: 'state-mismatch', language: 'en' }
  })
  let said = JSON.stringify(gateway.about())
  gateway.start(source, ({ answer, sentAt, tookMs }, isBack) => {
    // One answer of our own gateway is proof enough; it has no rounded seconds as a `Date` does.
    gatewayTime.proven({ date: answer.now - 500, sentAt, tookMs })
    core.channels.settle()
    // Whether somebody can be sent to sign in at a channel depends on what the gateway says of its keys.
    const says = JSON.stringify(answer.about)
    if (says !== said) core.changes.integrations.publish(['integrations'])
    said = says
    // What waits out its pause may go now: the way to the channels is clear again.
    if (isBack) core.sendAgain()
  })
  return { stop: source.stop }
}
