import { Trans } from '@lingui/react/macro'
import { channelNames } from '#shared/channel.ts'
import { useBoard } from '#renderer/station/orders/board-store.ts'
import { useScreen } from '#renderer/kit/navigation/screen-store.ts'
import { Sheet } from '#renderer/kit/ui/Sheet.tsx'
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
