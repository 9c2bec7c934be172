import { Trans } from '@lingui/react/macro'
import { usePrinting } from '#renderer/station/printing/printing-store.ts'
import { Printers } from '#renderer/views/printing/Printers.tsx'
import { FirstRunStepPage } from './FirstRunStepPage.tsx'

/** A printer that was found and tried. */
export function PrinterStep() {
  const isThere = usePrinting(({ printers }) => printers.length > 0)
  return (
    <FirstRunStepPage
      at="printer"
      isDone={isThere}
      title={<Trans>Which printer prints the tickets?</Trans>}
      lead={
        <Trans>
          Switch it on and connect it first. Then add it, print a test ticket and look at the paper.
        </Trans>
      }
    >
      <Printers />
    </FirstRunStepPage>
  )
}
