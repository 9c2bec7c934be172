import { Trans, useLingui } from '@lingui/react/macro'
import type { Printer } from '#shared/printing/printing.ts'
import { useConnection } from '#renderer/station/connection/connection-store.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { HeldFields } from '#renderer/kit/ui/HeldFields.tsx'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { Sheet } from '#renderer/kit/ui/Sheet.tsx'
import { paperWords } from '#renderer/kit/words/printer-kinds.ts'
import { ticketWords } from '#renderer/kit/words/statuses.ts'
import { ChangedNotice } from '#renderer/views/settings/ChangedNotice.tsx'
import { PrinterFields } from './PrinterFields.tsx'
import styles from './PrinterSheet.module.css'
import { RemovePrinter } from './RemovePrinter.tsx'
import { usePrinterForm } from './use-printer-form.ts'

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
  const { form, setForm, asItWas, problems, seen, trouble, busy, save, takeTheirs } = usePrinterForm(
    printer,
    onClose,
  )
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
            onTakeTheirs={takeTheirs}
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
            problems={problems}
            onChange={(part) => setForm((before) => ({ ...before, ...part }))}
          />
        </HeldFields>
        {printer !== null && <RemovePrinter printer={printer} onRemoved={onClose} />}
      </div>
    </Sheet>
  )
}
