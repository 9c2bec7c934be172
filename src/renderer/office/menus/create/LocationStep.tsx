import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { ChoiceList } from '#renderer/kit/ui/ChoiceList.tsx'
import { SearchBox } from '#renderer/kit/ui/SearchBox.tsx'
import { channelNames } from '#shared/channel.ts'
import { useDashboard } from '#renderer/kit/navigation/dashboard-store.ts'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { useTargets } from '#renderer/station/menus/menus-store.ts'
import { type LocationStorefronts, storefrontsByLocation } from '../shown/storefronts-by-location.ts'
import { useCreating } from '#renderer/station/menus/create-store.ts'
import { CreateStepPage } from '../create-steps/CreateStepPage.tsx'
import { isReadable } from './readable.ts'

/** From so many locations on a search is quicker than looking. */
const searchFrom = 10

/** [Location]: whose menu is imported (R67, R68). */
export function LocationStep() {
  const { t } = useLingui()
  const { locationId, setLocation, go } = useCreating()
  const open = useDashboard((state) => state.open)
  const targets = useTargets()
  const [search, setSearch] = useState('')
  const all = storefrontsByLocation(targets)
  const connected = all.filter((location) => location.targets.some(isReadable))
  const only = connected.length === 1 ? connected[0] : undefined
  const chosen = connected.find((each) => each.locationId === locationId) ?? only
  const found = connected.filter(({ name }) => name.toLowerCase().includes(search.trim().toLowerCase()))
  const others = all.filter((location) => !location.targets.some(isReadable))
  const names = others.map(({ name }) => name).join(', ')
  return (
    <CreateStepPage
      current="location"
      title={<Trans>Which location’s menu do you want to import?</Trans>}
      lead={<Trans>The menu your customers see at that location now is read; it is not changed.</Trans>}
      back={
        <Button onPress={() => go('way')}>
          <Trans>Back</Trans>
        </Button>
      }
      next={
        <Button
          look="main"
          isDisabled={!chosen}
          onPress={() => {
            if (!chosen) return
            setLocation(chosen.locationId)
            go('service')
          }}
        >
          <Trans comment="button">Continue</Trans>
        </Button>
      }
    >
      {connected.length === 0 && (
        <Notice
          look="block"
          tone="info"
          about="nothing-connected"
          title={<Trans>No location is connected to a delivery app yet</Trans>}
          actions={
            <Button onPress={() => open({ at: 'explore' })}>
              <Trans>Connect a location</Trans>
            </Button>
          }
        >
          <Trans>Connect one, or go back and set the menu up from a spreadsheet or from scratch.</Trans>
        </Notice>
      )}
      {connected.length >= searchFrom && (
        <SearchBox
          label={t`Search for a location`}
          placeholder={t`Search a location`}
          value={search}
          onChange={setSearch}
        />
      )}
      {connected.length > 0 && (
        <ChoiceList
          label={<Trans comment="field (R67)">Location</Trans>}
          value={chosen?.locationId ?? null}
          onChange={setLocation}
          choices={found.map((location) => ({
            value: location.locationId,
            words: location.name,
            hint: servicesAt(location),
          }))}
        />
      )}
      {connected.length > 0 && others.length > 0 && (
        <p>
          <Trans>Not connected, so nothing can be read there: {names}.</Trans>
        </p>
      )}
    </CreateStepPage>
  )
}

function servicesAt({ targets }: LocationStorefronts): string {
  return targets
    .filter(isReadable)
    .map(({ channel }) => channelNames[channel])
    .join(', ')
}
