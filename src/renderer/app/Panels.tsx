import { ContactsSheet } from '#renderer/office/help/ContactsSheet.tsx'
import { useScreen } from '#renderer/kit/navigation/screen-store.ts'
import { CancelSheet } from '#renderer/kitchen/details/CancelSheet.tsx'
import { DetailsSheet } from '#renderer/kitchen/details/DetailsSheet.tsx'
import { RefusedSheet } from '#renderer/kitchen/refused/RefusedCards.tsx'
import { RefuseSheet } from '#renderer/kitchen/details/RefuseSheet.tsx'

/** The panel that is open, if any. */
export function Panels() {
  const panel = useScreen((state) => state.panel)
  if (panel === null) return null
  switch (panel.type) {
    case 'details':
      return <DetailsSheet key={panel.orderId} orderId={panel.orderId} />
    case 'refuse':
      return <RefuseSheet key={panel.orderId} orderId={panel.orderId} />
    case 'cancel':
      return <CancelSheet key={panel.orderId} orderId={panel.orderId} />
    case 'refused':
      return <RefusedSheet />
    case 'contacts':
      return <ContactsSheet orderId={panel.orderId} />
  }
}
