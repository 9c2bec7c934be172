import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import type { PrinterFact } from '#shared/assistant/facts.ts'
import { boardLocation, useDevice } from '#renderer/station/device/device-store.ts'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { useWhen } from '#renderer/station/clock/use-when.ts'
import { namedPrinterProblemWords } from '#renderer/kit/words/print-problems.ts'

type Props = { kind: 'printer-problem' | 'tickets-waiting' | 'printer-fine'; printer: PrinterFact }

/** How one printer is, with since when and what waits for it (B21). */
export function PrinterLine({ kind, printer }: Props) {
  const { t } = useLingui()
  const { name, waiting, since, lastPrintedAt } = printer
  const zone = useDevice(({ state }) => boardLocation(state)?.timeZone ?? 'UTC')
  const sinceWhen = useWhen(since ?? 0, zone)
  const printed = useWhen(lastPrintedAt ?? 0, zone)
  const trouble =
    printer.problem !== null
      ? t(namedPrinterProblemWords[printer.problem])
      : printer.state === 'paper-low'
        ? t({ message: 'paper running low', comment: 'after the name of a printer' })
        : t({ message: 'has a problem', comment: 'after the name of a printer' })
  const details = (
    <>
      {since !== null && (
        <p>
          <Trans>Since {sinceWhen}.</Trans>
        </p>
      )}
      {waiting > 0 && (
        <p>{t`${plural(waiting, { one: 'One ticket is waiting for it.', other: '# tickets are waiting for it.' })}`}</p>
      )}
      {lastPrintedAt !== null && (
        <p>
          <Trans>It last printed at {printed}.</Trans>
        </p>
      )}
    </>
  )
  if (kind !== 'printer-fine') {
    return (
      <Notice
        look="block"
        tone={kind === 'printer-problem' ? 'trouble' : 'warn'}
        about={kind}
        title={
          kind === 'printer-problem' ? (
            <Trans comment="a printer and what is wrong with it">
              {name}: {trouble}
            </Trans>
          ) : (
            name
          )
        }
      >
        {details}
      </Notice>
    )
  }
  return (
    <div>
      <p>
        <Trans>{name} reports no problem.</Trans>
      </p>
      {details}
    </div>
  )
}
