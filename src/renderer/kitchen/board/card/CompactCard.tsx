import { Plural } from '@lingui/react/macro'
import { MessageSquareText } from 'lucide-react'
import { type CSSProperties, type ReactNode, useMemo } from 'react'
import type { BoardOrder } from '#shared/api/orders.ts'
import { multiplied, type CookedOption } from '#shared/order/quantities.ts'
import { made } from '#shared/order/reads.ts'
import type { OrderLine } from '#shared/order/order.ts'
import { toMake } from '#shared/order/work.ts'
import { useMedia } from '#renderer/kit/ui/use-media.ts'
import { classes } from '#renderer/kit/ui/classes.ts'
import { Name } from '#renderer/kit/ui/Name.tsx'
import { useStruck } from '#renderer/station/orders/strike.ts'
import { restOfNote } from '#renderer/views/order/allergies.ts'
import { AllergyLine } from '#renderer/views/order/AllergyBanner.tsx'
import { WhatToDo } from '#renderer/views/order/EndedBanner.tsx'
import { countOf, ForPerson, removedIn, Without } from '#renderer/views/order/Items.tsx'
import { StrikeArea } from '#renderer/views/order/StrikeArea.tsx'
import { StationMarks } from '#renderer/views/order/StationMarks.tsx'
import { useStationWords } from '#renderer/views/order/station-marks.ts'
import { Utensils } from '#renderer/views/order/Utensils.tsx'
import { useAllergyWords } from '#renderer/views/order/use-allergy-words.ts'
import { allergySaid } from '../deal/allergy-said.ts'
import { lowWindow } from '../deal/deal-types.ts'
import { compactRoom, dishRooms } from '../deal/needs-compact.ts'
import { dishNote, isPersonBeside, optionWords } from '../deal/needs-compact-lines.ts'
import { narrowBelow, sideButton } from '../deal/needs-parts.ts'
import { ProblemRead, useActionProblem } from './ActionProblemNotice.tsx'
import { CardCode, useIsDated, When, Whose } from './CardHead.tsx'
import { compactFit, type CompactFit } from './compact-fit.ts'
import styles from './CompactCard.module.css'
import { Mark, UtensilsMark, useMarks } from './Marks.tsx'
import { besideHandover, besideNote, withNote } from '../deal/order-marks.ts'
import type { Phase } from '#renderer/station/orders/phase.ts'
import { SideButton } from './SideButton.tsx'
import { TimeLeft } from './TimeLeft.tsx'
import { MoreDishes } from '#renderer/views/order/MoreDishes.tsx'

type Props = { order: BoardOrder; phase: Phase; nth: number | null; width: number; height: number }

/** Who, what to be careful with, its dishes as far as its height goes, its note, and the next step at its right edge. */
export function CompactCard({ order, phase, nth, width, height }: Props) {
  const ended = phase === 'ended'
  const isLow = useMedia(lowWindow)
  const problem = useActionProblem(order.id)
  const stations = useStationWords(order)
  const fit = compactFit(order, width, height, stations, isLow)
  const { layout } = fit
  const words = useAllergyWords(order.channel)
  const said = allergySaid(order, words, layout === 'low' ? compactRoom(width) : width - 24)
  const above = ended ? (
    <p className={styles.ended}>
      <WhatToDo order={order} />
    </p>
  ) : (
    <AllergyLine said={said} />
  )
  return (
    <>
      <Head order={order} nth={nth} width={width} hasTime={!ended} />
      {layout !== 'low' && above}
      <div
        className={styles.body}
        data-layout={layout}
        data-letters={fit.letters}
        style={{ '--side-button': `${sideButton(width)}px` } as CSSProperties}
      >
        {problem === null ? (
          <>
            <Dishes order={order} width={width} fit={fit}>
              {layout === 'low' && above}
            </Dishes>
            <Foot order={order} phase={phase} width={width} fit={fit} hasMore={said?.isMore === true} />
          </>
        ) : (
          <p className={styles.problem} role="alert" data-part="problem">
            {problem}
          </p>
        )}
        <div className={styles.right}>
          {problem === null ? (
            <SideButton order={order} phase={phase} size="compact" width={sideButton(width)} />
          ) : (
            <ProblemRead id={order.id} size="compact" />
          )}
        </div>
      </div>
    </>
  )
}

type HeadProps = { order: BoardOrder; nth: number | null; width: number; hasTime: boolean }

/** Code, who and when, and the time left; in a narrow lane who and when stand under the code. */
function Head({ order, nth, width, hasTime }: HeadProps) {
  const isNarrow = width < narrowBelow
  // A date beside the code needs more of the line than a time.
  const isDated = useIsDated(order)
  const whoAndTime = isNarrow ? 84 : isDated ? 245 : 170
  const time = hasTime && <TimeLeft order={order} size="compact" />
  const code = <CardCode order={order} nth={nth} most={44} room={width - 24 - whoAndTime} />
  if (!isNarrow)
    return (
      <div className={styles.head} data-part="head" data-wide>
        {code}
        <div className={styles.beside}>
          <Whose order={order} />
          <When order={order} isBeside={false} />
        </div>
        {time}
      </div>
    )
  return (
    <>
      <div className={styles.head} data-part="head">
        {code}
        {time}
      </div>
      <div className={styles.who}>
        <Whose order={order} />
        <When order={order} isBeside room={width - 24} />
      </div>
    </>
  )
}

type DishesProps = { order: BoardOrder; width: number; fit: CompactFit; children: ReactNode }

function Dishes({ order, width, fit, children }: DishesProps) {
  const { lines, hasOptions, isStruck, layout, letters } = fit
  const struck = useStruck(order)
  const keys = useMemo(() => toMake(order).map(({ key }) => key), [order])
  const rooms = dishRooms(width, layout, lines.length)
  const hidden = made(order.lines)
    .slice(lines.length)
    .reduce((sum, { quantity }) => sum + quantity, 0)
  return (
    <div className={styles.dishes}>
      {children}
      <ul className={styles.items} data-part="items">
        {lines.map((line, at) => (
          <li
            key={at}
            className={classes(
              styles.item,
              isStruck && styles.strikable,
              struck.has(keys[at] ?? '') && styles.struck,
            )}
          >
            <b className={styles.count} data-count={line.quantity}>
              {line.quantity}
            </b>
            <span className={styles.dish}>
              <Name text={line.name} />{' '}
              <About
                line={line}
                inWords={hasOptions}
                isBeside={isPersonBeside(line, rooms[at] ?? 0, letters)}
              />
            </span>
            {isStruck && <StrikeArea order={order} line={keys[at]} name={`${line.quantity} ${line.name}`} />}
          </li>
        ))}
      </ul>
      {hidden > 0 && (
        <p className={styles.more} data-part="more">
          <MoreDishes hidden={hidden} />
        </p>
      )}
    </div>
  )
}

type AboutProps = {
  line: OrderLine
  /** Every option is said, and what was written to the dish; else options are counted. */
  inWords: boolean
  /** Whose dish it is has room behind its name. */
  isBeside: boolean
}

/** Whose dish it is, its options, what was taken off it, and what was written to it. */
function About({ line, inWords, isBeside }: AboutProps) {
  const options = multiplied(line)
  // The count of the options stands there else.
  const person = isBeside && (inWords || options.length === 0) ? line.consumerName : null
  return (
    <>
      {person !== null && <Person name={person} isBeside />}
      {inWords ? (
        <span className={styles.options}>
          <Words line={line} person={person === null ? line.consumerName : null} />
          <Removed names={removedIn(options)} />
        </span>
      ) : (
        <Options options={options} />
      )}
    </>
  )
}

function Person({ name, isBeside = false }: { name: string; isBeside?: boolean }) {
  return (
    <span className={classes(styles.person, isBeside && styles.besideName)} data-part="person">
      <ForPerson name={name} room="card" />
    </span>
  )
}

/** One behind the other on rows below the name: for whom it is, its options, and what was written to it. */
function Words({ line, person }: { line: OrderLine; person: string | null }) {
  const note = dishNote(line)
  const words = optionWords(multiplied(line))
  if (person === null && words === '' && note === null) return null
  return (
    <span className={styles.whole}>
      {person !== null && (
        <>
          <Person name={person} />
          {'  '}
        </>
      )}
      {words !== '' && <bdi>{`${words}  `}</bdi>}
      {note !== null && (
        <span className={styles.dishNote} data-part="line-note">
          <span aria-hidden="true">{'›\u00a0'}</span>
          <bdi>{note}</bdi>
        </span>
      )}
    </span>
  )
}

function Removed({ names }: { names: readonly string[] }) {
  if (names.length === 0) return null
  return (
    <span className={styles.removed}>
      {names.map((name, at) => (
        <span key={name} data-part="removed">
          {at > 0 && ' · '}
          <Without name={name} room="card" />
        </span>
      ))}
    </span>
  )
}

type FootProps = {
  order: BoardOrder
  phase: Phase
  width: number
  fit: CompactFit
  /** Whether more was written of an allergy than the card says. */
  hasMore: boolean
}

/** The order's note, its stations, its utensils and what else is to be said by a mark. */
function Foot({ order, phase, width, fit: { hasOptions, noteRows }, hasMore }: FootProps) {
  const note = restOfNote(order)
  const all = useMarks(order)
  const marks = besideHandover(besideNote(order, hasMore ? withNote(all) : all, hasOptions && !hasMore))
  return (
    <div className={styles.foot}>
      {note !== null && phase !== 'ended' && (
        <p
          className={styles.note}
          data-long={noteRows > 1 || undefined}
          style={{ '--rows': noteRows } as CSSProperties}
          data-part="order-note"
        >
          <MessageSquareText size={17} aria-hidden="true" />
          <bdi>{note}</bdi>
        </p>
      )}
      <StationMarks order={order} />
      <div className={styles.chips}>
        {phase !== 'ended' &&
          (hasRoomForWords(marks.length, width) ? (
            <Utensils cutlery={order.cutlery} size="chip" />
          ) : (
            <UtensilsMark order={order} />
          ))}
        {marks.map((mark) => (
          <Mark key={mark} mark={mark} order={order} />
        ))}
      </div>
    </div>
  )
}

/** The foot is one line: beside marks the utensils are a mark as well where their words would not stand whole. */
function hasRoomForWords(marks: number, width: number): boolean {
  return marks === 0 || compactRoom(width) >= 170 + marks * 32
}

/** How many options a dish has; what was taken off it is said, for it may make someone ill. */
function Options({ options }: { options: readonly CookedOption[] }) {
  const count = countOf(options)
  const removed = removedIn(options)
  if (count + removed.length === 0) return null
  return (
    <span className={styles.options}>
      {count > 0 && (
        <span className={styles.counted} data-part="counted">
          <Plural value={count} one="+# option" other="+# options" />
        </span>
      )}
      <Removed names={removed} />
    </span>
  )
}
