import { Trans } from '@lingui/react/macro'
import type { BoardOrder } from '#shared/api/orders.ts'
import type { OrderOption } from '#shared/order/order.ts'
import { made } from '#shared/order/reads.ts'
import { writtenLines } from '#renderer/kit/ui/written-lines.ts'
import { AssumedLine, ForPerson, Without } from '#renderer/station/shown/order/Items.tsx'
import { Written } from '#renderer/kit/ui/Written.tsx'
import { useFormat } from '#renderer/kit/words/format.ts'
import { Name, NameLabel } from '#renderer/kit/ui/Name.tsx'
import styles from './PricedLines.module.css'

/** The lines with DoorDash's unit prices. Numbers are multiplied out as on the card and on paper (B9). */
export function PricedLines({ order }: { order: BoardOrder }) {
  const format = useFormat()
  const money: Money = (cents) => format.money(cents, order.currency)
  return (
    <ul className={styles.lines}>
      {made(order.lines).map((line, at) => (
        <li key={line.lineId ?? at}>
          <p className={styles.line}>
            <span className={styles.count}>{line.quantity}</span>
            <span className={styles.name}>
              <Name text={line.name} room="sheet" />
            </span>
            {line.priceCents !== null && (
              <Price cents={line.priceCents} count={line.quantity} money={money} />
            )}
          </p>
          {line.isQuantityAssumed && <AssumedLine />}
          {line.consumerName !== null && (
            <p className={styles.under}>
              <ForPerson name={line.consumerName} room="sheet" />
            </p>
          )}
          <PricedOptions options={line.options} times={line.quantity} money={money} />
          {writtenLines(line.note, 'sheet').length > 0 && (
            <p className={styles.note}>
              <Written text={line.note ?? ''} room="sheet" />
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}

type Money = (cents: number) => string

function Price({ cents, count, money }: { cents: number; count: number; money: Money }) {
  const amount = money(cents)
  return <span className={styles.price}>{count > 1 ? <Trans>{amount} each</Trans> : amount}</span>
}

type OptionsProps = { options: readonly OrderOption[]; times: number; money: Money }

function PricedOptions({ options, times, money }: OptionsProps) {
  if (options.length === 0) return null
  return (
    <ul className={styles.options}>
      {options.map((option, at) => (
        <li key={option.lineId ?? at}>
          <p className={styles.line}>
            <span className={styles.count}>{option.quantity * times}</span>
            <span className={styles.name}>
              {option.group !== null && (
                <span className={styles.group}>
                  <NameLabel text={option.group} room="sheet" />
                </span>
              )}
              <Name text={option.name} room="sheet" />
            </span>
            {option.priceCents !== null && option.priceCents > 0 && (
              <Price cents={option.priceCents} count={option.quantity * times} money={money} />
            )}
          </p>
          {option.removed.map((name) => (
            <p key={name} className={styles.under}>
              <Without name={name} room="sheet" />
            </p>
          ))}
          <PricedOptions options={option.options} times={option.quantity * times} money={money} />
        </li>
      ))}
    </ul>
  )
}
