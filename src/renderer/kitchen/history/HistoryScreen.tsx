import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { SearchX } from 'lucide-react'
import { useState } from 'react'
import { Button as AriaButton } from 'react-aria-components/Button'
import { type BoardOrder, searchReach } from '#shared/api/orders.ts'
import { itemCount, type OrderStatus, totalCents } from '#shared/order/order.ts'
import { localDate } from '#shared/time/zoned.ts'
import { EndedWord } from '#renderer/station/shown/order/EndedBanner.tsx'
import { channelNames } from '#shared/channel.ts'
import { when } from '#renderer/kit/words/when.ts'
import { useCustomer } from '#renderer/station/shown/order/order-names.ts'
import { useTime } from '#renderer/station/clock/clock-store.ts'
import { useLocation } from '#renderer/station/device/device-store.ts'
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
import styles from './HistoryScreen.module.css'
import { type Search, useHistory } from './use-history.ts'

const filters = ['completed', 'picked_up', 'cancelled', 'failed'] as const satisfies readonly OrderStatus[]

/** Every order this station has had, found by number, customer or dish. */
export function HistoryScreen() {
  const { t } = useLingui()
  const [search, setSearch] = useState<Search>({ words: '', status: null })
  const { found, state, more, again } = useHistory(search)
  const orders = found?.orders ?? []
  return (
    <Page
      title={t({ message: 'History', comment: 'screen' })}
      tools={
        <>
          <SearchBox
            label={t`Search orders`}
            placeholder={t`Number, customer or dish`}
            value={search.words}
            onChange={(words) => setSearch((before) => ({ ...before, words: words.trimStart() }))}
          />
          <StatusFilter
            status={search.status}
            onChange={(status) => setSearch((before) => ({ ...before, status }))}
          />
        </>
      }
    >
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
      {found !== null && orders.length === 0 && <NothingFound search={search} clear={setSearch} />}
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

function NothingFound({ search, clear }: { search: Search; clear: (search: Search) => void }) {
  const go = useScreen((state) => state.go)
  const unfiltered = search.words === '' && search.status === null
  return (
    <StatePage
      icon={<SearchX size={60} strokeWidth={1.6} aria-hidden="true" />}
      title={unfiltered ? <Trans>No orders yet</Trans> : <Trans>Nothing found</Trans>}
      action={
        unfiltered ? (
          <Button onPress={() => go('orders')}>
            <Trans>Back to the orders</Trans>
          </Button>
        ) : (
          <Button onPress={() => clear({ words: '', status: null })}>
            <Trans>Show all orders</Trans>
          </Button>
        )
      }
    >
      {unfiltered ? (
        <Trans>Every order this station takes is kept here.</Trans>
      ) : (
        <WhatWasSearched search={search} />
      )}
    </StatePage>
  )
}

/** What was looked at and what was not: "none" is claimed of nothing that was not read. */
function WhatWasSearched({ search }: { search: Search }) {
  const format = useFormat()
  const customers = format.number(searchReach.customers)
  const dishes = format.number(searchReach.dishes)
  if (search.words === '') return <Trans>No order is in that state.</Trans>
  return (
    <>
      <Trans>
        No order has that number. Customers' names were looked for in the latest {customers} orders, dishes in
        the latest {dishes}.
      </Trans>
      {search.status !== null && (
        <>
          {' '}
          <Trans>Only orders of the chosen state were searched.</Trans>
        </>
      )}
    </>
  )
}

function HistoryRow({ order }: { order: BoardOrder }) {
  const { t } = useLingui()
  const format = useFormat()
  const customer = useCustomer(order)
  const open = useScreen((state) => state.open)
  const zone = useLocation(order.locationId)?.timeZone ?? 'UTC'
  const today = useTime((now) => localDate(now, zone))
  const count = itemCount(order)
  return (
    <li>
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
        </span>
        <span className={styles.state} data-status={order.status}>
          <Shape shape={shapeOf[order.status]} size={16} />
          <span>{order.ending === null ? t(statusWords[order.status]) : <EndedWord order={order} />}</span>
        </span>
        <span className={styles.when}>{when(order.receivedAt, zone, today, format)}</span>
        <span className={styles.total}>{format.money(totalCents(order), order.currency)}</span>
      </AriaButton>
    </li>
  )
}
