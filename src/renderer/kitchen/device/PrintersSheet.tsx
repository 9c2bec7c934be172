import { Trans } from '@lingui/react/macro'
import { useScreen } from '#renderer/kit/navigation/screen-store.ts'
import { Sheet } from '#renderer/kit/ui/Sheet.tsx'
import { PrinterCards } from '#renderer/views/printing/PrinterCards.tsx'

/** Each printer with its queue and its last tickets, for whoever stands in the kitchen. */
export function PrintersSheet() {
  const close = useScreen((state) => state.close)
  const open = useScreen((state) => state.open)
  return (
    <Sheet wide title={<Trans>Printers and their tickets</Trans>} onClose={close}>
      <PrinterCards onOrder={(orderId) => open({ type: 'details', orderId })} />
    </Sheet>
  )
}
