import { Trans, useLingui } from '@lingui/react/macro'
import type { OwnScreen } from '#shared/api/screens.ts'
import { kitchenStations, type KitchenStation } from '#shared/order/kitchen-stations.ts'
import { type ScreenRights, screenRights } from '#shared/screens/rights.ts'
import { hasWork } from '#shared/screens/screen-place.ts'
import { ChoiceList } from '#renderer/kit/ui/ChoiceList.tsx'
import { stationNames } from '#renderer/kit/words/stations.ts'
import { useDevice } from '#renderer/station/device/device-store.ts'
import { rightsWords } from './rights-words.ts'

/** What a manager lets a screen do. `stands`, with the rights of a cook: where; null while nothing is chosen. */
export type WhatItMay = { rights: ScreenRights; stands: KitchenStation | 'kitchen' | null }

/** What a screen may do now, as the form shows it. */
export function whatItMay({ rights, stationId }: Pick<OwnScreen, 'rights' | 'stationId'>): WhatItMay {
  if (rights !== 'station' || stationId === null) return { rights, stands: 'kitchen' }
  return { rights, stands: kitchenStations.find((station) => station === stationId) ?? null }
}

/** The same as the station is asked for it; null while something is left to choose. */
export function askedFor({
  rights,
  stands,
}: WhatItMay): { rights: ScreenRights; stationId: KitchenStation | null } | null {
  if (rights !== 'station' || stands === 'kitchen') return { rights, stationId: null }
  return stands === null ? null : { rights, stationId: stands }
}

/** What a screen may do, and for a cook's screen where in the kitchen it stands. */
export function WhatItMayChoice({
  value,
  onChange,
}: {
  value: WhatItMay
  onChange: (value: WhatItMay) => void
}) {
  const { t } = useLingui()
  return (
    <>
      <ChoiceList
        label={<Trans>What it may do</Trans>}
        choices={screenRights.map((each) => ({
          value: each,
          words: t(rightsWords[each].name),
          hint: t(rightsWords[each].hint),
        }))}
        value={value.rights}
        onChange={(rights) => onChange({ ...value, rights })}
      />
      {value.rights === 'station' && (
        <WhereChoice value={value.stands} onChange={(stands) => onChange({ ...value, stands })} />
      )}
    </>
  )
}

function WhereChoice({
  value,
  onChange,
}: {
  value: WhatItMay['stands']
  onChange: (stands: KitchenStation | 'kitchen') => void
}) {
  const { t } = useLingui()
  const plans = useDevice(({ state }) => state?.stationPlans) ?? {}
  return (
    <ChoiceList<KitchenStation | 'kitchen'>
      label={<Trans comment="of a cook's screen, in the kitchen">Where it stands</Trans>}
      flow="columns"
      choices={[
        { value: 'kitchen', words: <Trans>All of the kitchen</Trans> },
        ...kitchenStations.map((station) => ({
          value: station,
          words: t(stationNames[station]),
          hint: <WhereHint station={station} isEmpty={!hasWork(station, plans)} />,
        })),
      ]}
      value={value}
      onChange={onChange}
    />
  )
}

function WhereHint({ station, isEmpty }: { station: KitchenStation; isEmpty: boolean }) {
  if (isEmpty)
    return (
      <Trans>Makes nothing yet: choose its dishes on the board, under Device, Stations of the kitchen.</Trans>
    )
  if (station === 'expo') return <Trans>Every order whole, and which station is missing</Trans>
  return <Trans>Its own dishes alone: strikes them off, says when they are done, nothing else.</Trans>
}
