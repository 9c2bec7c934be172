import { Plural, Trans } from '@lingui/react/macro'
import { CircleMinus, CircleQuestionMark, CornerDownRight, TriangleAlert, UserRound } from 'lucide-react'
import { useMemo } from 'react'
import { mentionsAllergy } from '#shared/order/allergy.ts'
import type { BoardOrder } from '#shared/api/orders.ts'
import type { Channel } from '#shared/channel.ts'
import { noteInWords } from '#shared/order/said-allergy.ts'
import type { OrderLine } from '#shared/order/order.ts'
import { type CookedOption, multiplied } from '#shared/order/quantities.ts'
import { classes } from '#renderer/kit/ui/classes.ts'
import { type Room, writtenLines } from '#renderer/kit/ui/written-lines.ts'
import { Written } from '#renderer/kit/ui/Written.tsx'
import { Name } from '#renderer/kit/ui/Name.tsx'
import { toMake } from '#shared/order/work.ts'
import { useStruck } from '#renderer/station/orders/strike.ts'
import { StrikeArea } from './StrikeArea.tsx'
import { useAllergyWords } from './use-allergy-words.ts'
import styles from './Items.module.css'

const nothing = { id: '' }

type Props = {
  lines: readonly OrderLine[]
  crossed?: boolean
  dense?: boolean
  /** Options are counted; what was taken off is still said. */
  foldsOptions?: boolean
  /** The order they are of, where a touch strikes a line off. */
  work?: BoardOrder | undefined
  /** Whose notes they hold. */
  channel?: Channel | undefined
}

/** What to make: every number is how many, not how many per unit (B9). Lines are never merged. */
export function Items({ lines, crossed = false, dense = false, foldsOptions = false, work, channel }: Props) {
  const struck = useStruck(work ?? nothing)
  const keys = useMemo(() => new Map(work && toMake(work).map(({ key, line }) => [line, key])), [work])
  return (
    <ul className={classes(styles.items, crossed && styles.crossed, dense && styles.dense)} data-part="items">
      {lines.map((line, at) => (
        <li
          key={line.lineId ?? at}
          className={classes(
            styles.item,
            keys.has(line) && styles.strikable,
            struck.has(keys.get(line) ?? '') && styles.struck,
          )}
        >
          <span className={styles.count} data-count={line.quantity}>
            {line.quantity}
          </span>
          <div className={styles.what}>
            <p className={styles.name}>
              <Name text={line.name} />
              {line.consumerName !== null && (
                <>
                  {' '}
                  <span className={styles.consumer}>
                    <UserRound size={18} aria-hidden="true" />{' '}
                    <ForPerson name={line.consumerName} room="card" />
                  </span>
                </>
              )}
            </p>
            {line.isQuantityAssumed && <AssumedLine />}
            {foldsOptions ? (
              <FoldedOptions options={multiplied(line)} />
            ) : (
              <Options options={multiplied(line)} />
            )}
            {writtenLines(line.note, 'card').length > 0 && (
              <LineNote note={line.note ?? ''} channel={channel} />
            )}
          </div>
          {work && <StrikeArea order={work} line={keys.get(line)} name={`${line.quantity} ${line.name}`} />}
        </li>
      ))}
    </ul>
  )
}

/** Whose dish of a group order it is. */
export function ForPerson({ name, room }: { name: string; room: Room }) {
  const person = <Name text={name} room={room} />
  return (
    <span>
      <Trans comment="one person's dish in a group order">for {person}</Trans>
    </span>
  )
}

/** What the customer took off. */
export function Without({ name, room }: { name: string; room: Room }) {
  const ingredient = <Name text={name} room={room} />
  return (
    <span>
      <Trans comment="an ingredient the customer took off">No {ingredient}</Trans>
    </span>
  )
}

/** The channel did not say how many of this line. */
export function AssumedLine() {
  return (
    <p className={styles.assumed} data-part="quantity-assumed">
      <CircleQuestionMark size={20} aria-hidden="true" />
      <Trans>How many was not said: ask</Trans>
    </p>
  )
}

function Options({ options }: { options: readonly CookedOption[] }) {
  if (options.length === 0) return null
  return (
    <ul className={styles.options}>
      {options.map((option, at) => (
        <li key={at}>
          <p className={styles.option}>
            <span aria-hidden="true">+</span>
            <span data-count={option.count}>{option.count}</span> <Name text={option.name} />
          </p>
          {option.removed.map((name) => (
            <p key={name} className={styles.removed} data-part="removed">
              <CircleMinus size={20} aria-hidden="true" />
              <Without name={name} room="card" />
            </p>
          ))}
          <Options options={option.options} />
        </li>
      ))}
    </ul>
  )
}

function FoldedOptions({ options }: { options: readonly CookedOption[] }) {
  const count = countOf(options)
  if (count === 0) return null
  return (
    <>
      <p className={styles.folded}>
        <Plural value={count} one="+# option" other="+# options" />
      </p>
      {removedIn(options).map((name) => (
        <p key={name} className={styles.removed} data-part="removed">
          <CircleMinus size={20} aria-hidden="true" />
          <Without name={name} room="card" />
        </p>
      ))}
    </>
  )
}

/** How many options a dish has, with those of its options. */
export function countOf(options: readonly CookedOption[]): number {
  return options.reduce((sum, option) => sum + 1 + countOf(option.options), 0)
}

/** What was taken off a dish, however deep. */
export function removedIn(options: readonly CookedOption[]): string[] {
  return options.flatMap((option) => [...option.removed, ...removedIn(option.options)])
}

function LineNote({ note, channel }: { note: string; channel: Channel | undefined }) {
  const words = useAllergyWords(channel)
  const allergy = mentionsAllergy(note)
  const Icon = allergy ? TriangleAlert : CornerDownRight
  return (
    <p className={classes(styles.note, allergy && styles.allergy)} data-part="line-note">
      <Icon size={20} aria-hidden="true" />
      <Written text={words === null ? note : noteInWords(note, words)} room="card" />
    </p>
  )
}
