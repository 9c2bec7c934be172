import { Trans, useLingui } from '@lingui/react/macro'
import { ChevronDown, ChevronUp } from 'lucide-react'
import { memo, type ReactNode, type RefObject, useEffect, useRef, useState } from 'react'
import type { BoardOrder } from '#shared/api/orders.ts'
import { ringOf } from '#shared/order/board.ts'
import { made } from '#shared/order/reads.ts'
import { acknowledgeByTouch } from '#renderer/station/orders/order-actions.ts'
import { useActions } from '#renderer/station/orders/actions-store.ts'
import { useBoard } from '#renderer/station/orders/board-store.ts'
import { useScreen } from '#renderer/kit/navigation/screen-store.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { classes } from '#renderer/kit/ui/classes.ts'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { actionProblemWords } from '#renderer/station/orders/action-problems.ts'
import { AllergyBanner } from '#renderer/station/shown/order/AllergyBanner.tsx'
import { restOfNote } from '#renderer/station/shown/order/allergies.ts'
import styles from './Card.module.css'
import { CardActions } from './CardActions.tsx'
import { CardHead } from './CardHead.tsx'
import {
  CautionLine,
  ChangeLines,
  OrderNote,
  PaperLine,
  SendLine,
} from '#renderer/station/shown/order/CardLines.tsx'
import { EndedBanner } from '#renderer/station/shown/order/EndedBanner.tsx'
import { besidesItems, isDense, linesThatFit } from './fold.ts'
import { Items } from '#renderer/station/shown/order/Items.tsx'
import { type Phase, phaseOf } from './phase.ts'
import { SoldOutBanner } from './SoldOutBanner.tsx'
import { Utensils } from '#renderer/station/shown/order/Utensils.tsx'

type Props = {
  id: string
  /** The number key that selects it, or null. */
  nth: number | null
  /** Height its column has (px). */
  room: number
}

/** One order, read top-down in the order a cook needs it. */
export const Card = memo(function Card({ id, nth, room }: Props) {
  const order = useBoard(({ shown }) => shown.get(id))
  const live = useBoard(({ orders }) => orders.get(id))
  if (!order) return null
  const phase = phaseOf(order)
  const rings = live !== undefined && ringOf(live) !== null
  const ended = phase === 'ended'
  return (
    <CardFrame order={order} phase={phase} rings={rings} room={room}>
      {ended && <EndedBanner order={order} />}
      <CardHead order={order} nth={nth} ended={ended}>
        {/* Ready food is packed: its card says what still goes into the bag, and nothing to cook. */}
        {phase === 'ready' && <Utensils cutlery={order.cutlery} slim />}
      </CardHead>
      <CautionLine order={order} />
      {cooks(phase) && <Warnings order={order} />}
      {/* The foot sticks to that of the column within this part only: it never covers the head or a warning. */}
      <div className={styles.rest}>
        {phase !== 'ready' && <Body order={order} phase={phase} room={room} />}
        <div className={styles.foot} data-part="foot">
          {cooks(phase) && <Utensils cutlery={order.cutlery} />}
          <PaperLine order={order} />
          <SendLine order={order} />
          <Problem id={id} />
          <CardActions order={order} phase={phase} />
        </div>
      </div>
    </CardFrame>
  )
})

type FrameProps = { order: BoardOrder; phase: Phase; rings: boolean; room: number; children: ReactNode }

function CardFrame({ order, phase, rings, room, children }: FrameProps) {
  const { t } = useLingui()
  const frame = useRef<HTMLElement>(null)
  const tall = useTaller(frame, room)
  return (
    <article
      ref={frame}
      className={classes(styles.card, rings && styles.rings)}
      tabIndex={-1}
      aria-label={t`Order ${order.displayNumber}`}
      data-card={order.id}
      data-phase={phase}
      data-rings={rings || undefined}
      data-tall={tall || undefined}
      // On the way down: a press on one of its buttons does not come back up.
      onPointerDownCapture={() => void acknowledgeByTouch(order)}
      onFocus={(event) => {
        // Chosen by a number key: someone is looking at it.
        if (event.target === event.currentTarget && useScreen.getState().keys) void acknowledgeByTouch(order)
      }}
    >
      {children}
    </article>
  )
}

/** What the button to the cards below takes from the column where there is one (px). */
const belowButton = 56

/** Whether the card may be taller than what is seen of it: then its button sticks to the foot of the column. */
function useTaller(frame: RefObject<HTMLElement | null>, room: number): boolean {
  const [tall, setTall] = useState(false)
  useEffect(() => {
    const card = frame.current
    if (!card) return
    const observer = new ResizeObserver(() => setTall(card.offsetHeight > room - belowButton))
    observer.observe(card)
    return () => observer.disconnect()
  }, [frame, room])
  return tall
}

/** Whether there is something to cook, or will be. */
function cooks(phase: Phase): boolean {
  return phase !== 'ready' && phase !== 'ended'
}

/** What must be read before the first dish. */
function Warnings({ order }: { order: BoardOrder }) {
  return (
    <>
      <AllergyBanner order={order} room="card" />
      <SoldOutBanner order={order} />
      <ChangeLines order={order} />
    </>
  )
}

function Body({ order, phase, room }: { order: BoardOrder; phase: Phase; room: number }) {
  if (phase === 'ended') return <FoldingItems order={order} room={room} crossed />
  const note = restOfNote(order)
  return (
    <>
      <FoldingItems order={order} room={room} crossed={false} />
      {note !== null && <OrderNote note={note} room="card" />}
    </>
  )
}

function FoldingItems({ order, room, crossed }: { order: BoardOrder; room: number; crossed: boolean }) {
  const [unfolded, setUnfolded] = useState(false)
  const lines = made(order.lines)
  const fit = linesThatFit(lines, room - besidesItems(order))
  const hidden = lines.length - fit
  return (
    <>
      <Items lines={unfolded ? lines : lines.slice(0, fit)} crossed={crossed} dense={isDense(lines)} />
      {hidden > 0 && (
        <Button size="small" className={styles.more} wide onPress={() => setUnfolded(!unfolded)}>
          {unfolded ? (
            <>
              <ChevronUp size={26} aria-hidden="true" />
              <Trans>Show less</Trans>
            </>
          ) : (
            <>
              <ChevronDown size={26} aria-hidden="true" />
              <Trans comment="items of an order that are folded away">+ {hidden} more</Trans>
            </>
          )}
        </Button>
      )}
    </>
  )
}

function Problem({ id }: { id: string }) {
  const { t } = useLingui()
  const problem = useActions(({ problems }) => problems.get(id))
  const dismiss = useActions((state) => state.dismiss)
  // Appears once the finger is gone: it must not push the button away under it.
  const held = useBoard((state) => state.held)
  if (!problem || held) return null
  return (
    <Notice
      tone="trouble"
      urgent
      actions={
        <Button size="small" onPress={() => dismiss(id)}>
          <Trans>OK</Trans>
        </Button>
      }
    >
      {t(actionProblemWords[problem])}
    </Notice>
  )
}
