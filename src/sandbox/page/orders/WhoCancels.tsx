import { Trans, useLingui } from '@lingui/react/macro'
import { Building2, Car, UserRound } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import styles from './Choices.module.css'

/** Asks who outside the restaurant cancels an order: its customer, its courier or the channel. */
export function WhoCancels(props: {
  code: string
  /** What the app will hear of it. */
  lead: ReactNode
  courier: { words: ReactNode; cancel: () => void }
  channel: { words: ReactNode; cancel: () => void }
  customer: { cancel: () => void }
  onClose: () => void
}) {
  const { t } = useLingui()
  const { code, onClose } = props
  const choice = (icon: ReactNode, words: ReactNode, cancel: () => void) => (
    <Button
      kind="danger"
      icon={icon}
      onClick={() => {
        cancel()
        onClose()
      }}
    >
      {words}
    </Button>
  )
  return (
    <Dialog title={t`Who cancels order ${code}?`} onClose={onClose}>
      <p>{props.lead}</p>
      <div className={styles.choices}>
        {choice(<UserRound size={22} aria-hidden />, <Trans>The customer</Trans>, props.customer.cancel)}
        {choice(<Car size={22} aria-hidden />, props.courier.words, props.courier.cancel)}
        {choice(<Building2 size={22} aria-hidden />, props.channel.words, props.channel.cancel)}
      </div>
      <Button wide onClick={onClose}>
        <Trans>Keep the order</Trans>
      </Button>
    </Dialog>
  )
}
