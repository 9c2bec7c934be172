import { Trans, useLingui } from '@lingui/react/macro'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import type { Location } from '#shared/location/location.ts'
import { SettingsPage } from '#renderer/kit/frames/SettingsPage.tsx'
import { useDashboard } from '#renderer/kit/navigation/dashboard-store.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { Panel } from '#renderer/kit/ui/Panel.tsx'
import { useDevice } from '#renderer/station/device/device-store.ts'
import { menuOfLocation, useMenus } from '#renderer/station/menus/menus-store.ts'
import { LocationSettings } from '#renderer/views/settings/LocationSettings.tsx'
import { LocationSheet } from './LocationSheet.tsx'
import { RemovedLocations } from './RemovedLocations.tsx'
import { RemoveLocation } from './RemoveLocation.tsx'
import styles from './Settings.module.css'

/** Each location: what it is called and where it is, and how it answers its orders. */
export function LocationsPage() {
  const { t } = useLingui()
  const locations = useDevice(({ state }) => state?.locations ?? null)
  const open = useDashboard((state) => state.open)
  const [edited, setEdited] = useState<Location | 'new' | null>(null)
  const [leaving, setLeaving] = useState<Location | null>(null)

  // Hours belong to a menu: where a location has several or none, the list of menus is where one is chosen.
  function openHours(locationId: string): void {
    const { state } = useMenus.getState()
    const menu = state && menuOfLocation(state, locationId)
    open(menu ? { at: 'menu', menuId: menu.id, path: ['hours'] } : { at: 'menus' })
  }

  return (
    <SettingsPage
      title={<Trans>Locations</Trans>}
      tools={
        <Button onPress={() => setEdited('new')}>
          <Plus size={22} aria-hidden="true" />
          <Trans>Add a location</Trans>
        </Button>
      }
    >
      {(locations ?? []).map((location) => {
        const name = `${location.brand} · ${location.name}`
        return (
          <Panel
            key={location.id}
            title={<bdi>{name}</bdi>}
            about={`location ${location.id}`}
            aside={
              <Button size="small" label={t`Change ${name}`} onPress={() => setEdited(location)}>
                <Trans>Change</Trans>
              </Button>
            }
          >
            <LocationSettings location={location} />
            <div className={styles.aside}>
              <Button size="small" onPress={() => openHours(location.id)}>
                <Trans>Opening hours, with its menu</Trans>
              </Button>
              <Button
                size="small"
                look="quiet"
                label={t`Remove this location… ${name}`}
                onPress={() => setLeaving(location)}
              >
                <Trans comment="button: asks before it does so">Remove this location…</Trans>
              </Button>
            </div>
          </Panel>
        )
      })}
      <RemovedLocations />
      {leaving !== null && <RemoveLocation location={leaving} onClose={() => setLeaving(null)} />}
      {edited !== null && (
        <LocationSheet location={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />
      )}
    </SettingsPage>
  )
}
