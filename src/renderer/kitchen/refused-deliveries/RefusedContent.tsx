import { Trans } from '@lingui/react/macro'
import { CornerDownRight, Phone, UserRound } from 'lucide-react'
import type { RefusedOrder } from '#shared/order/refused-order.ts'
import { boardLocation, locationIn, useDevice } from '#renderer/station/device/device-store.ts'
import { Written } from '#renderer/kit/ui/Written.tsx'
import { useFormat } from '#renderer/kit/words/format.ts'
import { Name } from '#renderer/kit/ui/Name.tsx'
import styles from './RefusedCard.module.css'

/** Who waits and for what, as far as it can be made out. */
export function RefusedContent({ refused, isWhole }: { refused: RefusedOrder; isWhole: boolean }) {
  const { customerName, customerPhone, note, lines } = refused.readable
  if (customerName === null && lines.length === 0 && note === null) {
    return (
      <p className={styles.soft}>
        <Trans>None of it could be read. What came is under “Details for support”.</Trans>
      </p>
    )
  }
  return (
    <>
      <p className={styles.who}>
        {customerName !== null && (
          <span>
            <UserRound size={20} aria-hidden="true" /> <bdi>{customerName}</bdi>
          </span>
        )}
        {customerPhone !== null && (
          <span>
            <Phone size={20} aria-hidden="true" /> <bdi>{customerPhone}</bdi>
          </span>
        )}
      </p>
      {isWhole && <Rest refused={refused} />}
    </>
  )
}

function Rest({ refused }: { refused: RefusedOrder }) {
  const format = useFormat()
  const currency = useDevice(
    ({ state }) => (locationIn(state, refused.locationId ?? '') ?? boardLocation(state))?.currency ?? null,
  )
  const { note, lines, totalCents, isCut } = refused.readable
  const total = totalCents === null || currency === null ? null : format.money(totalCents, currency)
  return (
    <>
      <ul data-part="refused-lines">
        {lines.map((line, at) => (
          <li
            key={at}
            className={styles.line}
            style={{ paddingLeft: line.depth * 24 }}
            data-depth={line.depth}
          >
            <span className={styles.count}>{line.quantity ?? '?'}</span>
            <span className={styles.dish}>
              <Name text={line.name} />
              {line.note !== null && (
                <span className={styles.note}>
                  <CornerDownRight size={18} aria-hidden="true" />
                  <Written text={line.note} room="card" />
                </span>
              )}
            </span>
          </li>
        ))}
      </ul>
      {isCut && (
        <p className={styles.soft}>
          <Trans>There is more than is shown here.</Trans>
        </p>
      )}
      {note !== null && (
        <p className={styles.orderNote}>
          <Written text={note} room="card" />
        </p>
      )}
      {total !== null && (
        <p className={styles.soft}>
          <Trans>Total as sent: {total}</Trans>
        </p>
      )}
    </>
  )
}
