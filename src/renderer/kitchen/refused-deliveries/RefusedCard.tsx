import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { BellOff, CircleCheck, TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import type { RefusedOrder } from '#shared/order/refused-order.ts'
import { channelNames } from '#shared/channel.ts'
import { when } from '#renderer/kit/words/when.ts'
import { useTime } from '#renderer/station/clock/clock-store.ts'
import { useConnection } from '#renderer/station/connection/connection-store.ts'
import { boardLocation, useDevice } from '#renderer/station/device/device-store.ts'
import { localDate } from '#shared/time/zoned.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { classes } from '#renderer/kit/ui/classes.ts'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { useFormat } from '#renderer/kit/words/format.ts'
import styles from './RefusedCard.module.css'
import { RefusedDetails } from './RefusedDetails.tsx'
import { RefusedContent } from './RefusedContent.tsx'
import { refusedDealtWith, seeRefused } from '#renderer/station/refused-deliveries/refused-actions.ts'
import { useRefused } from '#renderer/station/refused-deliveries/refused-store.ts'
import { RefusedToDo, RefusedWord } from '#renderer/views/refused-deliveries/RefusedWords.tsx'
import { IfMay } from '#renderer/station/screens/IfMay.tsx'
import { useMay } from '#renderer/station/screens/own-screen-store.ts'

/** One order this station could not take: what could be read of it, and what to do. It stays until a person has done it. */
export function RefusedCard({ refused }: { refused: RefusedOrder }) {
  const { t } = useLingui()
  const [busy, setBusy] = useState(false)
  // Whole while it rings; then it makes room for the orders below it.
  const [unfolded, setUnfolded] = useState(false)
  const offline = useConnection((state) => state.link !== 'live')
  const maySee = useMay('refusedOrders.seen')
  const mayEnd = useMay('refusedOrders.dealtWith')
  const failed = useRefused((state) => state.failed.has(refused.id))
  const rings = refused.seenAt === null
  const whole = rings || unfolded
  const number = refused.readable.number
  const dealtWith = async () => {
    setBusy(true)
    await refusedDealtWith(refused.id)
    setBusy(false)
  }
  return (
    <article
      className={classes(styles.card, rings && styles.rings)}
      data-refused={refused.id}
      data-kind={refused.kind}
      aria-label={number === null ? t`Refused order` : t`Refused order ${number}`}
      onPointerDownCapture={() => {
        if (rings && maySee) seeRefused(refused.id)
      }}
    >
      <div className={styles.banner}>
        <TriangleAlert size={34} aria-hidden="true" />
        <div>
          <p className={styles.word}>
            <RefusedWord refused={refused} />
          </p>
          <p className={styles.what}>
            <RefusedToDo refused={refused} />
          </p>
        </div>
      </div>
      <p className={styles.head}>
        <span className={styles.number} data-part="number">
          <bdi>{number ?? '—'}</bdi>
        </span>
        <Received refused={refused} />
      </p>
      <RefusedContent refused={refused} isWhole={whole} />
      {failed && (
        <Notice tone="trouble" urgent>
          <Trans>The station did not answer. Try again.</Trans>
        </Notice>
      )}
      {rings && maySee && (
        <Button wide isDisabled={offline} onPress={() => seeRefused(refused.id)}>
          <BellOff size={22} aria-hidden="true" />
          <Trans comment="stops the sound of new orders">I've seen it</Trans>
        </Button>
      )}
      {mayEnd && (
        <Button
          wide
          look="main"
          size="main"
          isDisabled={offline}
          isBusy={busy}
          onPress={() => void dealtWith()}
        >
          <CircleCheck size={26} aria-hidden="true" />
          <Trans comment="a refused order: a person has called, the card can go">Dealt with</Trans>
        </Button>
      )}
      {whole && (
        <IfMay call="refusedOrders.raw">
          <RefusedDetails refused={refused} />
        </IfMay>
      )}
      {!rings && (
        <Button size="small" look="quiet" wide onPress={() => setUnfolded(!whole)}>
          {whole ? <Trans>Show less</Trans> : <Trans>Show all of it</Trans>}
        </Button>
      )}
    </article>
  )
}

function Received({ refused }: { refused: RefusedOrder }) {
  const { t } = useLingui()
  const format = useFormat()
  const zone = useDevice(({ state }) => boardLocation(state)?.timeZone ?? 'UTC')
  const today = useTime((now) => localDate(now, zone))
  const time = when(refused.receivedAt, zone, today, format)
  return (
    <span className={styles.soft}>
      {channelNames[refused.channel]} · {time}
      {refused.times > 1 &&
        ` · ${t`${plural(refused.times, { one: 'sent # time', other: 'sent # times' })}`}`}
    </span>
  )
}
