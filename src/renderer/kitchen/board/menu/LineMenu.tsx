import { Trans, useLingui } from '@lingui/react/macro'
import { Ban, Check, ChevronLeft, ChevronRight, Undo2 } from 'lucide-react'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import type { BoardOrder } from '#shared/api/orders.ts'
import { mayCancel } from '#shared/order/board.ts'
import { awaitsAnswer, type OrderLine } from '#shared/order/order.ts'
import { toMake } from '#shared/order/work.ts'
import { type Panel, useScreen } from '#renderer/kit/navigation/screen-store.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { useOpenSheet } from '#renderer/kit/ui/open-sheets.ts'
import { boundedName } from '#renderer/kit/ui/written-lines.ts'
import { useConnection } from '#renderer/station/connection/connection-store.ts'
import { actionOf, useKeyMap } from '#renderer/kit/keys/key-map.ts'
import { useActions } from '#renderer/station/orders/actions-store.ts'
import { useBoard } from '#renderer/station/orders/board-store.ts'
import { orderActions } from '#renderer/station/orders/order-actions.ts'
import { useMayStrike } from '#renderer/station/orders/may-strike.ts'
import { strikeLine, useStruck } from '#renderer/station/orders/strike.ts'
import { useMay } from '#renderer/station/screens/own-screen-store.ts'
import { PrintWords } from '#renderer/views/order/ReprintButton.tsx'
import { MoreTime } from '#renderer/views/order/MoreTime.tsx'
import { closeLineMenu, type OpenMenu, useLineMenu } from './line-menu-store.ts'
import styles from './LineMenu.module.css'
import { placeMenu } from './place-menu.ts'
import { useCloseWhenLeft } from './use-close-when-left.ts'

/** What can be done with a dish of a card, and with its order, beside the card: nothing of it is covered. */
export function LineMenu() {
  const open = useLineMenu((state) => state.open)
  const order = useBoard(({ orders }) => (open === null ? undefined : orders.get(open.orderId)))
  const isGone = open !== null && order === undefined
  useEffect(() => {
    if (isGone) closeLineMenu()
  }, [isGone])
  if (open === null || !order) return null
  return createPortal(<Menu key={open.orderId} open={open} order={order} />, document.body)
}

type Props = { open: OpenMenu; order: BoardOrder }

function Menu({ open, order }: Props) {
  const { t } = useLingui()
  const box = useRef<HTMLDivElement>(null)
  const struck = useStruck(order)
  const lines = toMake(order)
  const firstOpen = lines.find(({ key }) => !struck.has(key)) ?? lines[0]
  const [key, setKey] = useState(open.line ?? firstOpen?.key ?? null)
  const at = Math.max(
    0,
    lines.findIndex((each) => each.key === key),
  )
  const line = lines[at]
  const step = (by: 1 | -1) => setKey(lines[(at + by + lines.length) % lines.length]?.key ?? null)
  usePlace(box, open)
  useOpenSheet(closeLineMenu, box)
  useCloseWhenLeft(box)
  useStillCards()
  useEffect(
    () => box.current?.querySelector<HTMLElement>('[data-part="steps"] button:not([disabled])')?.focus(),
    [],
  )
  return (
    <div
      ref={box}
      className={styles.menu}
      role="dialog"
      aria-label={t({
        message: `Order ${order.displayNumber}: what to do`,
        comment: 'name of a menu beside a card',
      })}
      data-part="line-menu"
      onKeyDown={(event) => {
        if (moveByKey(event, box.current, step)) event.preventDefault()
      }}
    >
      {line && (
        <>
          <div className={styles.head}>
            {lines.length > 1 && (
              <Button square size="small" label={t`The dish before`} onPress={() => step(-1)}>
                <ChevronLeft size={28} aria-hidden="true" />
              </Button>
            )}
            <p className={styles.dish} aria-live="polite" data-part="dish">
              <b>{line.line.quantity}</b> <bdi>{boundedName(line.line.name, 'card').line}</bdi>
            </p>
            {lines.length > 1 && (
              <Button square size="small" label={t`The dish after`} onPress={() => step(1)}>
                <ChevronRight size={28} aria-hidden="true" />
              </Button>
            )}
          </div>
          <LineSteps
            order={order}
            lineKey={line.key}
            line={line.line}
            isStruck={struck.has(line.key)}
            onMade={() => {
              // The next one to make, in the same place; behind the last one the card says the rest.
              const next = lines.find((each) => each.key !== line.key && !struck.has(each.key))
              if (next) setKey(next.key)
              else closeLineMenu()
            }}
          />
        </>
      )}
      <OrderSteps order={order} />
    </div>
  )
}

type LineProps = {
  order: BoardOrder
  lineKey: string
  line: OrderLine
  isStruck: boolean
  onMade: () => void
}

function LineSteps({ order, lineKey, line, isStruck, onMade }: LineProps) {
  const offline = useConnection((state) => state.link !== 'live')
  const mayStrike = useMayStrike(order)(lineKey)
  const mayTake = useMay('soldOut.take')
  const mayAsk = useMay('orders.itemOut')
  const isCooked = order.status === 'preparing'
  const isAsked = order.asked?.some((each) => each.line === lineKey) === true
  const { itemId } = line
  const strike = (struck: boolean) => {
    void strikeLine(order.id, lineKey, struck)
    if (struck) onMade()
  }
  return (
    <div className={styles.steps} data-part="steps">
      {isCooked && mayStrike && (
        <Button wide look="main" isDisabled={offline} onPress={() => strike(!isStruck)}>
          {isStruck ? <Undo2 size={24} aria-hidden="true" /> : <Check size={24} aria-hidden="true" />}
          {isStruck ? (
            <Trans comment="button: a dish that was struck off is to be made after all">Not made yet</Trans>
          ) : (
            <Trans comment="button: this dish of the order is made, strike it off">Made</Trans>
          )}
        </Button>
      )}
      {itemId !== null && mayTake && (
        <Button wide isDisabled={offline} onPress={() => goTo({ type: 'take-off', itemId })}>
          <Ban size={24} aria-hidden="true" />
          <Trans>Take it off sale…</Trans>
        </Button>
      )}
      {(awaitsAnswer(order) || isCooked) && mayAsk && !isAsked && (
        <Button
          wide
          isDisabled={offline}
          onPress={() => goTo({ type: 'item-out', orderId: order.id, line: lineKey })}
        >
          <Trans comment="button: this dish cannot be made for this order">Out in this order…</Trans>
        </Button>
      )}
    </div>
  )
}

function OrderSteps({ order }: { order: BoardOrder }) {
  const orderId = order.id
  const busy = useActions((state) => state.busy.has(orderId))
  const offline = useConnection((state) => state.link !== 'live')
  const isDisabled = busy || offline
  const mayDelay = useMay('orders.delay')
  const mayRefuse = useMay('orders.refuse')
  const mayEnd = useMay('orders.cancel')
  const mayPrint = useMay('orders.reprint')
  const number = order.displayNumber
  return (
    <div className={styles.order}>
      <p className={styles.whose} data-part="whose">
        <Trans comment="heading of what can be done with the whole order; its number">Order {number}</Trans>
      </p>
      {order.status === 'preparing' && mayDelay && <MoreTime order={order} isDisabled={isDisabled} />}
      {awaitsAnswer(order) && mayRefuse && (
        <Button isDisabled={isDisabled} onPress={() => goTo({ type: 'refuse', orderId })}>
          <Trans>Refuse…</Trans>
        </Button>
      )}
      {!awaitsAnswer(order) && mayCancel(order) && mayEnd && (
        <Button isDisabled={isDisabled} onPress={() => goTo({ type: 'cancel', orderId })}>
          <Trans comment="button: ends an order that was accepted; asks why">Cancel order {number}…</Trans>
        </Button>
      )}
      {order.acceptedAt !== null && mayPrint && (
        <Button
          isDisabled={isDisabled}
          onPress={() => {
            void orderActions.reprint(orderId, 'kitchen')
            closeLineMenu()
          }}
        >
          <PrintWords isFirst={!order.onPaper.includes('kitchen')} />
        </Button>
      )}
      <Button onPress={() => goTo({ type: 'details', orderId })}>
        <Trans comment="button: shows an order with all there is to know about it">The whole order</Trans>
      </Button>
    </div>
  )
}

function goTo(panel: Panel): void {
  closeLineMenu()
  useScreen.getState().open(panel)
}

/** Up and down between its buttons, left and right between the dishes; a bump bar sends its own keys. */
function moveByKey(event: React.KeyboardEvent, box: HTMLElement | null, step: (by: 1 | -1) => void): boolean {
  if (box === null) return false
  switch (actionOf(useKeyMap.getState().map, event.key)) {
    case 'left':
      step(-1)
      return true
    case 'right':
      step(1)
      return true
    case 'up':
      return focusNext(box, -1)
    case 'down':
      return focusNext(box, 1)
    default:
      return false
  }
}

function focusNext(box: HTMLElement, by: 1 | -1): boolean {
  const buttons = [...box.querySelectorAll<HTMLElement>('button:not([disabled])')]
  const at = buttons.findIndex((button) => button === document.activeElement)
  buttons[(at + by + buttons.length) % buttons.length]?.focus()
  return true
}

/** What the menu grows by at its foot when it says who hears of more time (px). */
const saidHeight = 100

/** Puts it where it belongs, from what is drawn, before it is seen. */
function usePlace(box: React.RefObject<HTMLElement | null>, { orderId, line }: OpenMenu): void {
  useLayoutEffect(() => {
    const card = document.querySelector<HTMLElement>(`[data-card="${CSS.escape(orderId)}"]`)
    if (!box.current || !card) return closeLineMenu()
    const row = line === null ? null : card.querySelector(`[data-strike="${CSS.escape(line)}"]`)
    const free = [...card.querySelectorAll('button:not([data-strike], [data-part="number"])')]
    const { left, top, maxHeight } = placeMenu({
      card: card.getBoundingClientRect(),
      line: (row ?? card).getBoundingClientRect(),
      free: free.map((button) => button.getBoundingClientRect()),
      menu: { width: box.current.offsetWidth, height: box.current.offsetHeight + saidHeight },
      view: { width: window.innerWidth, height: window.innerHeight },
    })
    Object.assign(box.current.style, { left: `${left}px`, top: `${top}px`, maxHeight: `${maxHeight}px` })
  }, [box, orderId, line])
}

/** The cards stay where they are while a menu stands beside one of them (B5). */
function useStillCards(): void {
  useEffect(() => {
    useBoard.getState().setHeld(true, 'menu')
    return () => useBoard.getState().setHeld(false, 'menu')
  }, [])
}
