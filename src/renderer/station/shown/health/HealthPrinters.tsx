import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { Printer, PrinterCheck, PrinterX } from 'lucide-react'
import type { Check, Finding } from '#shared/api/health.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { useCall } from '../../call/use-call.ts'
import { useFindingWords } from './finding-words.ts'
import styles from './HealthChecks.module.css'

type PrinterFinding = Extract<Finding, { printerId: string }>
type CheckOfPrinter = Check & { finding: PrinterFinding }

/** Each printer with what it last proved and what waits for it. */
export function HealthPrinters({ checks }: { checks: readonly Check[] }) {
  const printers = checks.filter((check): check is CheckOfPrinter => 'printerId' in check.finding)
  if (printers.length === 0) return null
  return (
    <section>
      <h2 className={styles.title}>
        <Trans>Printers</Trans>
      </h2>
      <ul className={styles.printers}>
        {printers.map((check) => (
          <PrinterCard key={check.id} check={check} />
        ))}
      </ul>
    </section>
  )
}

function PrinterCard({ check: { id, state, finding } }: { check: CheckOfPrinter }) {
  const { t } = useLingui()
  const { short } = useFindingWords()(finding)
  const test = useCall()
  const { waiting } = finding
  const Icon = state === 'ok' ? PrinterCheck : state === 'unknown' ? Printer : PrinterX
  return (
    <li className={styles.printer} data-check={id} data-state={state}>
      <p className={styles.printerName}>
        <Icon size={28} aria-hidden="true" className={styles.icon} />
        <bdi>{finding.name}</bdi>
      </p>
      <p className={styles.fact}>{t(short)}</p>
      <p
        className={styles.soft}
      >{t`${plural(waiting, { one: '# ticket waiting', other: '# tickets waiting' })}`}</p>
      <Button
        size="small"
        isBusy={test.isBusy}
        onPress={() =>
          void test.run(({ printing }, options) => printing.test({ id: finding.printerId }, options))
        }
      >
        <Trans>Test ticket</Trans>
      </Button>
      {test.problem !== null && (
        <p role="alert">
          <Trans>The test ticket could not be queued.</Trans>
        </p>
      )}
    </li>
  )
}
