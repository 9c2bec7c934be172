import { Plural, Trans } from '@lingui/react/macro'
import { MessageSquareText } from 'lucide-react'
import { type CSSProperties, useMemo } from 'react'
import type { BoardOrder } from '#shared/api/orders.ts'
import { multiplied, type CookedOption } from '#shared/order/quantities.ts'
import { made } from '#shared/order/reads.ts'
import { toMake } from '#shared/order/work.ts'
import { classes } from '#renderer/kit/ui/classes.ts'
import { Name } from '#renderer/kit/ui/Name.tsx'
import { useStruck } from '#renderer/station/orders/strike.ts'
import { allergyLine, restOfNote } from '#renderer/station/shown/order/allergies.ts'
import { AllergyLine } from '#renderer/station/shown/order/AllergyBanner.tsx'
import { WhatToDo } from '#renderer/station/shown/order/EndedBanner.tsx'
import { countOf, removedIn, Without } from '#renderer/station/shown/order/Items.tsx'
import { StrikeArea } from '#renderer/station/shown/order/StrikeArea.tsx'
import { StationMarks } from '#renderer/station/shown/order/StationMarks.tsx'
import { useStationWords } from '#renderer/station/shown/order/station-marks.ts'
import { Utensils } from '#renderer/station/shown/order/Utensils.tsx'
import { useAllergyWords } from '#renderer/station/shown/order/use-allergy-words.ts'
import { compactRoom, optionWords, sideButton } from '../deal/needs.ts'
import { ProblemRead, useActionProblem } from './ActionProblemNotice.tsx'
import { CardCode, When, Whose } from './CardHead.tsx'
import { compactFit } from './compact-fit.ts'
import styles from './CompactCard.module.css'
import { Mark, UtensilsMark, useMarks } from './Marks.tsx'
import { besideHandover, besideNote } from '../deal/order-marks.ts'
import type { Phase } from '#renderer/station/orders/phase.ts'
import { SideButton } from './SideButton.tsx'
import { TimeLeft } from './TimeLeft.tsx'

type Props = { order: BoardOrder; phase: Phase; nth: number | null; width: number; height: number }

/** Who, allergy and note on one line each, its items as far as its height goes, their options counted. */
export function CompactCard({ order, phase, nth, width, height }: Props) {
  const ended = phase === 'ended'
  const problem = useActionProblem(order.id)
  const words = useAllergyWords(order.channel)
  return (
    <>
      <div className={styles.head} data-part="head">
        <CardCode order={order} nth={nth} most={44} room={width - 24 - 84} />
        {!ended && <TimeLeft order={order} size="compact" />}
      </div>
      <div className={styles.who}>
        <Whose order={order} />
        <When order={order} isBeside />
      </div>
      {ended ? (
        <p className={styles.ended}>
          <WhatToDo order={order} />
        </p>
      ) : (
        <AllergyLine text={allergyLine(order, words)} />
      )}
      <div className={styles.body}>
        {problem === null ? (
          <Content order={order} phase={phase} width={width} height={height} />
        ) : (
          <p className={styles.problem} role="alert" data-part="problem">
            {problem}
          </p>
        )}
        <div className={styles.right} style={{ '--side-button': `${sideButton(width)}px` } as CSSProperties}>
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

function Content({ order, phase, width, height }: Omit<Props, 'nth'>) {
  const note = restOfNote(order)
  const stations = useStationWords(order)
  const marks = besideHandover(besideNote(order, useMarks(order)))
  const { lines, hasOptions, noteRows, isStruck } = compactFit(order, width, height, stations)
  const struck = useStruck(order)
  const keys = useMemo(() => toMake(order).map(({ key }) => key), [order])
  const hidden = made(order.lines)
    .slice(lines.length)
    .reduce((sum, { quantity }) => sum + quantity, 0)
  return (
    <div className={styles.content}>
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
              <Name text={line.name} /> <Options options={multiplied(line)} isWhole={hasOptions} />
            </span>
            {isStruck && <StrikeArea order={order} line={keys[at]} name={`${line.quantity} ${line.name}`} />}
          </li>
        ))}
      </ul>
      {hidden > 0 && (
        <p className={styles.more} data-part="more">
          <Trans comment="pieces of an order that are folded away; pressing the order shows them">
            + {hidden} more
          </Trans>
        </p>
      )}
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

/** The options of a dish, or how many there are; what was taken off it is said, for it may make someone ill. */
function Options({ options, isWhole }: { options: readonly CookedOption[]; isWhole: boolean }) {
  const count = countOf(options)
  const removed = removedIn(options)
  if (count + removed.length === 0) return null
  return (
    <span className={styles.options}>
      {count > 0 && isWhole && <bdi className={styles.whole}>{optionWords(options)}</bdi>}
      {count > 0 && !isWhole && (
        <span data-part="counted">
          <Plural value={count} one="+# option" other="+# options" />
        </span>
      )}
      {removed.length > 0 && (
        <span className={styles.removed}>
          {removed.map((name, at) => (
            <span key={name} data-part="removed">
              {at > 0 && ' · '}
              <Without name={name} room="card" />
            </span>
          ))}
        </span>
      )}
    </span>
  )
}
