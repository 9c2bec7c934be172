import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { BoardOrder } from '#shared/api/orders.ts'
import { channelNames } from '#shared/channel.ts'
import { awaitsAnswer, type OrderOption } from '#shared/order/order.ts'
import { isOver } from '#shared/order/ending.ts'
import { noteInWords } from '#shared/order/said-allergy.ts'
import { toMake } from '#shared/order/work.ts'
import { useScreen } from '#renderer/kit/navigation/screen-store.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { writtenLines } from '#renderer/kit/ui/written-lines.ts'
import { AssumedLine, ForPerson, Without } from '#renderer/views/order/Items.tsx'
import { useAllergyWords } from '#renderer/views/order/use-allergy-words.ts'
import { StrikeButton } from '#renderer/views/order/StrikeButton.tsx'
import { Written } from '#renderer/kit/ui/Written.tsx'
import { useFormat } from '#renderer/kit/words/format.ts'
import { Name, NameLabel } from '#renderer/kit/ui/Name.tsx'
import { useMay } from '#renderer/station/screens/own-screen-store.ts'
import { useMayStrike } from '#renderer/station/orders/may-strike.ts'
import styles from './PricedLines.module.css'

/** The lines with DoorDash's unit prices. Numbers are multiplied out as on the card and on paper (B9). */
export function PricedLines({ order }: { order: BoardOrder }) {
  const format = useFormat()
  const words = useAllergyWords(order.channel)
  const money: Money = (cents) => format.money(cents, order.currency)
  return (
    <ul className={styles.lines}>
      {toMake(order).map(({ key, line }) => (
        <li key={key}>
          <div className={styles.work}>
            <Strikable order={order} line={key}>
              <span className={styles.line}>
                <span className={styles.count}>{line.quantity}</span>
                <span className={styles.name}>
                  <Name text={line.name} room="sheet" />
                </span>
                {line.priceCents !== null && (
                  <Price cents={line.priceCents} count={line.quantity} money={money} />
                )}
              </span>
            </Strikable>
            <OutButton order={order} line={key} name={line.name} />
          </div>
          <Asked order={order} line={key} />
          {line.isQuantityAssumed && <AssumedLine />}
          {line.consumerName !== null && (
            <p className={styles.under}>
              <ForPerson name={line.consumerName} room="sheet" />
            </p>
          )}
          <PricedOptions options={line.options} times={line.quantity} money={money} />
          {writtenLines(line.note, 'sheet').length > 0 && (
            <p className={styles.note}>
              <Written
                text={words === null ? (line.note ?? '') : noteInWords(line.note ?? '', words)}
                room="sheet"
              />
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}

/** What is cooked is struck off here too, where the whole order is read. */
function Strikable({ order, line, children }: { order: BoardOrder; line: string; children: ReactNode }) {
  const may = useMayStrike(order)
  if (order.status !== 'preparing' || !may(line)) return children
  return (
    <StrikeButton order={order} line={line}>
      {children}
    </StrikeButton>
  )
}

function OutButton({ order, line, name }: { order: BoardOrder; line: string; name: string }) {
  const { t } = useLingui()
  const open = useScreen((state) => state.open)
  const isAsked = order.asked?.some((each) => each.line === line) === true
  const may = useMay('orders.itemOut')
  if (!may || !(awaitsAnswer(order) || order.status === 'preparing') || isAsked) return null
  return (
    <Button
      size="small"
      className={styles.out}
      label={t`${name} is out`}
      onPress={() => open({ type: 'item-out', orderId: order.id, line })}
    >
      <Trans comment="button beside a dish of an order: it cannot be made">Out…</Trans>
    </Button>
  )
}

/** What the channel was asked to make of a line, until its answer has changed the order. */
function Asked({ order, line }: { order: BoardOrder; line: string }) {
  const asked = order.asked?.find((each) => each.line === line)
  if (!asked || isOver(order)) return null
  const channel = channelNames[order.channel]
  const { quantity, substitute } = asked
  const other = substitute?.name
  return (
    <p className={styles.asked} data-part="asked">
      {other !== undefined ? (
        <Trans>
          {channel} was asked to replace it with {other}
        </Trans>
      ) : quantity === 0 ? (
        <Trans>{channel} was asked to take it off</Trans>
      ) : (
        <Trans>
          {channel} was asked to leave {quantity}
        </Trans>
      )}
    </p>
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
