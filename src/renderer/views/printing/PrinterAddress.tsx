import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { Speaks } from '#shared/printing/found.ts'
import { printerLanguages, type PrintProblem } from '#shared/printing/printing.ts'
import { call } from '#renderer/station/call/call.ts'
import { useConnection } from '#renderer/station/connection/connection-store.ts'
import { BusyButton } from '#renderer/kit/ui/BusyButton.tsx'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { TextBox } from '#renderer/kit/ui/TextBox.tsx'
import { printProblemAdvice, printProblemWords } from '#renderer/kit/words/print-problems.ts'
import { speaksWords } from '#renderer/kit/words/printer-kinds.ts'
import { FindPrinters } from './FindPrinters.tsx'
import { addressOf, type FieldsProps, problemsOf, type PrinterForm } from './printer-form.ts'
import styles from './PrinterSheet.module.css'

type Asked = { speaks: Speaks | null; problem: PrintProblem | null } | 'failed'

/** Where a printer on the network is reached: found, or typed in, and asked what it is before it is saved. */
export function PrinterAddress({ form, problems, onChange }: FieldsProps) {
  const isOffline = useConnection((state) => state.client === null)
  const [busy, setBusy] = useState(false)
  const [asked, setAsked] = useState<Asked | null>(null)
  const here = problemsOf(form)
  const isAddress = !here.has('host') && !here.has('port')
  const change = (part: Partial<PrinterForm>) => {
    setAsked(null)
    onChange(part)
  }
  const ask = async ({ host, port }: { host: string; port: number }) => {
    setBusy(true)
    setAsked(null)
    const answer = await call(({ printing }, options) => printing.identify({ host, port }, options))
    setBusy(false)
    setAsked(answer.ok ? answer.value : 'failed')
    const language = printerLanguages.find((each) => answer.ok && each === answer.value.speaks)
    if (language !== undefined) onChange({ language })
  }
  return (
    <>
      <FindPrinters
        onChoose={({ host, port, name }) => {
          change({
            host,
            port: String(port),
            ...(name !== null && form.name === '' && { name: name.slice(0, 60) }),
          })
          void ask({ host, port })
        }}
      />
      <div className={styles.address}>
        <TextBox
          label={<Trans>Address</Trans>}
          hint={<Trans>Printed on the printer's own test page, such as 192.168.1.87</Trans>}
          value={form.host}
          onChange={(host) => change({ host: host.trim() })}
          maxLength={253}
          inputMode="url"
          problem={problems.has('host') && <Trans>Enter an address such as 192.168.1.87.</Trans>}
        />
        <TextBox
          label={<Trans>Port</Trans>}
          hint={<Trans>Usually 9100</Trans>}
          value={form.port}
          onChange={(port) => change({ port: port.trim() })}
          maxLength={5}
          inputMode="numeric"
          problem={problems.has('port') && <Trans>A number from 1 to 65535.</Trans>}
        />
      </div>
      <div>
        <BusyButton
          size="small"
          isBusy={busy}
          isDisabled={!isAddress || isOffline}
          onPress={() => void ask(addressOf(form))}
        >
          <Trans>Check this address</Trans>
        </BusyButton>
      </div>
      {asked !== null && <Answer asked={asked} />}
    </>
  )
}

/** What stands at the address, or what to do when nobody answers. */
function Answer({ asked }: { asked: Asked }) {
  const { t } = useLingui()
  if (asked === 'failed') {
    return (
      <Notice tone="trouble" urgent about="printer asked">
        <Trans>The station could not ask. Try again.</Trans>
      </Notice>
    )
  }
  if (asked.speaks === null) {
    const problem = asked.problem ?? 'unreachable'
    const why = t(printProblemWords[problem])
    return (
      <Notice tone="warn" urgent about="printer asked">
        <Trans comment="why a printer was not found at an address">Nothing found there: {why}.</Trans>{' '}
        {t(printProblemAdvice[problem])}
      </Notice>
    )
  }
  return (
    <Notice tone={asked.speaks === 'something-else' ? 'warn' : 'info'} about="printer asked">
      {t(speaksWords[asked.speaks])}
    </Notice>
  )
}
