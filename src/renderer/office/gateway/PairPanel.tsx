import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { GatewayPairing } from '#shared/api/gateway.ts'
import { BusyButton } from '#renderer/kit/ui/BusyButton.tsx'
import { CheckRow } from '#renderer/kit/ui/CheckRow.tsx'
import { showFirstProblem } from '#renderer/kit/ui/first-problem.ts'
import { HeldFields } from '#renderer/kit/ui/HeldFields.tsx'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { Panel } from '#renderer/kit/ui/Panel.tsx'
import { TextBox } from '#renderer/kit/ui/TextBox.tsx'
import { useCall } from '#renderer/station/call/use-call.ts'
import styles from './Gateway.module.css'
import { isOfAddress, isOfCode, pairingProblemOf } from './pairing-problems.ts'
import { OpenOrders } from './OpenOrders.tsx'

/** A code has so many letters and digits, whatever stands between them. */
const codeLength = 12

/** Pairs this device: the address and the code are whoever's runs the gateway. */
export function PairPanel({ pairing }: { pairing: GatewayPairing }) {
  return (
    <Panel title={<Trans>Through a gateway instead</Trans>} about="pair">
      <div className={styles.form}>
        <p className={styles.soft}>
          <Trans>
            For a restaurant whose channels are kept by a provider, or whose internet connection lets nobody
            in. Whoever runs the gateway gives you its address and a code for this device.
          </Trans>
        </p>
        {pairing.hindrance === null ? <PairForm openOrders={pairing.openOrders} /> : <Hindered />}
      </div>
    </Panel>
  )
}

function Hindered() {
  return (
    <Notice look="block" tone="info" about="hindrance">
      <Trans>
        This device practises with made-up channels and cannot be paired. Start Order Manager on a folder of
        its own with “--live” to pair it.
      </Trans>
    </Notice>
  )
}

function PairForm({ openOrders }: { openOrders: number }) {
  const { t } = useLingui()
  const { isBusy, problem, run, forget } = useCall()
  const [address, setAddress] = useState('')
  const [code, setCode] = useState('')
  const [isAgreed, setAgreed] = useState(false)
  const [isTried, setTried] = useState(false)
  const isShort = code.replaceAll(/[^0-9a-z]/gi, '').length !== codeLength
  const words = problem === null ? null : t(pairingProblemOf(problem))

  async function pair(): Promise<void> {
    setTried(true)
    if (address.trim() === '' || isShort) return showFirstProblem()
    await run((client, options) => client.gateway.pair({ address, code }, options))
  }
  return (
    <>
      {words !== null && !isOfAddress(problem) && !isOfCode(problem) && (
        <Notice look="block" tone="trouble" urgent about={`pair ${problem}`}>
          {words}
        </Notice>
      )}
      <HeldFields isBusy={isBusy}>
        <TextBox
          label={<Trans>Address of the gateway</Trans>}
          inputMode="url"
          value={address}
          onChange={(typed) => {
            setAddress(typed)
            forget()
          }}
          maxLength={300}
          hint={<Trans>Such as https://gateway.example.com</Trans>}
          problem={
            isOfAddress(problem)
              ? words
              : isTried && address.trim() === '' && <Trans>Type the address of the gateway.</Trans>
          }
        />
        <TextBox
          label={<Trans>Code for this device</Trans>}
          value={code}
          onChange={(typed) => {
            setCode(typed.toUpperCase())
            forget()
          }}
          maxLength={20}
          hint={
            <Trans>Twelve letters and digits, such as ABCD-EFGH-JKLM. It is good once, for 15 minutes.</Trans>
          }
          problem={
            isOfCode(problem)
              ? words
              : isTried && isShort && <Trans>A code has twelve letters and digits.</Trans>
          }
        />
      </HeldFields>
      {openOrders > 0 && (
        <>
          <OpenOrders count={openOrders} deed="pair" />
          <CheckRow
            isTicked={isAgreed}
            onChange={setAgreed}
            title={<Trans>I know that these orders are answered elsewhere</Trans>}
            about="agreed"
          />
        </>
      )}
      <div className={styles.foot}>
        <BusyButton
          look="main"
          isBusy={isBusy}
          isDisabled={openOrders > 0 && !isAgreed}
          onPress={() => void pair()}
        >
          <Trans comment="button: with a gateway">Pair this device</Trans>
        </BusyButton>
        <p className={styles.soft} aria-live="polite">
          {isBusy ? (
            <Trans>Asking the gateway…</Trans>
          ) : (
            <Trans>The station then starts again by itself, and you sign in again.</Trans>
          )}
        </p>
      </div>
    </>
  )
}
