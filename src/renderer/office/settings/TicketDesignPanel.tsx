import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { TicketDesigns } from '#shared/printing/ticket-design.ts'
import { BusyButton } from '#renderer/kit/ui/BusyButton.tsx'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { Panel } from '#renderer/kit/ui/Panel.tsx'
import { call } from '#renderer/station/call/call.ts'
import { useCall } from '#renderer/station/call/use-call.ts'
import { TicketDesignSheet } from './TicketDesignSheet.tsx'
import styles from './TicketDesign.module.css'

/** The way to what tickets look like. */
export function TicketDesignPanel() {
  const [saved, setSaved] = useState<{ designs: TicketDesigns; hasLogo: boolean } | null>(null)
  const { isBusy, problem, run } = useCall(call)
  const open = async () => {
    const answer = await run(({ printing }, options) => printing.designs(undefined, options))
    if (answer?.ok) setSaved(answer.value)
  }
  return (
    <Panel title={<Trans>Tickets</Trans>} about="tickets">
      <p className={styles.hint}>
        <Trans>What is large on them, a second language, a logo, a QR code.</Trans>
      </p>
      <BusyButton isBusy={isBusy} onPress={() => void open()}>
        <Trans>Change what tickets look like</Trans>
      </BusyButton>
      {problem !== null && (
        <Notice tone="trouble" urgent>
          <Trans>The station did not answer. Try again.</Trans>
        </Notice>
      )}
      {saved !== null && <TicketDesignSheet saved={saved} onClose={() => setSaved(null)} />}
    </Panel>
  )
}
