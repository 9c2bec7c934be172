import { useRef } from 'react'
import type { BoardOrder } from '#shared/api/orders.ts'
import { made } from '#shared/order/reads.ts'
import { useScreen } from '#renderer/kit/navigation/screen-store.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { AllergyBanner } from '#renderer/views/order/AllergyBanner.tsx'
import { restOfNote } from '#renderer/views/order/allergies.ts'
import { CautionLine, ChangeLines, OrderNote, PaperLine, SendLine } from '#renderer/views/order/CardLines.tsx'
import { EndedBanner } from '#renderer/views/order/EndedBanner.tsx'
import { Items } from '#renderer/views/order/Items.tsx'
import { StationMarks } from '#renderer/views/order/StationMarks.tsx'
import { useStationWords } from '#renderer/views/order/station-marks.ts'
import { Utensils } from '#renderer/views/order/Utensils.tsx'
import type { Fold } from '../deal/deal-types.ts'
import { isStrikable } from '../deal/needs-full.ts'
import { narrowBelow } from '../deal/needs-parts.ts'
import { useNatural } from '../deal/natural-heights.ts'
import { ActionProblemNotice } from './ActionProblemNotice.tsx'
import { CardActions } from './CardActions.tsx'
import { CardCode, useIsDated, When, Whose } from './CardHead.tsx'
import { linesThatFit } from './fold.ts'
import styles from './FullCard.module.css'
import type { Phase } from '#renderer/station/orders/phase.ts'
import { SoldOutBanner } from './SoldOutBanner.tsx'
import { TimeLeft } from './TimeLeft.tsx'
import { MoreDishes } from '#renderer/views/order/MoreDishes.tsx'

type Props = {
  order: BoardOrder
  phase: Phase
  nth: number | null
  width: number
  fold: Fold
  height: number
}

/** Everything that is read of an order, its next step, and the minutes to accept with. */
export function FullCard({ order, phase, nth, width, fold, height }: Props) {
  const top = useRef<HTMLDivElement>(null)
  const foot = useRef<HTMLDivElement>(null)
  useNatural({ id: order.id, size: 'full', width, fold, top, foot })
  const isNarrow = width < narrowBelow
  const ended = phase === 'ended'
  const note = restOfNote(order)
  const room = width - 24
  // A date beside the code needs more of the line than a time.
  const whoAndTime = useIsDated(order) ? 245 : 170
  return (
    <>
      <div className={styles.window}>
        <div className={styles.top} ref={top} data-narrow={isNarrow || undefined}>
          {ended && <EndedBanner order={order} />}
          <div className={styles.head} data-part="head">
            <CardCode order={order} nth={nth} most={49} room={isNarrow ? room - 80 : room - whoAndTime} />
            <div className={styles.who}>
              <Whose order={order} />
              <When order={order} isBeside={isNarrow} room={room} />
            </div>
            {!ended && <TimeLeft order={order} size="full" />}
          </div>
          <CautionLine order={order} />
          {!ended && (
            <>
              <AllergyBanner order={order} room="card" />
              <SoldOutBanner order={order} />
              <ChangeLines order={order} />
            </>
          )}
          <FoldingItems order={order} fold={fold} room={room} height={height} crossed={ended} />
          <StationMarks order={order} />
          {note !== null && !ended && <OrderNote note={note} room="card" />}
        </div>
      </div>
      <div className={styles.foot} ref={foot} data-part="foot">
        <PaperLine order={order} />
        <SendLine order={order} />
        <ActionProblemNotice id={order.id} />
        <div className={styles.row} data-narrow={isNarrow || undefined}>
          {!ended && <Utensils cutlery={order.cutlery} size={isNarrow ? 'slim' : 'tile'} />}
          <CardActions order={order} phase={phase} />
        </div>
      </div>
    </>
  )
}

type FoldingProps = { order: BoardOrder; fold: Fold; room: number; height: number; crossed: boolean }

/** The items; of an order longer than its card as many as fit, and how many more it has. */
function FoldingItems({ order, fold, room, height, crossed }: FoldingProps) {
  const open = useScreen((state) => state.open)
  const stations = useStationWords(order)
  const lines = made(order.lines)
  const fit = fold === 'lines' ? linesThatFit(order, lines, room, height, stations) : lines.length
  const hidden = lines.slice(fit).reduce((sum, { quantity }) => sum + quantity, 0)
  return (
    <>
      <Items
        lines={lines.slice(0, fit)}
        crossed={crossed}
        dense
        foldsOptions={fold !== 'none'}
        work={isStrikable(order) ? order : undefined}
        channel={order.channel}
      />
      {hidden > 0 && (
        <div data-part="more">
          <Button
            size="small"
            wide
            className={styles.more}
            onPress={() => open({ type: 'details', orderId: order.id })}
          >
            <MoreDishes hidden={hidden} />
          </Button>
        </div>
      )}
    </>
  )
}
