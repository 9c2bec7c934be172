import type { BoardOrder } from '#shared/api/orders.ts'
import { CutName } from '#renderer/kit/ui/CutName.tsx'
import { EndedShort } from '#renderer/views/order/EndedBanner.tsx'
import { Handover } from '#renderer/views/order/Handover.tsx'
import { HandoverMark } from '#renderer/views/order/HandoverMark.tsx'
import { useCustomer } from '#renderer/views/order/order-names.ts'
import { ProblemRead, useActionProblem } from './ActionProblemNotice.tsx'
import { CardCode, KeyMark, Mark as Channel, placeIn, usePlace } from './CardHead.tsx'
import { AllergyChip, Mark, useAllergens, useMarks, UtensilsMark } from './Marks.tsx'
import { besideHandover } from '../deal/order-marks.ts'
import { shelfAllergens } from '../deal/strip-allergens.ts'
import type { Phase } from '#renderer/station/orders/phase.ts'
import styles from './ShelfCard.module.css'
import { SideButton } from './SideButton.tsx'

type Props = { order: BoardOrder; phase: Phase; nth: number | null; width: number }

/** Height of the chip of the allergens, in one row of marks, and in the place of one of the lines as well (px). */
const oneLine = 25
const twoLines = 44

/** Beside the name of a place: the picture of who comes, a time and the gap (px). */
const pictureAndTime = 21 + 42 + 6

/** A Ready order along the foot of the board: its code, whose it is, who comes, what still goes into the bag. */
export function ShelfCard({ order, phase, nth, width }: Props) {
  const customer = useCustomer(order)
  const marks = besideHandover(useMarks(order))
  const problem = useActionProblem(order.id)
  const codeRoom = Math.min(150, width - 236)
  const names = useAllergens(order)
  const chipRoom = width - codeRoom - 130
  // Allergens that do not stand whole on one line have two, and the name gives way.
  const one = names === null ? null : shelfAllergens(names, chipRoom, oneLine)
  const isOne = one?.rows.length === 1 && one.size === 16
  const allergens = names === null || isOne ? one : shelfAllergens(names, chipRoom, twoLines)
  const beside = (
    <>
      <Channel order={order} />
      <UtensilsMark order={order} />
    </>
  )
  const when =
    phase === 'ended' ? <EndedShort order={order} /> : <Collected order={order} room={chipRoom + 8} />
  const signs = marks
    .filter((mark) => mark !== 'note')
    .map((mark) => <Mark key={mark} mark={mark} order={order} />)
  return (
    <div className={styles.shelf} data-part="head">
      {allergens === null || isOne ? (
        <CardCode order={order} nth={null} most={44} room={codeRoom} />
      ) : (
        <div className={styles.code}>
          <CardCode order={order} nth={null} most={38} room={codeRoom} />
          <Channel order={order} />
        </div>
      )}
      {problem !== null ? (
        <p className={styles.problem} role="alert" data-part="problem">
          {problem}
        </p>
      ) : allergens !== null && !isOne ? (
        <div className={styles.who}>
          <span className={styles.row} data-part="when">
            <KeyMark nth={nth} />
            {phase === 'ended' ? when : <HandoverMark order={order} />}
            <UtensilsMark order={order} />
            {signs}
          </span>
          <AllergyChip {...allergens} />
        </div>
      ) : (
        <div className={styles.who}>
          <span className={styles.marks}>
            <KeyMark nth={nth} />
            {allergens !== null && beside}
            <CutName text={customer} className={styles.name} />
          </span>
          <span className={phase === 'ended' ? styles.ended : styles.when} data-part="when">
            {when}
          </span>
          <span className={styles.marks}>
            {allergens === null && beside}
            {allergens !== null && <AllergyChip {...allergens} />}
            {signs}
          </span>
        </div>
      )}
      {problem === null ? (
        <SideButton order={order} phase={phase} size="shelf" width={98} />
      ) : (
        <ProblemRead id={order.id} size="shelf" />
      )}
    </div>
  )
}

/** Who collects it and when; where several places share the board, whose counter it goes to before that. */
function Collected({ order, room }: { order: BoardOrder; room: number }) {
  const place = usePlace(order)
  if (place === null) return <Handover order={order} isShort />
  return (
    <span className={styles.collected}>
      <b className={styles.place} data-part="place">
        {placeIn(place, room - pictureAndTime, 16)}
      </b>
      <HandoverMark order={order} />
    </span>
  )
}
