import { Trans, useLingui } from '@lingui/react/macro'
import { BellOff, TriangleAlert } from 'lucide-react'
import type { RefusedOrder } from '#shared/order/refused-order.ts'
import { useConnection } from '#renderer/station/connection/connection-store.ts'
import { seeRefused } from '#renderer/station/refused-deliveries/refused-actions.ts'
import { channelPhone, RefusedWord } from '#renderer/views/refused-deliveries/RefusedWords.tsx'
import { channelNames } from '#shared/channel.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { classes } from '#renderer/kit/ui/classes.ts'
import { useMay } from '#renderer/station/screens/own-screen-store.ts'
import styles from './RefusedStrip.module.css'

type Props = {
  /** Oldest first; at least one. */
  refused: readonly RefusedOrder[]
  /** How many there are in all. */
  count: number
  onShowAll: () => void
}

/** The newest refused order in three lines, and how many more there are: it takes no room from orders with minutes left. */
export function RefusedStrip({ refused, count, onShowAll }: Props) {
  const { t } = useLingui()
  const offline = useConnection((state) => state.link !== 'live')
  const maySee = useMay('refusedOrders.seen')
  const unseen = refused.filter(({ seenAt }) => seenAt === null)
  const newest = refused.at(-1)
  if (!newest) return null
  const { number, customerName } = newest.readable
  const channel = channelNames[newest.channel]
  const phone = channelPhone(newest.channel)
  return (
    <article
      className={classes(styles.strip, unseen.length > 0 && styles.rings)}
      data-refused={newest.id}
      data-kind={newest.kind}
      aria-label={number === null ? t`Refused order` : t`Refused order ${number}`}
      onPointerDownCapture={() => {
        if (newest.seenAt === null && maySee) seeRefused(newest.id)
      }}
    >
      <div className={styles.banner}>
        <TriangleAlert size={26} aria-hidden="true" />
        <div>
          <p className={styles.word}>
            <RefusedWord refused={newest} />
          </p>
          <p className={styles.who}>
            <bdi data-part="number">{number ?? '—'}</bdi>
            {customerName !== null && (
              <>
                {' · '}
                <bdi>{customerName}</bdi>
              </>
            )}
          </p>
          <p className={styles.what}>
            <Trans>
              Call {channel}, <b className={styles.phone}>{phone}</b>
            </Trans>
          </p>
        </div>
      </div>
      <div className={styles.buttons}>
        {unseen.length > 0 && maySee && (
          <Button
            size="small"
            isDisabled={offline}
            onPress={() => {
              for (const { id } of unseen) seeRefused(id)
            }}
          >
            <BellOff size={22} aria-hidden="true" />
            {unseen.length === 1 ? (
              <Trans comment="stops the sound of new orders">I've seen it</Trans>
            ) : (
              <Trans comment="stops the sound of several refused orders">I've seen them</Trans>
            )}
          </Button>
        )}
        <Button size="small" look="main" onPress={onShowAll}>
          {count === 1 ? (
            <Trans comment="opens the refused order">Show it</Trans>
          ) : (
            <Trans comment="opens the list of refused orders">Show all {count}</Trans>
          )}
        </Button>
      </div>
    </article>
  )
}
