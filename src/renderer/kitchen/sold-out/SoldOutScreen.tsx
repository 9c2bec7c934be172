import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { CircleCheck, SearchX, Utensils } from 'lucide-react'
import { useDeferredValue, useMemo, useState } from 'react'
import { Button as AriaButton } from 'react-aria-components/Button'
import type { Sellable, SellableKind } from '#shared/menu/sold-out.ts'
import { useDevice } from '#renderer/station/device/device-store.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { classes } from '#renderer/kit/ui/classes.ts'
import { FilterButton } from '#renderer/kit/ui/FilterButton.tsx'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { Page } from '#renderer/kit/frames/Page.tsx'
import { SearchBox } from '#renderer/kit/ui/SearchBox.tsx'
import { StatePage } from '#renderer/kit/frames/StatePage.tsx'
import { useFormat } from '#renderer/kit/words/format.ts'
import { byThing, keyOf, type SoldOutThing } from './by-thing.ts'
import { findSellables } from './find-sellables.ts'
import { useSoldOutBusy } from './sold-out-actions.ts'
import { useSoldOut } from '#renderer/station/sold-out/sold-out-store.ts'
import styles from './SoldOutScreen.module.css'
import { SoldOutRow } from './SoldOutRow.tsx'
import { TakeOffSheet } from './TakeOffSheet.tsx'
import { useCatalog } from '#renderer/station/sold-out/use-catalog.ts'
import { soldOutProblemWords } from './words.ts'
import { useMay } from '#renderer/station/screens/own-screen-store.ts'

/** More than this is not read by anybody: the search is quicker. */
const most = 200

/** 86: what is off sale, how far the channel has proven it (B14), and where this screen may, what can be taken off. */
export function SoldOutScreen() {
  return useMay('soldOut.take') ? <Changeable /> : <LookedAt />
}

function useOffSale(): { things: readonly SoldOutThing[]; known: boolean } {
  const rows = useSoldOut((state) => state.soldOut)
  const known = useSoldOut((state) => state.known)
  return { things: useMemo(() => byThing(rows), [rows]), known }
}

function LookedAt() {
  const { t } = useLingui()
  const { things, known } = useOffSale()
  return (
    <Page title={t({ message: 'Sold out (86)', comment: 'screen; a kitchen says 86' })}>
      {known && <OffSale things={things} catalog={null} onChange={() => {}} />}
    </Page>
  )
}

function Changeable() {
  const { t } = useLingui()
  const { things, known } = useOffSale()
  const problem = useSoldOutBusy((state) => state.problem)
  const { catalog, isFailed, again } = useCatalog()
  const [taking, setTaking] = useState<Sellable | null>(null)
  const open = (sellable: Sellable) => {
    useSoldOutBusy.setState({ problem: null })
    setTaking(sellable)
  }
  return (
    <Page title={t({ message: 'Sold out (86)', comment: 'screen; a kitchen says 86' })}>
      {problem !== null && taking === null && (
        <Notice tone="trouble" urgent>
          {t(soldOutProblemWords[problem])}
        </Notice>
      )}
      {known && <OffSale things={things} catalog={catalog} onChange={open} />}
      {isFailed && (
        <Notice
          tone="trouble"
          actions={
            <Button size="small" onPress={again}>
              <Trans>Try again</Trans>
            </Button>
          }
        >
          <Trans>The station did not answer with its menu.</Trans>
        </Notice>
      )}
      {catalog !== null && <Catalog catalog={catalog} things={things} onTake={open} />}
      {taking !== null && (
        <TakeOffSheet
          sellable={taking}
          places={things.find(({ key }) => key === keyOf(taking.kind, taking.id))?.places ?? []}
          onClose={() => setTaking(null)}
        />
      )}
    </Page>
  )
}

type OffSaleProps = {
  things: readonly SoldOutThing[]
  catalog: readonly Sellable[] | null
  onChange: (sellable: Sellable) => void
}

function OffSale({ things, catalog, onChange }: OffSaleProps) {
  if (things.length === 0) {
    return (
      <p className={styles.nothing} data-part="nothing-sold-out">
        <CircleCheck size={26} aria-hidden="true" />
        <Trans>Nothing is sold out: customers can order everything on the menu.</Trans>
      </p>
    )
  }
  return (
    <section aria-labelledby="off-sale">
      <h2 id="off-sale" className={styles.heading}>
        <Trans>Off sale now</Trans>
      </h2>
      <ul className={styles.rows}>
        {things.map((thing) => {
          const sellable = catalog?.find(({ kind, id }) => kind === thing.kind && id === thing.id)
          return (
            <SoldOutRow key={thing.key} thing={thing} onChange={sellable ? () => onChange(sellable) : null} />
          )
        })}
      </ul>
    </section>
  )
}

type CatalogProps = {
  catalog: readonly Sellable[]
  things: readonly SoldOutThing[]
  onTake: (sellable: Sellable) => void
}

function Catalog({ catalog, things, onTake }: CatalogProps) {
  const { t } = useLingui()
  const locationId = useDevice(({ state }) => state?.settings.boardLocationId ?? null)
  const [kind, setKind] = useState<SellableKind>('item')
  const [words, setWords] = useState('')
  const searched = useDeferredValue(words)
  const found = useMemo(
    () => findSellables(catalog, { kind, words: searched, locationId }),
    [catalog, kind, searched, locationId],
  )
  const count = found.length
  const off = useMemo(() => new Set(things.map(({ key }) => key)), [things])
  if (catalog.length === 0) {
    return (
      <StatePage
        icon={<Utensils size={60} strokeWidth={1.6} aria-hidden="true" />}
        title={<Trans>No menu read yet</Trans>}
      >
        <Trans>
          What can be taken off sale comes from the menus your active locations show customers. They are read
          as soon as a location is active and DoorDash answers.
        </Trans>
      </StatePage>
    )
  }
  return (
    <section aria-labelledby="take-off">
      <div className={styles.tools}>
        <h2 id="take-off" className={styles.heading}>
          <Trans>Take off sale</Trans>
        </h2>
        <div className={styles.kinds} role="group" aria-label={t`What to take off`}>
          <FilterButton isOn={kind === 'item'} onPress={() => setKind('item')}>
            <Trans>Items</Trans>
          </FilterButton>
          <FilterButton isOn={kind === 'option'} onPress={() => setKind('option')}>
            <Trans>Options</Trans>
          </FilterButton>
        </div>
        <SearchBox
          label={t`Search the menu`}
          placeholder={kind === 'item' ? t`Item or category` : t`Option or group`}
          value={words}
          onChange={(next) => setWords(next.trimStart())}
        />
      </div>
      <p className="heard-only" role="status">
        {t`${plural(count, { one: '# found', other: '# found' })}`}
      </p>
      {found.length === 0 ? (
        <StatePage
          icon={<SearchX size={60} strokeWidth={1.6} aria-hidden="true" />}
          title={<Trans>Nothing found</Trans>}
          action={
            <Button onPress={() => setWords('')}>
              <Trans>Show everything</Trans>
            </Button>
          }
        >
          <Trans>Nothing on the menu is called that.</Trans>
        </StatePage>
      ) : (
        <ul className={styles.sellables}>
          {found.slice(0, most).map((sellable) => (
            <li key={keyOf(sellable.kind, sellable.id)}>
              <SellableButton
                sellable={sellable}
                isOff={off.has(keyOf(sellable.kind, sellable.id))}
                onPress={() => onTake(sellable)}
              />
            </li>
          ))}
        </ul>
      )}
      {found.length > most && (
        <p className={styles.soft}>
          <Trans>The first {most} are shown. Search to find the others.</Trans>
        </p>
      )}
    </section>
  )
}

type SellableProps = { sellable: Sellable; isOff: boolean; onPress: () => void }

function SellableButton({ sellable, isOff, onPress }: SellableProps) {
  const format = useFormat()
  const { kind, id, name, within, priceCents, currency } = sellable
  return (
    <AriaButton
      className={classes(styles.sellable, isOff && styles.off)}
      onPress={onPress}
      data-sellable={`${kind} ${id}`}
    >
      <span className={styles.sellableName}>{name}</span>
      <span className={styles.soft}>{within}</span>
      <span className={styles.price}>
        {isOff ? (
          <strong>
            <Trans comment="mark on an item of the menu">Sold out</Trans>
          </strong>
        ) : (
          format.money(priceCents, currency)
        )}
      </span>
    </AriaButton>
  )
}
