import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { ChangedMeanwhile } from '#shared/api/changed-meanwhile.ts'
import type { PrinterInput } from '#shared/api/printing.ts'
import type { Printer, TicketKind } from '#shared/printing/printing.ts'
import { ticketKinds } from '#shared/printing/ticket-kinds.ts'
import { callApproved } from '#renderer/station/approval/call-approved.ts'
import { useConnection } from '#renderer/station/connection/connection-store.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { ChoiceList } from '#renderer/kit/ui/ChoiceList.tsx'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { Sheet } from '#renderer/kit/ui/Sheet.tsx'
import { TextBox } from '#renderer/kit/ui/TextBox.tsx'
import { Toggle } from '#renderer/kit/ui/Toggle.tsx'
import { ticketWords } from '#renderer/kit/words/statuses.ts'
import { usePrinting } from '#renderer/station/printing/printing-store.ts'
import { useDevice } from '#renderer/station/device/device-store.ts'
import { ChangedNotice } from './ChangedNotice.tsx'
import { type PrinterForm, formOf, inputOf, problemsOf } from './printer-form.ts'
import styles from './PrinterSheet.module.css'

type Props = { printer: Printer | null; onClose: () => void }

/** What a printer is set to, short. */
function usePrinterSummary(): (printer: Printer) => string {
  const { t } = useLingui()
  return ({ name, kind, host, port, paper, tickets }) =>
    [
      name,
      kind === 'screen' ? t`On this screen` : `${host ?? ''}:${port ?? ''}`,
      `${paper} mm`,
      ...tickets.map((each) => t(ticketWords[each])),
    ].join(' · ')
}

/** Adds a printer or changes one; the address is checked when it is saved, the paper when it is tested. */
export function PrinterSheet({ printer, onClose }: Props) {
  const { t } = useLingui()
  const summaryOf = usePrinterSummary()
  const isOffline = useConnection((state) => state.client === null)
  const locations = useDevice(({ state }) => state?.locations ?? [])
  const [asItWas] = useState<PrinterForm>(() => formOf(printer))
  const [form, setForm] = useState(asItWas)
  const [tried, setTried] = useState(false)
  /** The printer as what is typed here was begun from; another one once it is known that somebody changed it. */
  const [seen, setSeen] = useState(printer)
  const [trouble, setTrouble] = useState<ChangedMeanwhile | 'failed' | 'gone' | null>(null)
  const [busy, setBusy] = useState(false)
  const problems = problemsOf(form)
  const change = (part: Partial<PrinterForm>) => setForm((before) => ({ ...before, ...part }))
  const shown = (field: keyof PrinterForm) => tried && problems.has(field)

  const save = async () => {
    setTried(true)
    if (problems.size > 0) return false
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
  const toggle = (kind: TicketKind, on: boolean) =>
    change({ tickets: ticketKinds.filter((each) => (each === kind ? on : form.tickets.includes(each))) })

  return (
    <Sheet
      title={printer === null ? <Trans>Add a printer</Trans> : <Trans>Change {printer.name}</Trans>}
      onClose={onClose}
      draft={{ isChanged: JSON.stringify(form) !== JSON.stringify(asItWas), save }}
      actions={
        <Button look="main" size="main" isDisabled={busy || isOffline} onPress={() => void save()}>
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
        <TextBox
          label={<Trans>Name, as staff call it</Trans>}
          value={form.name}
          onChange={(name) => change({ name })}
          maxLength={60}
          problem={shown('name') && <Trans>Give it a name, such as Kitchen.</Trans>}
        />
        <ChoiceList
          flow="inline"
          label={<Trans>Kind</Trans>}
          choices={[
            { value: 'network', words: <Trans>On the network</Trans> },
            { value: 'screen', words: <Trans>On this screen</Trans> },
          ]}
          value={form.kind}
          onChange={(kind) => change({ kind })}
        />
        {form.kind === 'network' && (
          <div className={styles.address}>
            <TextBox
              label={<Trans>Address</Trans>}
              hint={<Trans>Printed on the printer's own test page, such as 192.168.1.87</Trans>}
              value={form.host}
              onChange={(host) => change({ host: host.trim() })}
              maxLength={253}
              inputMode="url"
              problem={shown('host') && <Trans>Enter an address such as 192.168.1.87.</Trans>}
            />
            <TextBox
              label={<Trans>Port</Trans>}
              hint={<Trans>Usually 9100</Trans>}
              value={form.port}
              onChange={(port) => change({ port: port.trim() })}
              maxLength={5}
              inputMode="numeric"
              problem={shown('port') && <Trans>A number from 1 to 65535.</Trans>}
            />
          </div>
        )}
        <ChoiceList
          flow="inline"
          label={<Trans>Paper</Trans>}
          choices={[
            { value: '80', words: <Trans>80 mm</Trans> },
            { value: '58', words: <Trans>58 mm</Trans> },
          ]}
          value={form.paper}
          onChange={(paper) => change({ paper })}
        />
        <div>
          <p className={styles.label}>
            <Trans>It prints</Trans>
          </p>
          {ticketKinds.map((kind) => (
            <Toggle key={kind} on={form.tickets.includes(kind)} onChange={(on) => toggle(kind, on)}>
              {t(ticketWords[kind])}
            </Toggle>
          ))}
          {shown('tickets') && (
            <p className={styles.problem}>
              <Trans>Choose at least one ticket.</Trans>
            </p>
          )}
        </div>
        {locations.length > 1 && (
          <ChoiceList
            label={<Trans>For the orders of</Trans>}
            choices={[
              { value: '', words: <Trans>All locations</Trans> },
              ...locations.map(({ id, brand, name }) => ({ value: id, words: `${brand} · ${name}` })),
            ]}
            value={form.locationId}
            onChange={(locationId) => change({ locationId })}
          />
        )}
        <ChoiceList
          label={<Trans>Accents</Trans>}
          choices={[
            {
              value: 'windows1252',
              words: <Trans>Western European (most printers)</Trans>,
              hint: <Trans>Code page 1252</Trans>,
            },
            {
              value: 'cp858',
              words: <Trans>Western European, older</Trans>,
              hint: <Trans>Code page 858</Trans>,
            },
            {
              value: 'cp437',
              words: <Trans>American</Trans>,
              hint: <Trans>Code page 437: no À, no €</Trans>,
            },
            {
              value: 'bitmap',
              words: <Trans>Print every line as a picture</Trans>,
              hint: <Trans>Slower, but right on every printer</Trans>,
            },
          ]}
          value={form.codePage}
          onChange={(codePage) => change({ codePage })}
        />
        {printer !== null && <Remove printer={printer} onRemoved={onClose} />}
      </div>
    </Sheet>
  )
}

/** Removing asks once, in place, and says what becomes of the tickets that still wait. */
function Remove({ printer, onRemoved }: { printer: Printer; onRemoved: () => void }) {
  const { t } = useLingui()
  const [asking, setAsking] = useState(false)
  const [waiting, setWaiting] = useState(0)
  const [failed, setFailed] = useState(false)
  const remove = async () => {
    const answer = await callApproved(({ printing }, options) =>
      printing.remove({ id: printer.id, dropJobs: waiting > 0 }, options),
    )
    if (answer.ok) return onRemoved()
    if (answer.problem.code === 'JOBS_WAITING') setWaiting(answer.problem.data.waiting)
    else if (answer.problem.code !== 'NOT_APPROVED') setFailed(true)
  }
  if (!asking) {
    return (
      <Button look="quiet" onPress={() => setAsking(true)}>
        <Trans>Remove this printer…</Trans>
      </Button>
    )
  }
  return (
    <div className={styles.remove}>
      <Notice tone="warn">
        {waiting > 0 ? (
          <>
            {t`${plural(waiting, { one: '# ticket still waits.', other: '# tickets still wait.' })}`}{' '}
            <Trans>They would be dropped.</Trans>
          </>
        ) : (
          <Trans>Orders then print only on the other printers.</Trans>
        )}
      </Notice>
      {failed && (
        <Notice tone="trouble" urgent>
          <Trans>It could not be removed. Try again.</Trans>
        </Notice>
      )}
      <div className={styles.buttons}>
        <Button look="danger" onPress={() => void remove()}>
          {waiting > 0 ? <Trans>Remove and drop the tickets</Trans> : <Trans>Remove</Trans>}
        </Button>
        <Button onPress={() => setAsking(false)}>
          <Trans>Keep it</Trans>
        </Button>
      </div>
    </div>
  )
}
