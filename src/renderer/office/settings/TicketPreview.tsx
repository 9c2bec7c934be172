import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import type { TicketImage } from '#shared/api/printing.ts'
import type { Printer, TicketKind } from '#shared/printing/printing.ts'
import type { TicketDesign } from '#shared/printing/ticket-design.ts'
import { ChoiceList } from '#renderer/kit/ui/ChoiceList.tsx'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { TicketPaper } from '#renderer/kit/ui/TicketPaper.tsx'
import { call } from '#renderer/station/call/call.ts'
import { usePrinting } from '#renderer/station/printing/printing-store.ts'
import styles from './TicketDesign.module.css'

/** A sample order as it would come out, drawn from the bytes of the printer that is chosen. */
export function TicketPreview({ kind, design }: { kind: TicketKind; design: TicketDesign }) {
  const { t } = useLingui()
  const printers = usePrinting((state) => state.printers)
  const [printerId, setPrinterId] = useState('')
  const [paper, setPaper] = useState<'80' | '58'>('80')
  const printer = printers.find(({ id }) => id === printerId)
  const { image, isFailed } = usePreview(kind, design, printer?.id ?? null, paper === '58' ? 58 : 80)
  return (
    <div className={styles.preview}>
      <ChoiceList
        flow="inline"
        label={<Trans>Paper</Trans>}
        choices={[
          { value: '80', words: <Trans>80 mm</Trans> },
          { value: '58', words: <Trans>58 mm</Trans> },
        ]}
        value={paper}
        onChange={setPaper}
      />
      {printers.length > 0 && (
        <ChoiceList
          flow="inline"
          label={<Trans>With the letters of</Trans>}
          choices={[
            { value: '', words: <Trans comment="a printer like most">A usual printer</Trans> },
            ...printers.map(({ id, name }) => ({ value: id, words: <bdi>{name}</bdi> })),
          ]}
          value={printer?.id ?? ''}
          onChange={(id) => {
            setPrinterId(id)
            setPaper(paperOf(printers.find((each) => each.id === id)) ?? paper)
          }}
        />
      )}
      {isFailed && (
        <Notice tone="trouble">
          <Trans>The station did not answer with a preview.</Trans>
        </Notice>
      )}
      {image !== null && <TicketPaper image={image} label={t`Preview of the ticket`} />}
    </div>
  )
}

function paperOf(printer: Printer | undefined): '80' | '58' | null {
  return printer === undefined ? null : printer.paper === 58 ? '58' : '80'
}

/** Drawn anew with each choice; the last one stays in sight until the next is here. */
function usePreview(kind: TicketKind, design: TicketDesign, printerId: string | null, paper: 80 | 58) {
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
