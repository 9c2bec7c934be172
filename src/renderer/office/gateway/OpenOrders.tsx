import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { Notice } from '#renderer/kit/ui/Notice.tsx'

/** What becomes of orders that are not finished when their way to the channel changes. */
export function OpenOrders({ count, deed }: { count: number; deed: 'pair' | 'leave' }) {
  const { t } = useLingui()
  return (
    <Notice
      look="block"
      tone="warn"
      about="open-orders"
      title={t`${plural(count, { one: '# order is not finished', other: '# orders are not finished' })}`}
    >
      {deed === 'pair' ? (
        <Trans>
          The gateway answers only for orders that came through it. Finish what is open first, or answer it on
          the channel’s own tablet.
        </Trans>
      ) : (
        <Trans>
          What is still to be said to a channel cannot be sent any more. Finish what is open first, or answer
          it on the channel’s own tablet.
        </Trans>
      )}
    </Notice>
  )
}
