import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { ListFilter, SearchX } from 'lucide-react'
import { useState } from 'react'
import { Button as AriaButton } from 'react-aria-components/Button'
import type { BoardOrder } from '#shared/api/orders.ts'
import { itemCount, type OrderStatus, totalCents } from '#shared/order/order.ts'
import type { OrderFilter } from '#shared/reports/order-filter.ts'
import { foldedWords } from '#shared/text/folded-words.ts'
import { localDate } from '#shared/time/zoned.ts'
import { ReprintButton } from '#renderer/views/order/ReprintButton.tsx'
import { StateWord } from '#renderer/views/order/StateWord.tsx'
import { channelNames } from '#shared/channel.ts'
import { when } from '#renderer/kit/words/when.ts'
import { useCustomer } from '#renderer/views/order/order-names.ts'
import { useTime } from '#renderer/station/clock/clock-store.ts'
import { useLocation } from '#renderer/station/device/device-store.ts'
import { useOrderFilter } from '#renderer/kit/navigation/open-orders.ts'
import { useScreen } from '#renderer/kit/navigation/screen-store.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { classes } from '#renderer/kit/ui/classes.ts'
import { FilterButton } from '#renderer/kit/ui/FilterButton.tsx'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { Page } from '#renderer/kit/frames/Page.tsx'
import { SearchBox } from '#renderer/kit/ui/SearchBox.tsx'
import { Shape, shapeOf } from '#renderer/kit/ui/Shape.tsx'
import { StatePage } from '#renderer/kit/frames/StatePage.tsx'
import { useFormat } from '#renderer/kit/words/format.ts'
import { statusWords } from '#renderer/kit/words/statuses.ts'
import { WantedFor } from '#renderer/views/order/WantedFor.tsx'
import styles from './HistoryScreen.module.css'
import { DayFilter } from './DayFilter.tsx'
import { FilterChips } from './FilterChips.tsx'
import { FilterSheet } from './FilterSheet.tsx'
import { without } from './filter-fields.ts'
import { useHistory } from './use-history.ts'

const filters = ['completed', 'picked_up', 'cancelled', 'failed'] as const satisfies readonly OrderStatus[]

/** What the list shows while nobody asked for less. */
const everything: OrderFilter = {}

/** Every order this station has had, found by whatever is known of it. */
export function HistoryScreen() {
  const { t } = useLingui()
  const [words, setWords] = useState('')
  const [isChoosing, setIsChoosing] = useState(false)
  const filter = useOrderFilter((state) => state.filter) ?? everything
  const setFilter = (next: OrderFilter) => useOrderFilter.setState({ filter: next })
  const { found, state, more, again } = useHistory(words, filter)
  const orders = found?.orders ?? []
  const [onlyStatus = null] = filter.statuses?.length === 1 ? filter.statuses : []
  const isStatusShown = filters.some((each) => each === onlyStatus)
  return (
    <Page
      title={t({ message: 'History', comment: 'screen' })}
      tools={
        <>
          <SearchBox
            label={t`Search orders`}
            placeholder={t`Number, name, dish, note`}
            value={words}
            onChange={(typed) => setWords(typed.trimStart())}
          />
          <StatusFilter
            status={onlyStatus}
            onChange={(status) =>
              setFilter({
                ...without(filter, ['statuses']),
                ...(status !== null && { statuses: [status] }),
              })
            }
          />
          <DayFilter filter={filter} onChange={setFilter} />
          <Button size="small" onPress={() => setIsChoosing(true)}>
            <ListFilter size={22} aria-hidden="true" />
            <Trans>Days and more…</Trans>
          </Button>
        </>
      }
    >
      {isChoosing && (
        <FilterSheet filter={filter} onChange={setFilter} onClose={() => setIsChoosing(false)} />
      )}
      <FilterChips
        filter={isStatusShown ? without(filter, ['statuses']) : filter}
        onChange={(next) =>
          setFilter(isStatusShown && onlyStatus !== null ? { ...next, statuses: [onlyStatus] } : next)
        }
      />
      {state === 'failed' && (
        <Notice
          tone="trouble"
          actions={
            <Button size="small" onPress={again}>
              <Trans>Try again</Trans>
            </Button>
          }
        >
          <Trans>The station did not answer the search.</Trans>
        </Notice>
      )}
      {found !== null && orders.length === 0 && (
        <NothingFound
          isUnfiltered={words === '' && Object.keys(filter).length === 0}
          hasNoWord={words !== '' && foldedWords(words).length === 0}
          isOfRatings={filter.stars !== undefined || filter.hasRating === true}
          clear={() => {
            setWords('')
            setFilter(everything)
          }}
        />
      )}
      {orders.length > 0 && (
        <ul className={styles.list}>
          {orders.map((order) => (
            <HistoryRow key={order.id} order={order} />
          ))}
        </ul>
      )}
      {found?.next && (
        <Button wide className={styles.more} isDisabled={state === 'searching'} onPress={more}>
          <Trans>Show more</Trans>
        </Button>
      )}
    </Page>
  )
}

function StatusFilter({
  status,
  onChange,
}: {
  status: OrderStatus | null
  onChange: (status: OrderStatus | null) => void
}) {
  const { t } = useLingui()
  return (
    <div className={styles.filters} role="group" aria-label={t`State`}>
      <FilterButton isOn={status === null} onPress={() => onChange(null)}>
        <Trans comment="filter: orders of every state">All</Trans>
      </FilterButton>
      {filters.map((each) => (
        <FilterButton key={each} isOn={status === each} onPress={() => onChange(each)}>
          <Shape shape={shapeOf[each]} size={15} />
          {t(statusWords[each])}
        </FilterButton>
      ))}
    </div>
  )
}

type NothingProps = { isUnfiltered: boolean; hasNoWord: boolean; isOfRatings: boolean; clear: () => void }

function NothingFound({ isUnfiltered, hasNoWord, isOfRatings, clear }: NothingProps) {
  const go = useScreen((state) => state.go)
  return (
    <StatePage
      icon={<SearchX size={60} strokeWidth={1.6} aria-hidden="true" />}
      title={isUnfiltered ? <Trans>No orders yet</Trans> : <Trans>Nothing found</Trans>}
      action={
        isUnfiltered ? (
          <Button onPress={() => go('orders')}>
            <Trans>Back to the orders</Trans>
          </Button>
        ) : (
          <Button onPress={clear}>
            <Trans>Show all orders</Trans>
          </Button>
        )
      }
    >
      {isUnfiltered ? (
        <Trans>Every order this station receives is kept here.</Trans>
      ) : hasNoWord ? (
        <Trans>Type a word or a number: signs alone are not searched for.</Trans>
      ) : isOfRatings ? (
        <Trans>These ratings belong to no order that this station has had.</Trans>
      ) : (
        <Trans>No order matches all of this. Each word must be the beginning of a word in the order.</Trans>
      )}
    </StatePage>
  )
}

function HistoryRow({ order }: { order: BoardOrder }) {
  const { t } = useLingui()
  const format = useFormat()
  const customer = useCustomer(order)
  const open = useScreen((state) => state.open)
  const zone = useLocation(order.locationId)?.timeZone ?? 'UTC'
  const today = useTime((now) => localDate(now, zone))
  const isToday = localDate(order.receivedAt, zone) === today
  const time = format.time(order.receivedAt, zone)
  const count = itemCount(order)
  return (
    <li className={styles.item}>
      <AriaButton
        className={classes(styles.row)}
        data-history-row={order.id}
        onPress={() => open({ type: 'details', orderId: order.id })}
      >
        <span className={styles.number}>
          <bdi>{order.displayNumber}</bdi>
        </span>
        <span className={styles.who}>
          <span className={styles.name}>
            <bdi>{customer}</bdi>
          </span>
          <span className={styles.soft}>
            {channelNames[order.channel]} · {t`${plural(count, { one: '# item', other: '# items' })}`}
          </span>
          <WantedFor order={order} />
        </span>
        <span className={styles.state} data-status={order.status}>
          <Shape shape={shapeOf[order.status]} size={16} />
          <span>
            <StateWord order={order} />
          </span>
        </span>
        <span className={styles.when}>
          {isToday ? <Trans>Today, {time}</Trans> : when(order.receivedAt, zone, today, format)}
        </span>
        <span className={styles.total}>
          {order.isMoneyUnstated === true ? (
            <Trans comment="in place of the total of an order; short">no total</Trans>
          ) : (
            format.money(totalCents(order), order.currency)
          )}
        </span>
      </AriaButton>
      <ReprintButton
        orderId={order.id}
        kind="kitchen"
        isFirst={!order.onPaper.includes('kitchen')}
        of={order.displayNumber}
      />
    </li>
  )
}
