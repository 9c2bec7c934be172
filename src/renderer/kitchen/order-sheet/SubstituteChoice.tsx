import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { BoardOrder } from '#shared/api/orders.ts'
import type { Sellable } from '#shared/menu/sold-out.ts'
import type { OrderLine } from '#shared/order/order.ts'
import { foldedText } from '#shared/text/folded-text.ts'
import { ChoiceList } from '#renderer/kit/ui/ChoiceList.tsx'
import { SearchBox } from '#renderer/kit/ui/SearchBox.tsx'
import { useFormat } from '#renderer/kit/words/format.ts'
import { useSoldOut } from '#renderer/station/sold-out/sold-out-store.ts'
import { useCatalog } from '#renderer/station/sold-out/use-catalog.ts'
import styles from './SubstituteChoice.module.css'

/** More than this nobody reads: a word finds it sooner. */
const most = 12

type Props = {
  order: BoardOrder
  line: OrderLine
  value: Sellable | null
  onChange: (value: Sellable) => void
}

/** Another dish of the menu of that place, those of the same category first. What is off sale is not offered. */
export function SubstituteChoice({ order, line, value, onChange }: Props) {
  const { t } = useLingui()
  const format = useFormat()
  const [words, setWords] = useState('')
  const { catalog } = useCatalog()
  const soldOut = useSoldOut((state) => state.soldOut)
  const asked = foldedText(words)
  const off = new Set(
    soldOut.filter(({ locationId }) => locationId === order.locationId).map(({ sellableId }) => sellableId),
  )
  const found = (catalog ?? [])
    .filter(
      ({ kind, id, locationIds }) =>
        kind === 'item' && id !== line.itemId && !off.has(id) && locationIds.includes(order.locationId),
    )
    .filter(({ name }) => foldedText(name).includes(asked))
    .toSorted((a, b) => Number(b.within === line.category) - Number(a.within === line.category))
    .slice(0, most)
  return (
    <>
      {/* In a row of its own: in a column it would take as much height as it asks for in width. */}
      <div className={styles.search}>
        <SearchBox
          label={t`Search the menu`}
          placeholder={t`Name of a dish`}
          value={words}
          onChange={setWords}
        />
      </div>
      {found.length > 0 ? (
        <ChoiceList
          flow="columns"
          label={<Trans>What instead?</Trans>}
          choices={found.map((each) => ({
            value: each.id,
            words: each.name,
            hint: format.money(each.priceCents, each.currency),
          }))}
          value={value?.id ?? null}
          onChange={(id) => {
            const chosen = found.find((each) => each.id === id)
            if (chosen) onChange(chosen)
          }}
        />
      ) : (
        <p>{catalog === null ? <Trans>Loading</Trans> : <Trans>Nothing found</Trans>}</p>
      )}
    </>
  )
}
