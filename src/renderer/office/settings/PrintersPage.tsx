import { Trans } from '@lingui/react/macro'
import { SettingsPage } from '#renderer/kit/frames/SettingsPage.tsx'
import { useScreen } from '#renderer/kit/navigation/screen-store.ts'
import { PrinterCards } from '#renderer/views/printing/PrinterCards.tsx'

/** Each printer with its queue and its last tickets. */
export function PrintersPage() {
  const go = useScreen((state) => state.go)
  return (
    <SettingsPage
      back={{ at: 'station' }}
      title={<Trans>Printers and their tickets</Trans>}
      lead={<Trans>How each printer is, what waits for it, and what became of its last ten tickets.</Trans>}
    >
      <h2 className="heard-only">
        <Trans>Printers</Trans>
      </h2>
      <PrinterCards onOrder={(orderId) => go('history', { type: 'details', orderId })} />
    </SettingsPage>
  )
}
