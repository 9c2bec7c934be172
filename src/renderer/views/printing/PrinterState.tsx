import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { useFormat } from '#renderer/kit/words/format.ts'
import { namedPrinterProblemWords } from '#renderer/kit/words/print-problems.ts'
import { boardLocation, useDevice } from '#renderer/station/device/device-store.ts'
import type { PrinterEvidence } from './printer-evidence.ts'

/** A printer's evidence in a few words. */
export function PrinterState({ evidence }: { evidence: PrinterEvidence }): ReactNode {
  const { t } = useLingui()
  const format = useFormat()
  const zone = useDevice(({ state }) => boardLocation(state)?.timeZone ?? 'UTC')
  switch (evidence.kind) {
    case 'printed': {
      const time = format.time(evidence.at, zone)
      return <Trans comment="after a printer's name">printed {time}</Trans>
    }
    case 'paper-low':
      return <Trans comment="after a printer's name">paper running low</Trans>
    case 'problem':
      return t(namedPrinterProblemWords[evidence.problem])
    case 'answers':
      return <Trans comment="after a printer's name">answers, nothing printed yet</Trans>
    case 'not-tried':
      return <Trans comment="after a printer's name">not tried yet</Trans>
  }
}
