import { ContactsSheet } from '../dashboard/contacts/ContactsSheet.tsx'
import { useScreen } from '../navigation/screen-store.ts'
import { CancelSheet } from './CancelSheet.tsx'
import { DetailsSheet } from './DetailsSheet.tsx'
import { RefuseSheet } from './RefuseSheet.tsx'

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
    case 'contacts':
      return <ContactsSheet orderId={panel.orderId} />
  }
}
