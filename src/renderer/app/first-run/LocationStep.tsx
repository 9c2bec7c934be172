import { Trans } from '@lingui/react/macro'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { LocationSheet } from '#renderer/office/settings/LocationSheet.tsx'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { useDevice } from '#renderer/station/device/device-store.ts'
import { FirstRunStepPage } from './FirstRunStepPage.tsx'
import styles from './FirstRun.module.css'

/** Where the restaurant is, and which time its clock shows. */
export function LocationStep() {
  const locations = useDevice(({ state }) => state?.locations ?? null)
  const [isOpen, setOpen] = useState(false)
  const isThere = locations !== null && locations.length > 0
  return (
    <FirstRunStepPage
      at="location"
      isDone={isThere}
      title={<Trans>Where is this restaurant?</Trans>}
      lead={
        <Trans>
          Its name stands on tickets, and its time zone says when orders are due. Connecting DoorDash can add
          it too.
        </Trans>
      }
    >
      {isThere && (
        <ul className={styles.list}>
          {locations.map(({ id, brand, name, timeZone }) => (
            <li key={id}>
              <bdi>{brand}</bdi> · <bdi>{name}</bdi> · {timeZone}
            </li>
          ))}
        </ul>
      )}
      <div className={styles.row}>
        <Button look={isThere ? 'plain' : 'main'} onPress={() => setOpen(true)}>
          <Plus size={24} aria-hidden="true" />
          <Trans comment="button">Add a location</Trans>
        </Button>
      </div>
      {isOpen && <LocationSheet location={null} onClose={() => setOpen(false)} />}
    </FirstRunStepPage>
  )
}
