import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { KitchenStation, StationPlan } from '#shared/order/stations.ts'
import { kitchenStations } from '#shared/order/kitchen-stations.ts'
import { useScreen } from '#renderer/kit/navigation/screen-store.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { ChoiceList } from '#renderer/kit/ui/ChoiceList.tsx'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { Section } from '#renderer/kit/ui/Section.tsx'
import { Sheet } from '#renderer/kit/ui/Sheet.tsx'
import { stationNames } from '#renderer/kit/words/stations.ts'
import { call } from '#renderer/station/call/call.ts'
import { boardLocation, useDevice } from '#renderer/station/device/device-store.ts'
import { useBoard } from '#renderer/station/orders/board-store.ts'
import { chooseStation } from '#renderer/station/orders/station-view.ts'
import { useCatalog } from '#renderer/station/sold-out/use-catalog.ts'
import { IfMay } from '#renderer/station/screens/IfMay.tsx'
import styles from './StationsSheet.module.css'

/** Which station this screen shows, and which station makes what. */
export function StationsSheet() {
  const { t } = useLingui()
  const close = useScreen((state) => state.close)
  const station = useBoard((state) => state.station)
  return (
    <Sheet wide title={<Trans>Stations of the kitchen</Trans>} onClose={close}>
      <div className={styles.parts}>
        <ChoiceList<KitchenStation | 'all'>
          flow="columns"
          label={<Trans>This screen shows</Trans>}
          choices={[
            { value: 'all', words: <Trans>All of the kitchen</Trans> },
            ...kitchenStations.map((value) => ({
              value,
              words: t(stationNames[value]),
              hint: hintOf(value),
            })),
          ]}
          value={station ?? 'all'}
          onChange={(value) => chooseStation(value === 'all' ? null : value)}
        />
        <IfMay call="device.saveStations">
          <Plan />
        </IfMay>
      </div>
    </Sheet>
  )
}

function hintOf(station: KitchenStation) {
  return station === 'expo' ? (
    <Trans>Every order whole, and which station is missing</Trans>
  ) : (
    <Trans>Its own dishes, until they are done</Trans>
  )
}

/** Categories are taken from the menus that are on sale: a kitchen knows them by these names. */
function Plan() {
  const { t } = useLingui()
  const location = useDevice(({ state }) => boardLocation(state))
  const plans = useDevice(({ state }) => state?.stationPlans)
  const { catalog, isFailed, again } = useCatalog()
  const [problem, setProblem] = useState(false)
  if (!location) return null
  const plan = plans?.[location.id] ?? {}
  const categories = categoriesOf(catalog ?? [], location.id, plan)
  const { name } = location
  const put = async (category: string, station: KitchenStation) => {
    const answer = await call(({ device }, options) =>
      device.saveStations({ locationId: location.id, plan: moved(plan, category, station) }, options),
    )
    setProblem(!answer.ok)
  }
  return (
    <Section title={<Trans>Who makes what at {name}</Trans>}>
      <p className={styles.words}>
        <Trans>
          An order is ready when all its stations are done. What no other station makes is the expo's.
        </Trans>
      </p>
      <p className={styles.words}>
        <Trans>A dish that is on no menu stands at every station.</Trans>
      </p>
      {problem && (
        <Notice tone="trouble" urgent>
          <Trans>Not saved: try again.</Trans>
        </Notice>
      )}
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
      {categories.map((category) => (
        <ChoiceList<KitchenStation>
          key={category}
          flow="inline"
          label={<bdi>{category}</bdi>}
          choices={kitchenStations.map((value) => ({ value, words: t(stationNames[value]) }))}
          value={kitchenStations.find((each) => plan[each]?.includes(category)) ?? 'expo'}
          onChange={(station) => void put(category, station)}
        />
      ))}
      {catalog !== null && categories.length === 0 && (
        <p className={styles.words}>
          <Trans>No menu is on sale here yet: its categories will stand here.</Trans>
        </p>
      )}
    </Section>
  )
}

function categoriesOf(
  catalog: readonly { kind: string; within: string; locationIds: readonly string[] }[],
  locationId: string,
  plan: StationPlan,
): string[] {
  const onSale = catalog
    .filter(({ kind, locationIds }) => kind === 'item' && locationIds.includes(locationId))
    .map(({ within }) => within)
  // One that was planned stays in sight, also while it is off the menu.
  return [...new Set([...onSale, ...kitchenStations.flatMap((station) => plan[station] ?? [])])]
}

function moved(plan: StationPlan, category: string, to: KitchenStation): StationPlan {
  return Object.fromEntries(
    kitchenStations.map((station) => {
      const others = (plan[station] ?? []).filter((each) => each !== category)
      return [station, station === to ? [...others, category] : others]
    }),
  )
}
