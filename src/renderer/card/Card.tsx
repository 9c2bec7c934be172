import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { ChevronDown, ChevronUp } from 'lucide-react'
import { memo, useState } from 'react'
import type { BoardOrder } from '#shared/api/orders.ts'
import { ringOf } from '#shared/order/board.ts'
import { itemCount } from '#shared/order/order.ts'
import { acknowledgeByTouch } from '../actions/order-actions.ts'
import { useActions } from '../actions/actions-store.ts'
import { useBoard } from '../board/board-store.ts'
import { useScreen } from '../navigation/screen-store.ts'
import { Button } from '../ui/Button.tsx'
import { classes } from '../ui/classes.ts'
import { Notice } from '../ui/Notice.tsx'
import { actionProblemWords } from '../words/action-problems.ts'
import { AllergyBanner } from './AllergyBanner.tsx'
import { restOfNote } from './allergies.ts'
import styles from './Card.module.css'
import { CardActions } from './CardActions.tsx'
import { CardHead } from './CardHead.tsx'
import { ChangeLines, OrderNote, PaperLine, SendLine } from './CardLines.tsx'
import { EndedBanner } from './EndedBanner.tsx'
import { linesThatFit } from './fold.ts'
import { Items } from './Items.tsx'
import { type Phase, phaseOf } from './phase.ts'
import { Utensils } from './Utensils.tsx'

/** What a card needs besides its items (px): head, utensils, actions, paddings. */
const besidesItems = 330

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
  return (
    <CardFrame order={order} phase={phase} rings={rings}>
      {phase === 'ended' && <EndedBanner order={order} />}
      <CardHead order={order} nth={nth} ended={phase === 'ended'} />
      {phase === 'ready' ? <ReadyBody order={order} /> : <Body order={order} phase={phase} room={room} />}
      <Problem id={id} />
      <CardActions order={order} phase={phase} />
    </CardFrame>
  )
})

type FrameProps = { order: BoardOrder; phase: Phase; rings: boolean; children: React.ReactNode }

function CardFrame({ order, phase, rings, children }: FrameProps) {
  const { t } = useLingui()
  return (
    <article
      className={classes(styles.card, rings && styles.rings)}
      tabIndex={-1}
      aria-label={t`Order ${order.displayNumber}`}
      data-card={order.id}
      data-phase={phase}
      data-rings={rings || undefined}
      onPointerDown={() => void acknowledgeByTouch(order)}
      onFocus={(event) => {
        // Chosen by a number key: someone is looking at it.
        if (event.target === event.currentTarget && useScreen.getState().keys) void acknowledgeByTouch(order)
      }}
    >
      {children}
    </article>
  )
}

function Body({ order, phase, room }: { order: BoardOrder; phase: Phase; room: number }) {
  const note = restOfNote(order)
  const ended = phase === 'ended'
  return (
    <>
      {!ended && <AllergyBanner order={order} />}
      {!ended && <ChangeLines order={order} />}
      <FoldingItems order={order} room={room} crossed={ended} />
      {!ended && note !== null && <OrderNote note={note} />}
      {!ended && <Utensils cutlery={order.cutlery} />}
      {!ended && <PaperLine order={order} />}
      {!ended && <SendLine order={order} />}
    </>
  )
}

/** Ready food is packed: its card says what still goes into the bag, and nothing to cook. */
function ReadyBody({ order }: { order: BoardOrder }) {
  const { t } = useLingui()
  const count = itemCount(order)
  return (
    <>
      <div className={styles.packed}>
        <Utensils cutlery={order.cutlery} slim />
        <span className={styles.count}>{t`${plural(count, { one: '# item', other: '# items' })}`}</span>
      </div>
      <PaperLine order={order} />
      <SendLine order={order} />
    </>
  )
}

function FoldingItems({ order, room, crossed }: { order: BoardOrder; room: number; crossed: boolean }) {
  const [unfolded, setUnfolded] = useState(false)
  const fit = linesThatFit(order.lines, Math.max(160, room - besidesItems))
  const hidden = order.lines.length - fit
  return (
    <>
      <Items lines={unfolded ? order.lines : order.lines.slice(0, fit)} crossed={crossed} />
      {hidden > 0 && (
        <Button className={styles.more} wide onPress={() => setUnfolded(!unfolded)}>
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
      action={
        <Button size="small" onPress={() => dismiss(id)}>
          <Trans>OK</Trans>
        </Button>
      }
    >
      {t(actionProblemWords[problem])}
    </Notice>
  )
}
