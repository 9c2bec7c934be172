import { ContactsSheet } from '#renderer/office/help/ContactsSheet.tsx'
import { useLingui } from '@lingui/react/macro'
import { Boundary } from '#renderer/kit/frames/Boundary.tsx'
import { Sheet } from '#renderer/kit/ui/Sheet.tsx'
import { FaultPage } from './line/FaultPage.tsx'
import { type Panel, useScreen } from '#renderer/kit/navigation/screen-store.ts'
import { CancelSheet } from '#renderer/kitchen/order-sheet/CancelSheet.tsx'
import { DetailsSheet } from '#renderer/kitchen/order-sheet/DetailsSheet.tsx'
import { PrintersSheet } from '#renderer/kitchen/device/PrintersSheet.tsx'
import { RefusedSheet } from '#renderer/kitchen/refused-deliveries/RefusedSheet.tsx'
import { ItemOutSheet } from '#renderer/kitchen/order-sheet/ItemOutSheet.tsx'
import { TakeOffPanel } from '#renderer/kitchen/sold-out/TakeOffPanel.tsx'
import { KeysSheet } from '#renderer/kitchen/keys/KeysSheet.tsx'
import { RecallSheet } from '#renderer/kitchen/find/RecallSheet.tsx'
import { SearchSheet } from '#renderer/kitchen/find/SearchSheet.tsx'
import { StationsSheet } from '#renderer/kitchen/stations/StationsSheet.tsx'
import { MovedOnSheet } from '#renderer/kitchen/order-sheet/MovedOnSheet.tsx'
import { RefuseSheet } from '#renderer/kitchen/order-sheet/RefuseSheet.tsx'

/** The panel that is open, if any. One that cannot be shown leaves the board beside it as it is. */
export function Panels() {
  const panel = useScreen((state) => state.panel)
  if (panel === null) return null
  return (
    <Boundary key={`${panel.type} ${'orderId' in panel ? panel.orderId : ''}`} instead={<FaultSheet />}>
      <CurrentPanel panel={panel} />
    </Boundary>
  )
}

function FaultSheet() {
  const { t } = useLingui()
  const close = useScreen((state) => state.close)
  return (
    <Sheet title={t`Not shown`} onClose={close}>
      <FaultPage />
    </Sheet>
  )
}

function CurrentPanel({ panel }: { panel: Panel }) {
  switch (panel.type) {
    case 'details':
      return <DetailsSheet key={panel.orderId} orderId={panel.orderId} />
    case 'refuse':
      return <RefuseSheet key={panel.orderId} orderId={panel.orderId} />
    case 'cancel':
      return <CancelSheet key={panel.orderId} orderId={panel.orderId} />
    case 'item-out':
      return (
        <ItemOutSheet key={`${panel.orderId} ${panel.line}`} orderId={panel.orderId} lineKey={panel.line} />
      )
    case 'take-off':
      return <TakeOffPanel itemId={panel.itemId} kind={panel.kind} until={panel.until} />
    case 'recall':
      return <RecallSheet />
    case 'search':
      return <SearchSheet />
    case 'stations':
      return <StationsSheet />
    case 'keys':
      return <KeysSheet />
    case 'printers':
      return <PrintersSheet />
    case 'refused':
      return <RefusedSheet />
    case 'moved-on':
      return <MovedOnSheet key={panel.orderId} orderId={panel.orderId} />
    case 'contacts':
      return <ContactsSheet orderId={panel.orderId} />
  }
}
