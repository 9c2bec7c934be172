import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import type { TicketImage } from '#shared/api/printing.ts'
import type { TicketKind } from '#shared/printing/printing.ts'
import type { TicketDesign } from '#shared/printing/ticket-design.ts'
import { ChoiceList } from '#renderer/kit/ui/ChoiceList.tsx'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { TicketPaper } from '#renderer/views/printing/TicketPaper.tsx'
import { call } from '#renderer/station/call/call.ts'
import { usePrinting } from '#renderer/station/printing/printing-store.ts'
import styles from './TicketDesign.module.css'

/** What the preview is printed on: such paper, with the letters of a printer of ours or (null) of one like most. */
export type PreviewOn = { paper: 80 | 58; printerId: string | null }

/** Chooses the paper and the printer of the preview; a printer brings its paper along. */
export function PreviewChoices({ on, onChange }: { on: PreviewOn; onChange: (on: PreviewOn) => void }) {
  const printers = usePrinting((state) => state.printers)
  return (
    <>
      <ChoiceList
        flow="inline"
        label={<Trans>Paper</Trans>}
        choices={[
          { value: '80', words: <Trans>80 mm</Trans> },
          { value: '58', words: <Trans>58 mm</Trans> },
        ]}
        value={on.paper === 58 ? '58' : '80'}
        onChange={(paper) => onChange({ ...on, paper: paper === '58' ? 58 : 80 })}
      />
      {printers.length > 0 && (
        <ChoiceList
          flow="inline"
          label={<Trans>With the letters of</Trans>}
          choices={[
            { value: '', words: <Trans comment="a printer like most">A usual printer</Trans> },
            ...printers.map(({ id, name }) => ({ value: id, words: <bdi>{name}</bdi> })),
          ]}
          value={on.printerId ?? ''}
          onChange={(id) => {
            const printer = printers.find((each) => each.id === id)
            const roll = printer && (printer.paper === 58 ? 58 : 80)
            onChange({ paper: roll ?? on.paper, printerId: printer?.id ?? null })
          }}
        />
      )}
    </>
  )
}

/** A sample order as it would come out, drawn from the bytes of the printer that is chosen. */
export function TicketPreview(props: { kind: TicketKind; design: TicketDesign; on: PreviewOn }) {
  const { t } = useLingui()
  const { image, isFailed } = usePreview(props.kind, props.design, props.on)
  return (
    <div className={styles.preview}>
      {isFailed && (
        <Notice tone="trouble">
          <Trans>The station did not answer with a preview.</Trans>
        </Notice>
      )}
      {image !== null && <TicketPaper image={image} label={t`Preview of the ticket`} />}
    </div>
  )
}

/** Drawn anew with each choice; the last one stays in sight until the next is here. */
function usePreview(kind: TicketKind, design: TicketDesign, { paper, printerId }: PreviewOn) {
  const [image, setImage] = useState<TicketImage | null>(null)
  const [isFailed, setFailed] = useState(false)
  useEffect(() => {
    const over = new AbortController()
    void call(
      ({ printing }, options) => printing.previewDesign({ kind, design, paper, printerId }, options),
      over,
    ).then((answer) => {
      if (over.signal.aborted) return
      setFailed(!answer.ok)
      if (answer.ok) setImage(answer.value)
    })
    return () => over.abort()
  }, [kind, design, printerId, paper])
  return { image, isFailed }
}
