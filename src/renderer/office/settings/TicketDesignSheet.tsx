import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { ChangedMeanwhile } from '#shared/api/changed-meanwhile.ts'
import { ticketKinds } from '#shared/order/ticket-kinds.ts'
import type { TicketKind } from '#shared/printing/printing.ts'
import { type TicketDesign, type TicketDesigns, usualDesigns } from '#shared/printing/ticket-design.ts'
import { BusyButton } from '#renderer/kit/ui/BusyButton.tsx'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { ChoiceList } from '#renderer/kit/ui/ChoiceList.tsx'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { Sheet } from '#renderer/kit/ui/Sheet.tsx'
import { ticketWords } from '#renderer/kit/words/statuses.ts'
import { call } from '#renderer/station/call/call.ts'
import { callApproved } from '#renderer/station/approval/call-approved.ts'
import { useCall } from '#renderer/station/call/use-call.ts'
import { ChangedNotice } from '#renderer/views/settings/ChangedNotice.tsx'
import { useDesignDifferences } from './design-words.ts'
import { TicketDesignFields } from './TicketDesignFields.tsx'
import { TicketLogo } from './TicketLogo.tsx'
import { PreviewChoices, type PreviewOn, TicketPreview } from './TicketPreview.tsx'
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
  const [on, setOn] = useState<PreviewOn>({ paper: 80, printerId: null })
  /** What the choices here were begun from; something else once it is known that somebody changed it. */
  const [seen, setSeen] = useState(saved.designs)
  const [changed, setChanged] = useState<ChangedMeanwhile | null>(null)
  const { isBusy, problem, run } = useCall(callApproved)
  const differences = useDesignDifferences()
  const design = designs[kind]
  const change = (part: Partial<TicketDesign>) =>
    setDesigns((before) => ({ ...before, [kind]: { ...before[kind], ...part } }))
  const save = async () => {
    const answer = await run(({ printing }, options) => printing.saveDesigns({ designs, seen }, options))
    if (answer?.ok === true) {
      onClose()
      return true
    }
    if (answer?.problem.code !== 'CHANGED') return false
    const now = await call(({ printing }, options) => printing.designs(undefined, options))
    if (now.ok) {
      setSeen(now.value.designs)
      setChanged(answer.problem.data)
    }
    return false
  }
  return (
    <Sheet
      wide
      title={<Trans>What tickets look like</Trans>}
      onClose={onClose}
      draft={{ isChanged: JSON.stringify(designs) !== JSON.stringify(seen), save }}
      actions={
        <BusyButton look="main" size="main" isBusy={isBusy} onPress={() => void save()}>
          {changed === null ? <Trans>Save</Trans> : <Trans>Save mine instead</Trans>}
        </BusyButton>
      }
    >
      {changed !== null && (
        <ChangedNotice
          about="tickets CHANGED"
          change={changed}
          now={differences(seen, designs)}
          onTakeTheirs={() => {
            setDesigns(seen)
            setChanged(null)
          }}
        />
      )}
      {problem !== null && (problem !== 'CHANGED' || changed === null) && (
        <Notice tone="trouble" urgent>
          <Trans>Not saved: try again.</Trans>
        </Notice>
      )}
      <div className={styles.which}>
        <ChoiceList
          flow="inline"
          label={<Trans>Ticket</Trans>}
          choices={ticketKinds.map((value) => ({ value, words: t(ticketWords[value]) }))}
          value={kind}
          onChange={setKind}
        />
        <PreviewChoices on={on} onChange={setOn} />
      </div>
      <div className={styles.sides}>
        <TicketPreview key={logos} kind={kind} design={design} on={on} />
        <div className={styles.fields}>
          <TicketDesignFields kind={kind} design={design} hasLogo={hasLogo} onChange={change} />
          <TicketLogo
            hasLogo={hasLogo}
            onChange={(has) => {
              // Whoever chooses the first one wants to see it on this ticket.
              if (has && !hasLogo) change({ logo: true })
              setHasLogo(has)
              setLogos((count) => count + 1)
            }}
          />
          <Button onPress={() => change(usualDesigns[kind])}>
            <Trans>Back to the usual look</Trans>
          </Button>
        </div>
      </div>
    </Sheet>
  )
}
