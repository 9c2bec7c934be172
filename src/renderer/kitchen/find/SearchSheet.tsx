import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useMemo, useState } from 'react'
import { findOnBoard } from '#shared/order/find-on-board.ts'
import { useScreen } from '#renderer/kit/navigation/screen-store.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { SearchBox } from '#renderer/kit/ui/SearchBox.tsx'
import { Sheet } from '#renderer/kit/ui/Sheet.tsx'
import { useBoard } from '#renderer/station/orders/board-store.ts'
import { useLit } from '#renderer/station/orders/lit-store.ts'
import { OrderRow } from './OrderRow.tsx'
import styles from './OrderRow.module.css'

/** More than this is narrowed by another word sooner than it is read. */
const most = 40

/** By number, name or dish, over everything that is live: it opens, or all that was found is lit on the board. */
export function SearchSheet() {
  const { t } = useLingui()
  const close = useScreen((state) => state.close)
  const open = useScreen((state) => state.open)
  const go = useScreen((state) => state.go)
  const orders = useBoard((state) => state.all)
  const [words, setWords] = useState('')
  const found = useMemo(() => findOnBoard(orders.values(), words), [orders, words])
  const count = found.length
  useEscapeCloses(close)
  const openFirst = () => {
    const [first] = found
    if (first) open({ type: 'details', orderId: first.id })
  }
  return (
    <Sheet
      wide
      title={<Trans>Search the board</Trans>}
      onClose={close}
      actions={
        count > 0 ? (
          <Button
            look="main"
            onPress={() => {
              useLit.getState().light({ orders: new Set(found.map(({ id }) => id)) })
              close()
            }}
          >
            {t`${plural(count, { one: 'Light this order on the board', other: 'Light these # orders on the board' })}`}
          </Button>
        ) : undefined
      }
    >
      <SearchBox
        label={t`Search the board`}
        placeholder={t`Number, name or dish`}
        value={words}
        onChange={setWords}
        onSubmit={openFirst}
        autoFocus
      />
      {words !== '' && count === 0 && (
        <>
          <p className={styles.words} role="status">
            <Trans>No order on the board has that. Older ones are in the history.</Trans>
          </p>
          <Button onPress={() => go('history')}>
            <Trans>Open the history</Trans>
          </Button>
        </>
      )}
      <ul className={styles.list}>
        {found.slice(0, most).map((order) => (
          <OrderRow
            key={order.id}
            order={order}
            onPress={() => open({ type: 'details', orderId: order.id })}
          />
        ))}
      </ul>
    </Sheet>
  )
}

/** Escape would only empty the field: whoever presses it wants back to the board, and finds it with one press. */
function useEscapeCloses(close: () => void): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      close()
    }
    window.addEventListener('keydown', pressed, { capture: true })
    return () => window.removeEventListener('keydown', pressed, { capture: true })
  }, [close])
}
