import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { ticketKinds } from '#shared/order/ticket-kinds.ts'
import type { TicketKind } from '#shared/printing/printing.ts'
import { type TicketDesign, type TicketDesigns, usualDesigns } from '#shared/printing/ticket-design.ts'
import { BusyButton } from '#renderer/kit/ui/BusyButton.tsx'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { ChoiceList } from '#renderer/kit/ui/ChoiceList.tsx'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { Sheet } from '#renderer/kit/ui/Sheet.tsx'
import { ticketWords } from '#renderer/kit/words/statuses.ts'
import { callApproved } from '#renderer/station/approval/call-approved.ts'
import { useCall } from '#renderer/station/call/use-call.ts'
import { TicketDesignFields } from './TicketDesignFields.tsx'
import { TicketLogo } from './TicketLogo.tsx'
import { TicketPreview } from './TicketPreview.tsx'
import styles from './TicketDesign.module.css'

type Props = { saved: { designs: TicketDesigns; hasLogo: boolean }; onClose: () => void }

/** What tickets look like, tried on a sample order while it is chosen. */
export function TicketDesignSheet({ saved, onClose }: Props) {
  const { t } = useLingui()
  const [designs, setDesigns] = useState(saved.designs)
  const [hasLogo, setHasLogo] = useState(saved.hasLogo)
  /** Counts logos, so that the preview is drawn anew with another one. */
  const [logos, setLogos] = useState(0)
  const [kind, setKind] = useState<TicketKind>('kitchen')
  const { isBusy, problem, run } = useCall(callApproved)
  const design = designs[kind]
  const change = (part: Partial<TicketDesign>) =>
    setDesigns((before) => ({ ...before, [kind]: { ...before[kind], ...part } }))
  const save = async () => {
    const answer = await run(({ printing }, options) => printing.saveDesigns(designs, options))
    if (answer?.ok !== true) return false
    onClose()
    return true
  }
  return (
    <Sheet
      wide
      title={<Trans>What tickets look like</Trans>}
      onClose={onClose}
      draft={{ isChanged: JSON.stringify(designs) !== JSON.stringify(saved.designs), save }}
      actions={
        <BusyButton look="main" size="main" isBusy={isBusy} onPress={() => void save()}>
          <Trans>Save</Trans>
        </BusyButton>
      }
    >
      {problem !== null && (
        <Notice tone="trouble" urgent>
          <Trans>Not saved: try again.</Trans>
        </Notice>
      )}
      <ChoiceList
        flow="inline"
        label={<Trans>Ticket</Trans>}
        choices={ticketKinds.map((value) => ({ value, words: t(ticketWords[value]) }))}
        value={kind}
        onChange={setKind}
      />
      <div className={styles.sides}>
        <div className={styles.fields}>
          <TicketDesignFields kind={kind} design={design} hasLogo={hasLogo} onChange={change} />
          <TicketLogo
            hasLogo={hasLogo}
            onChange={(has) => {
              setHasLogo(has)
              setLogos((count) => count + 1)
            }}
          />
          <Button onPress={() => change(usualDesigns[kind])}>
            <Trans>Back to the usual look</Trans>
          </Button>
        </div>
        <TicketPreview key={logos} kind={kind} design={design} />
      </div>
    </Sheet>
  )
}
