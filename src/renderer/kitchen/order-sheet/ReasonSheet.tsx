import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { BoardOrder } from '#shared/api/orders.ts'
import { channelNames } from '#shared/channel.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { HeldFields } from '#renderer/kit/ui/HeldFields.tsx'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { Sheet } from '#renderer/kit/ui/Sheet.tsx'
import { TextBox } from '#renderer/kit/ui/TextBox.tsx'
import { useScreen } from '#renderer/kit/navigation/screen-store.ts'
import { actionProblemWords } from '#renderer/station/orders/action-problems.ts'
import { useActions } from '#renderer/station/orders/actions-store.ts'
import styles from './ReasonSheet.module.css'

const longestText = 500

type Props = {
  order: BoardOrder
  /** The step in words: what the sheet is called, and what its button says. */
  step: ReactNode
  wide?: boolean
  /** Whether every question is answered. */
  isComplete: boolean
  details: string
  onDetails: (details: string) => void
  /** Answers whether it was done; the sheet closes then. */
  onConfirm: () => Promise<boolean>
  /** The questions. */
  children: ReactNode
}

/** Asks why an order is refused or cancelled, before it is. */
export function ReasonSheet({
  order,
  step,
  wide,
  isComplete,
  details,
  onDetails,
  onConfirm,
  children,
}: Props) {
  const { t } = useLingui()
  const close = useScreen((state) => state.close)
  const closeAll = useScreen((state) => state.closeAll)
  const busy = useActions((state) => state.busy.has(order.id))
  const problem = useActions(({ problems }) => problems.get(order.id))
  const channel = channelNames[order.channel]
  const confirm = async () => {
    if (isComplete && (await onConfirm())) closeAll()
  }
  return (
    <Sheet
      wide={wide ?? false}
      title={step}
      onClose={close}
      actions={
        <Button look="danger" size="main" isDisabled={!isComplete || busy} onPress={() => void confirm()}>
          {step}
        </Button>
      }
    >
      <div className={styles.form}>
        {problem && (
          <Notice tone="trouble" urgent>
            {t(actionProblemWords[problem])}
          </Notice>
        )}
        <HeldFields isBusy={busy}>
          {children}
          <TextBox
            label={<Trans>More for {channel}, if you like</Trans>}
            value={details}
            onChange={onDetails}
            rows={2}
            maxLength={longestText}
          />
        </HeldFields>
      </div>
    </Sheet>
  )
}
