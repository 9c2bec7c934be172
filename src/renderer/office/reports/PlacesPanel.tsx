import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { channelNames } from '#shared/channel.ts'
import { clockSpan } from '#shared/reports/cell-text.ts'
import { averagesOf } from '#shared/reports/averages.ts'
import type { Figures } from '#shared/reports/figures.ts'
import type { OrderFilter } from '#shared/reports/order-filter.ts'
import { Panel } from '#renderer/kit/ui/Panel.tsx'
import { useFormat } from '#renderer/kit/words/format.ts'
import { LocationName } from './LocationName.tsx'
import { OrdersLink } from './OrdersLink.tsx'
import { ReportTable } from './ReportTable.tsx'
import type { Report } from './report/use-reports.ts'

type Place = { key: string; name: ReactNode; figures: Figures; filter: OrderFilter }

/** Where it came from: locations and channels side by side, when there are several. */
export function PlacesPanel({ overview, filter }: { overview: Report; filter: OrderFilter }) {
  const { locations, channels, currency } = overview
  const places: Place[] = [
    ...(locations.length > 1
      ? locations.map(({ locationId, figures }) => ({
          key: locationId,
          name: <LocationName id={locationId} />,
          figures,
          filter: { ...filter, locationId },
        }))
      : []),
    ...(channels.length > 1
      ? channels.map(({ channel, figures }) => ({
          key: channel,
          name: channelNames[channel],
          figures,
          filter: { ...filter, channel },
        }))
      : []),
  ]
  if (places.length === 0) return null
  return (
    <Panel about="places" title={<Trans>Locations and channels</Trans>}>
      <PlacesTable places={places} currency={currency} />
    </Panel>
  )
}

function PlacesTable({ places, currency }: { places: Place[]; currency: string }) {
  const format = useFormat()
  return (
    <ReportTable
      caption={<Trans>Locations and channels</Trans>}
      head={[
        <Trans key="where" comment="column: a location or a channel">
          Where
        </Trans>,
        <Trans key="orders">Orders</Trans>,
        <Trans key="revenue">Revenue</Trans>,
        <Trans key="ticket" comment="what an order brings on average">
          Average ticket
        </Trans>,
        <Trans key="accept">Time to accept</Trans>,
        <Trans key="late">Late orders</Trans>,
      ]}
      rows={places.map(({ key, name, figures, filter }) => {
        const { ticketCents: ticket, acceptMs: accept } = averagesOf(figures)
        return {
          key,
          cells: [
            name,
            <OrdersLink key="orders" filter={filter}>
              {format.number(figures.orders)}
            </OrdersLink>,
            format.money(figures.totalCents, currency),
            ticket === null ? '–' : format.money(Math.round(ticket), currency),
            accept === null ? '–' : clockSpan(accept),
            // Where nothing was made ready nobody knows.
            figures.readied === 0 ? (
              '–'
            ) : figures.lateOrders === 0 ? (
              format.number(0)
            ) : (
              <OrdersLink key="late" filter={{ ...filter, isLate: true }}>
                {format.number(figures.lateOrders)}
              </OrdersLink>
            ),
          ],
        }
      })}
    />
  )
}
