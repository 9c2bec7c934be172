import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { Printer, PrinterCheck, PrinterX } from 'lucide-react'
import type { Check, Finding, Slip } from '#shared/api/health.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { span } from '#renderer/kit/words/ago.ts'
import { useFormat } from '#renderer/kit/words/format.ts'
import { useTime } from '#renderer/station/clock/clock-store.ts'
import { useCall } from '#renderer/station/call/use-call.ts'
import { boardLocation, useDevice } from '#renderer/station/device/device-store.ts'
import { useHealth } from '#renderer/station/health/health-store.ts'
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
      <p className={styles.proof}>{t(short)}</p>
      <p className={styles.soft}>
        {t`${plural(waiting, { one: '# ticket waiting', other: '# tickets waiting' })}`}
      </p>
      <Slips printerId={finding.printerId} />
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

/** Its tickets as slips of paper: white ones came out, grey ones wait. */
function Slips({ printerId }: { printerId: string }) {
  const slips = useHealth(({ state }) => state?.slips)?.filter((slip) => slip.printerId === printerId) ?? []
  if (slips.length === 0) return null
  return (
    <ul className={styles.slips}>
      {slips.map((slip, nth) => (
        <SlipOfPaper key={`${nth} ${slip.at}`} slip={slip} />
      ))}
    </ul>
  )
}

function SlipOfPaper({ slip: { number, state, at } }: { slip: Slip }) {
  const { t } = useLingui()
  const format = useFormat()
  const zone = useDevice(({ state: device }) => boardLocation(device)?.timeZone ?? 'UTC')
  const waits = useTime((now) => t(span(now - at)))
  return (
    <li className={styles.slip} data-slip={state}>
      <bdi className={styles.slipNumber}>
        {number ?? <Trans comment="a ticket of no order, such as a test">other</Trans>}
      </bdi>
      <span>
        {state === 'waiting' ? (
          <>
            <span className="heard-only">
              <Trans comment="a ticket that waits for its printer, then for how long">waiting</Trans>{' '}
            </span>
            {waits}
          </>
        ) : state === 'sent' ? (
          <Trans comment="a ticket handed to the computer's queue: whether it printed nobody can say">
            sent
          </Trans>
        ) : (
          format.time(at, zone)
        )}
      </span>
    </li>
  )
}
