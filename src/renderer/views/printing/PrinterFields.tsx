import { Trans, useLingui } from '@lingui/react/macro'
import { papersOf, printerKinds, type TicketKind } from '#shared/printing/printing.ts'
import { ticketKinds } from '#shared/order/ticket-kinds.ts'
import { ChoiceList } from '#renderer/kit/ui/ChoiceList.tsx'
import { TextBox } from '#renderer/kit/ui/TextBox.tsx'
import { Toggle } from '#renderer/kit/ui/Toggle.tsx'
import { paperWords, printerKindWords } from '#renderer/kit/words/printer-kinds.ts'
import { ticketWords } from '#renderer/kit/words/statuses.ts'
import { useDevice } from '#renderer/station/device/device-store.ts'
import { type FieldsProps, isOfComputer, paperOf, type PrinterForm, withKind } from './printer-form.ts'
import { PrinterAddress } from './PrinterAddress.tsx'
import { codePageWords } from './printer-summary.ts'
import { PrinterQueue } from './PrinterQueue.tsx'
import { PrinterRouteFields } from './PrinterRouteFields.tsx'
import styles from './PrinterSheet.module.css'

type Props = FieldsProps & {
  /** Null for a new one. */
  printerId: string | null
}

/** What a printer is set to. */
export function PrinterFields({ printerId, form, problems, onChange }: Props) {
  const { t } = useLingui()
  const locations = useDevice(({ state }) => state?.locations ?? [])
  const toggle = (kind: TicketKind, on: boolean) =>
    onChange({ tickets: ticketKinds.filter((each) => (each === kind ? on : form.tickets.includes(each))) })
  return (
    <>
      <TextBox
        label={<Trans>Name, as staff call it</Trans>}
        value={form.name}
        onChange={(name) => onChange({ name })}
        maxLength={60}
        problem={problems.has('name') && <Trans>Give it a name, such as Kitchen.</Trans>}
      />
      <ChoiceList
        flow="inline"
        label={<Trans>Kind</Trans>}
        choices={printerKinds.map((value) => ({ value, words: t(printerKindWords[value]) }))}
        value={form.kind}
        onChange={(kind) => onChange(withKind(form, kind))}
      />
      {form.kind === 'network' && <PrinterAddress form={form} problems={problems} onChange={onChange} />}
      {isOfComputer(form.kind) && (
        <PrinterQueue key={form.kind} of={form.kind} form={form} problems={problems} onChange={onChange} />
      )}
      {form.kind !== 'screen' && form.kind !== 'driver' && (
        <Language value={form.language} onChange={(language) => onChange({ language })} />
      )}
      <ChoiceList
        flow="inline"
        label={<Trans>Paper</Trans>}
        choices={papersOf(form.kind).map((paper) => ({
          value: `${paper}` as const,
          words: t(paperWords[paper]),
        }))}
        value={`${paperOf(form)}`}
        onChange={(paper) => onChange({ paper })}
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
        {problems.has('tickets') && (
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
          onChange={(locationId) => onChange({ locationId })}
        />
      )}
      <PrinterRouteFields
        printerId={printerId}
        route={form.route}
        hasKitchen={form.tickets.includes('kitchen')}
        onChange={(part) => onChange({ route: { ...form.route, ...part } })}
      />
      {form.kind !== 'driver' && (
        <Accents value={form.codePage} onChange={(codePage) => onChange({ codePage })} />
      )}
    </>
  )
}

/** What it understands, where that cannot be asked. */
function Language({
  value,
  onChange,
}: {
  value: PrinterForm['language']
  onChange: (value: PrinterForm['language']) => void
}) {
  return (
    <ChoiceList
      flow="inline"
      label={<Trans>Its language</Trans>}
      choices={[
        { value: 'esc-pos', words: <Trans>ESC/POS (most printers)</Trans> },
        { value: 'star-prnt', words: <Trans>Star</Trans> },
      ]}
      value={value}
      onChange={onChange}
    />
  )
}

/** How a printer is sent letters beyond plain English. */
function Accents({
  value,
  onChange,
}: {
  value: PrinterForm['codePage']
  onChange: (value: PrinterForm['codePage']) => void
}) {
  const { t } = useLingui()
  return (
    <ChoiceList
      label={<Trans>Accents</Trans>}
      choices={[
        {
          value: 'windows1252',
          words: t(codePageWords.windows1252),
          hint: <Trans>Code page 1252</Trans>,
        },
        {
          value: 'cp858',
          words: t(codePageWords.cp858),
          hint: <Trans>Code page 858</Trans>,
        },
        {
          value: 'cp850',
          words: t(codePageWords.cp850),
          hint: <Trans>Code page 850: no €</Trans>,
        },
        {
          value: 'cp437',
          words: t(codePageWords.cp437),
          hint: <Trans>Code page 437: no À, no €</Trans>,
        },
        {
          value: 'bitmap',
          words: t(codePageWords.bitmap),
          hint: <Trans>Slower, but right on every printer</Trans>,
        },
      ]}
      value={value}
      onChange={onChange}
    />
  )
}
