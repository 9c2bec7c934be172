import { Trans } from '@lingui/react/macro'
import { channelNames } from '../../card/Handover.tsx'
import { useBoard } from '../../board/board-store.ts'
import { useScreen } from '../../navigation/screen-store.ts'
import { Sheet } from '../../ui/Sheet.tsx'
import { ContactList } from './ContactList.tsx'
import { WhenToCall } from './WhenToCall.tsx'

/** The same numbers for staff at the board, who need no sign-in for them (R163, R164). */
export function ContactsSheet({ orderId }: { orderId: string }) {
  const close = useScreen((state) => state.close)
  const channel = useBoard(({ orders }) => orders.get(orderId)?.channel)
  return (
    <Sheet wide title={<Trans>Problem with this order or the driver?</Trans>} onClose={close}>
      <WhenToCall />
      <ContactList first={channel && channelNames[channel]} />
    </Sheet>
  )
}
