import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { ChangedMeanwhile } from '#shared/api/changed-meanwhile.ts'
import type { PrinterInput } from '#shared/api/printing.ts'
import type { Printer } from '#shared/printing/printing.ts'
import { callApproved } from '#renderer/station/approval/call-approved.ts'
import { useConnection } from '#renderer/station/connection/connection-store.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { showFirstProblem } from '#renderer/kit/ui/first-problem.ts'
import { HeldFields } from '#renderer/kit/ui/HeldFields.tsx'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { Sheet } from '#renderer/kit/ui/Sheet.tsx'
import { paperWords } from '#renderer/kit/words/printer-kinds.ts'
import { ticketWords } from '#renderer/kit/words/statuses.ts'
import { usePrinting } from '#renderer/station/printing/printing-store.ts'
import { ChangedNotice } from '#renderer/views/settings/ChangedNotice.tsx'
import { type PrinterForm, formOf, inputOf, problemsOf } from './printer-form.ts'
import { PrinterFields } from './PrinterFields.tsx'
import styles from './PrinterSheet.module.css'
import { RemovePrinter } from './RemovePrinter.tsx'

type Props = { printer: Printer | null; onClose: () => void }

/** What a printer is set to, short. */
function usePrinterSummary(): (printer: Printer) => string {
  const { t } = useLingui()
  return ({ name, kind, host, port, queue, paper, tickets }) =>
    [
      name,
      kind === 'screen' ? t`On this screen` : (queue ?? `${host ?? ''}:${port ?? ''}`),
      t(paperWords[paper]),
      ...tickets.map((each) => t(ticketWords[each])),
    ].join(' · ')
}

/** Adds a printer or changes one; the address is checked when it is saved, the paper when it is tested. */
export function PrinterSheet({ printer, onClose }: Props) {
  const summaryOf = usePrinterSummary()
  const isOffline = useConnection((state) => state.client === null)
  const [asItWas] = useState<PrinterForm>(() => formOf(printer))
  const [form, setForm] = useState(asItWas)
  const [tried, setTried] = useState(false)
  /** The printer as what is typed here was begun from; another one once it is known that somebody changed it. */
  const [seen, setSeen] = useState(printer)
  const [trouble, setTrouble] = useState<ChangedMeanwhile | 'failed' | 'gone' | null>(null)
  const [busy, setBusy] = useState(false)
  const problems = problemsOf(form)
  const change = (part: Partial<PrinterForm>) => setForm((before) => ({ ...before, ...part }))

  const save = async () => {
    setTried(true)
    if (problems.size > 0) {
      showFirstProblem()
      return false
    }
    setBusy(true)
    const input: PrinterInput = inputOf(seen?.id ?? null, form)
    const answer = await callApproved(({ printing }, options) => printing.save({ ...input, seen }, options))
    setBusy(false)
    if (answer.ok) {
      onClose()
      return true
    }
    const { problem } = answer
    if (problem.code === 'NOT_APPROVED') {
      setTrouble(null)
      return false
    }
    const now = usePrinting.getState().printers.find(({ id }) => id === seen?.id) ?? null
    // The list may still hold what is gone; then the next press adds it anew.
    if (problem.code === 'CHANGED' || problem.code === 'UNKNOWN_PRINTER')
      setSeen(problem.code === 'CHANGED' ? now : null)
    setTrouble(
      problem.code === 'CHANGED' ? problem.data : problem.code === 'UNKNOWN_PRINTER' ? 'gone' : 'failed',
    )
    return false
  }
  const isChanged = typeof trouble === 'object' && trouble !== null

  return (
    <Sheet
      title={printer === null ? <Trans>Add a printer</Trans> : <Trans>Change {printer.name}</Trans>}
      onClose={onClose}
      draft={{ isChanged: JSON.stringify(form) !== JSON.stringify(asItWas), save }}
      actions={
        <Button look="main" size="main" isDisabled={isOffline} isBusy={busy} onPress={() => void save()}>
          {isChanged ? (
            <Trans>Save mine instead</Trans>
          ) : trouble === 'gone' ? (
            <Trans>Add it again</Trans>
          ) : (
            <Trans>Save</Trans>
          )}
        </Button>
      }
    >
      <div className={styles.form}>
        {isChanged && seen !== null && (
          <ChangedNotice
            about="printer CHANGED"
            change={trouble}
            now={summaryOf(seen)}
            onTakeTheirs={() => {
              setForm(formOf(seen))
              setTrouble(null)
            }}
          />
        )}
        {trouble === 'gone' && (
          <Notice look="block" tone="warn" urgent about="printer gone">
            <Trans>Somebody removed this printer meanwhile. What you typed is still here.</Trans>
          </Notice>
        )}
        {trouble === 'failed' && (
          <Notice tone="trouble" urgent>
            <Trans>The station did not save this printer. Check its address and try again.</Trans>
          </Notice>
        )}
        <HeldFields isBusy={busy}>
          <PrinterFields
            printerId={seen?.id ?? null}
            form={form}
            problems={tried ? problems : new Set()}
            onChange={change}
          />
        </HeldFields>
        {printer !== null && <RemovePrinter printer={printer} onRemoved={onClose} />}
      </div>
    </Sheet>
  )
}
