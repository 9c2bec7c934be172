import { Trans, useLingui } from '@lingui/react/macro'
import type { PrintProblem } from '#shared/printing/printing.ts'
import { useFormat } from '#renderer/kit/words/format.ts'
import { printProblemAdvice } from '#renderer/kit/words/print-problems.ts'
import { boardLocation, useDevice } from '#renderer/station/device/device-store.ts'
import styles from './TroubleSince.module.css'

/** Since when (epoch ms) a printer is in trouble, and what whoever stands there can do. */
export function TroubleSince({ problem, since }: { problem: PrintProblem; since: number | null }) {
  const { t } = useLingui()
  const format = useFormat()
  const zone = useDevice(({ state }) => boardLocation(state)?.timeZone ?? 'UTC')
  const time = since === null ? null : format.time(since, zone)
  return (
    <p className={styles.advice} data-part="advice">
      {time !== null && <Trans comment="since when a printer is in trouble">Since {time}.</Trans>}{' '}
      {t(printProblemAdvice[problem])}
    </p>
  )
}
