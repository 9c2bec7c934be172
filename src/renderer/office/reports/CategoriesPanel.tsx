import { Trans } from '@lingui/react/macro'
import type { OrderFilter } from '#shared/reports/order-filter.ts'
import { Name } from '#renderer/kit/ui/Name.tsx'
import { Panel } from '#renderer/kit/ui/Panel.tsx'
import { useFormat } from '#renderer/kit/words/format.ts'
import { OrdersLink } from './OrdersLink.tsx'
import { ReportTable } from './ReportTable.tsx'
import type { Report } from './report/use-reports.ts'

/** What sold, by the menu's categories. */
export function CategoriesPanel({ overview, filter }: { overview: Report; filter: OrderFilter }) {
  const format = useFormat()
  const { categories, currency } = overview
  if (categories.length === 0) return null
  return (
    <Panel about="categories" title={<Trans>Categories</Trans>}>
      <ReportTable
        isLong={categories.length > 10}
        caption={<Trans>Categories</Trans>}
        head={[
          <Trans key="category" comment="column: a category of the menu">
            Category
          </Trans>,
          <Trans key="orders">Orders</Trans>,
          <Trans key="sold" comment="column: pieces sold">
            Sold
          </Trans>,
          <Trans key="revenue">Revenue</Trans>,
        ]}
        rows={categories.map(({ category, orders, items, subtotalCents }) => ({
          key: category,
          cells: [
            category === '' ? (
              <Trans key="none">Without a category</Trans>
            ) : (
              <Name key="name" text={category} />
            ),
            <OrdersLink key="orders" filter={{ ...filter, category, isLost: false }}>
              {format.number(orders)}
            </OrdersLink>,
            format.number(items),
            format.money(subtotalCents, currency),
          ],
        }))}
      />
    </Panel>
  )
}
