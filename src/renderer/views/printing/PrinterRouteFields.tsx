import { Trans, useLingui } from '@lingui/react/macro'
import { channelNames, channels } from '#shared/channel.ts'
import type { Sellable } from '#shared/menu/sold-out.ts'
import { kitchenStations } from '#shared/order/kitchen-stations.ts'
import type { PrinterRoute } from '#shared/printing/route.ts'
import { takersOfRest } from '#shared/printing/routing.ts'
import { span } from '#renderer/kit/words/ago.ts'
import { ChoiceList } from '#renderer/kit/ui/ChoiceList.tsx'
import { Fold } from '#renderer/kit/ui/Fold.tsx'
import { Toggle } from '#renderer/kit/ui/Toggle.tsx'
import { stationNames } from '#renderer/kit/words/stations.ts'
import { usePrinting } from '#renderer/station/printing/printing-store.ts'
import { useCatalog } from '#renderer/station/sold-out/use-catalog.ts'
import styles from './PrinterSheet.module.css'

type Props = {
  /** Null for a new one. */
  printerId: string | null
  route: PrinterRoute
  /** Whether it prints kitchen tickets at all. */
  hasKitchen: boolean
  onChange: (part: Partial<PrinterRoute>) => void
}

/** Which tickets a printer makes of which orders, when, and who stands in for it. */
export function PrinterRouteFields({ printerId, route, hasKitchen, onChange }: Props) {
  return (
    <>
      {hasKitchen && <KitchenPart printerId={printerId} route={route} onChange={onChange} />}
      <div>
        <p className={styles.label}>
          <Trans>Of the orders from</Trans>
        </p>
        {channels.map((channel) => (
          <Toggle
            key={channel}
            on={route.channels.length === 0 || route.channels.includes(channel)}
            onChange={(on) => onChange({ channels: withChannel(route.channels, channel, on) })}
          >
            {channelNames[channel]}
          </Toggle>
        ))}
      </div>
      <ChoiceList
        flow="inline"
        label={<Trans>Copies of each ticket</Trans>}
        choices={(['1', '2', '3', '4'] as const).map((value) => ({ value, words: value }))}
        value={String(route.copies)}
        onChange={(copies) => onChange({ copies: Number(copies) })}
      />
      <ChoiceList<PrinterRoute['moment']>
        label={<Trans>Orders for later are printed</Trans>}
        choices={[
          { value: 'start', words: <Trans>When their preparation begins</Trans> },
          { value: 'accept', words: <Trans>As soon as they are accepted</Trans> },
        ]}
        value={route.moment}
        onChange={(moment) => onChange({ moment })}
      />
      <StandIn printerId={printerId} route={route} onChange={onChange} />
    </>
  )
}

type PartProps = Pick<Props, 'route' | 'onChange'>

/** What of an order its kitchen tickets hold. */
function KitchenPart({ printerId, route, onChange }: PartProps & Pick<Props, 'printerId'>) {
  const { t } = useLingui()
  const { catalog } = useCatalog()
  const categories = categoriesOf(catalog ?? [], route.categories)
  const isWhole = route.stations.length === 0 && route.categories.length === 0
  return (
    <div>
      <p className={styles.label}>
        <Trans>Its kitchen tickets hold</Trans>
      </p>
      <Toggle
        on={isWhole}
        isDisabled={isWhole}
        onChange={() => onChange({ stations: [], categories: [] })}
        hint={<Trans>Choose stations or categories below for a part of it.</Trans>}
      >
        <Trans>The whole order</Trans>
      </Toggle>
      {kitchenStations
        .filter((station) => station !== 'expo')
        .map((station) => (
          <Toggle
            key={station}
            on={route.stations.includes(station)}
            onChange={(on) => onChange({ stations: withWord(route.stations, station, on) })}
          >
            {t(stationNames[station])}
          </Toggle>
        ))}
      {categories.length > 0 && (
        <Fold title={<Trans>Categories of the menu</Trans>}>
          {() =>
            categories.map((category) => (
              <Toggle
                key={category}
                on={route.categories.includes(category)}
                onChange={(on) => onChange({ categories: withWord(route.categories, category, on) })}
              >
                <bdi>{category}</bdi>
              </Toggle>
            ))
          }
        </Fold>
      )}
      <Rest printerId={printerId} route={route} />
    </div>
  )
}

/** Where a dish is that no printer is set to, as things stand with what is chosen here. */
function Rest({ printerId, route }: Pick<Props, 'printerId' | 'route'>) {
  const printers = usePrinting((state) => state.printers)
  const before = printers.filter(({ tickets }) => tickets.includes('kitchen'))
  const others = before.map(({ id, name, route: kept }) => ({
    id,
    name,
    route: id === printerId ? route : kept,
  }))
  const isIn = others.some(({ id }) => id === printerId)
  const takers = takersOfRest(isIn ? others : [...others, { id: newPrinter, name: '', route }])
  const own = printerId ?? newPrinter
  const names = takers
    .filter(({ id }) => id !== own)
    .map(({ name }) => name)
    .join(', ')
  return (
    <p className={styles.hint}>
      {takers.some(({ id }) => id === own) ? (
        <Trans>A dish that no printer is set to is on its tickets, so that none is forgotten.</Trans>
      ) : (
        <Trans>
          A dish that no printer is set to is on the tickets of <bdi>{names}</bdi>, so that none is forgotten.
        </Trans>
      )}
    </p>
  )
}

/** One that is not saved has no id yet. */
const newPrinter = ''

const waits = ['30', '60', '120', '300'] as const

/** Who prints for it while it is in trouble. */
function StandIn({ printerId, route, onChange }: PartProps & Pick<Props, 'printerId'>) {
  const { t } = useLingui()
  const others = usePrinting(({ printers }) => printers).filter(({ id }) => id !== printerId)
  if (others.length === 0) return null
  const chosen = others.some(({ id }) => id === route.fallbackId) ? (route.fallbackId ?? '') : ''
  const seconds = String(route.fallbackAfterSeconds)
  const choices = waits.some((each) => each === seconds) ? waits : [...waits, seconds]
  const wait = (value: string) => (Number(value) % 60 === 0 ? t(span(Number(value) * 1_000)) : t`${value} s`)
  return (
    <>
      <ChoiceList
        label={<Trans>In trouble, its tickets come out of</Trans>}
        choices={[
          { value: '', words: <Trans>No other printer: they wait</Trans> },
          ...others.map(({ id, name }) => ({ value: id, words: <bdi>{name}</bdi> })),
        ]}
        value={chosen}
        onChange={(id) => onChange({ fallbackId: id === '' ? null : id })}
      />
      {chosen !== '' && (
        <ChoiceList
          flow="inline"
          label={<Trans>After</Trans>}
          choices={choices.map((value) => ({ value, words: wait(value) }))}
          value={seconds}
          onChange={(value) => onChange({ fallbackAfterSeconds: Number(value) })}
        />
      )}
      {chosen !== '' && (
        <p className={styles.hint}>
          <Trans>
            Test tickets, day tickets and shift checks wait for this printer: whoever asked for them stands at
            it.
          </Trans>
        </p>
      )}
    </>
  )
}

/** All is said as none, so that a channel that comes later is among them; the last one on stays on. */
function withChannel(
  before: PrinterRoute['channels'],
  channel: PrinterRoute['channels'][number],
  on: boolean,
): PrinterRoute['channels'] {
  const shown = before.length === 0 ? channels : before
  const after = channels.filter((each) => (each === channel ? on : shown.includes(each)))
  if (after.length === 0) return before
  return after.length === channels.length ? [] : after
}

function withWord<Word extends string>(before: readonly Word[], word: Word, on: boolean): Word[] {
  const others = before.filter((each) => each !== word)
  return on ? [...others, word] : others
}

/** Those on sale, by name; one that was chosen stays in sight while it is off the menu. */
function categoriesOf(
  catalog: readonly Pick<Sellable, 'kind' | 'within'>[],
  chosen: readonly string[],
): string[] {
  const onSale = catalog.filter(({ kind }) => kind === 'item').map(({ within }) => within)
  return [...new Set([...onSale, ...chosen])]
}
