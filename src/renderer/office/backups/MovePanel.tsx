import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { Fold } from '#renderer/kit/ui/Fold.tsx'
import { Panel } from '#renderer/kit/ui/Panel.tsx'
import { useCall } from '#renderer/station/call/use-call.ts'
import { MoveHereForm } from '#renderer/views/backups/MoveHereForm.tsx'
import styles from './Backups.module.css'
import { MoveAwayAsk } from './MoveAwayAsk.tsx'

/** Carries the station to another device in one file, or takes one over here. */
export function MovePanel() {
  const [isAsked, setAsked] = useState(false)
  return (
    <Panel title={<Trans>Move to another device</Trans>} about="move">
      <p>
        <Trans>
          One file carries the whole station: orders, menus, settings, accounts, printers and connections. The
          new device goes on with what stands in line, and this one takes no more orders.
        </Trans>
      </p>
      <div className={styles.actions}>
        <Button onPress={() => setAsked(true)}>
          <Trans comment="button: the station moves from this device">Move away from this device</Trans>
        </Button>
      </div>
      <Fold title={<Trans>This is the new device</Trans>} about="move-here">
        {() => <TakeOver />}
      </Fold>
      {isAsked && <MoveAwayAsk onClose={() => setAsked(false)} />}
    </Panel>
  )
}

function TakeOver() {
  const { isBusy, problem, run } = useCall()
  return (
    <MoveHereForm
      isBusy={isBusy}
      problem={problem}
      onTake={(from) => void run((client, options) => client.move.here(from, options))}
    />
  )
}
