import { Trans } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import type { GatewayPairing } from '#shared/api/gateway.ts'
import type { GatewayLink } from '#shared/station/gateway-link.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { Panel } from '#renderer/kit/ui/Panel.tsx'
import { useWhen } from '#renderer/station/clock/use-when.ts'
import { useZone } from '#renderer/station/device/use-zone.ts'
import styles from './Gateway.module.css'
import { LeaveAsk } from './LeaveAsk.tsx'

type Props = { link: GatewayLink; pairing: GatewayPairing }

/** What whoever runs the gateway asks for on the telephone; and the way out. */
export function PairingFacts({ link, pairing }: Props) {
  const [isAsking, setAsking] = useState(false)
  return (
    <Panel title={<Trans>This device at the gateway</Trans>} about="pairing">
      <dl className={styles.lines}>
        <Fact label={<Trans comment="what a device is called at the gateway">Name there</Trans>}>
          {link.deviceId}
        </Fact>
        {pairing.address !== null && (
          <Fact label={<Trans comment="of a gateway">Paired at</Trans>}>
            {pairing.address}
            {pairing.pairedAt !== null && (
              <span className={styles.soft}>
                <PairedAt at={pairing.pairedAt} />
              </span>
            )}
          </Fact>
        )}
        <Fact label={<Trans comment="of a gateway, several computers">Servers</Trans>}>
          {link.servers.map((server) => (
            <span key={server}>{server}</span>
          ))}
        </Fact>
        <Fact label={<Trans>Keys of the channels</Trans>}>
          <Trans>At the gateway, none on this device</Trans>
        </Fact>
      </dl>
      <div className={styles.foot}>
        <Button onPress={() => setAsking(true)}>
          <Trans>Leave the gateway…</Trans>
        </Button>
      </div>
      {isAsking && <LeaveAsk link={link} pairing={pairing} onClose={() => setAsking(false)} />}
    </Panel>
  )
}

function PairedAt({ at }: { at: number }) {
  return useWhen(at, useZone())
}

function Fact({ label, children }: { label: ReactNode; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}
