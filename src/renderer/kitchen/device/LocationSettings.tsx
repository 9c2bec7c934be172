import { Trans, useLingui } from '@lingui/react/macro'
import { Minus, Plus } from 'lucide-react'
import type { Location } from '#shared/location/location.ts'
import { leastPrep, mostPrep } from '#renderer/station/orders/prep-store.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { ChoiceList } from '#renderer/kit/ui/ChoiceList.tsx'
import { Toggle } from '#renderer/kit/ui/Toggle.tsx'
import { languageNames } from '#renderer/station/shown/device/LanguageChoice.tsx'
import styles from './LocationSettings.module.css'
import { saveLocation, useSaving } from '#renderer/station/device/save-settings.ts'

const step = 5

/** How a location answers its orders. */
export function LocationSettings({ location }: { location: Location }) {
  const { t } = useLingui()
  const failed = useSaving((saving) => saving.failed)
  const { id, autoAccept, defaultPrepMinutes: minutes } = location
  const setMinutes = (value: number) =>
    void saveLocation({ id, defaultPrepMinutes: Math.min(mostPrep, Math.max(leastPrep, value)) })
  return (
    <div className={styles.settings}>
      <Toggle
        on={autoAccept}
        onChange={(on) => void saveLocation({ id, autoAccept: on })}
        hint={<Trans>Orders are accepted on arrival with the usual prep time; they still ring.</Trans>}
      >
        <Trans>Accept by itself</Trans>
      </Toggle>
      <div className={styles.prep} role="group" aria-label={t`Usual prep time`}>
        <span className={styles.label}>
          <Trans>Usual prep time</Trans>
        </span>
        <Button
          square
          label={t`Five minutes less`}
          isDisabled={minutes <= leastPrep}
          onPress={() => setMinutes(minutes - step)}
        >
          <Minus size={26} aria-hidden="true" />
        </Button>
        <span className={styles.minutes} aria-live="polite">
          <Trans>{minutes} min</Trans>
        </span>
        <Button
          square
          label={t`Five minutes more`}
          isDisabled={minutes >= mostPrep}
          onPress={() => setMinutes(minutes + step)}
        >
          <Plus size={26} aria-hidden="true" />
        </Button>
      </div>
      <ChoiceList
        flow="inline"
        label={<Trans>Language of its tickets</Trans>}
        choices={languageNames}
        value={location.language}
        onChange={(language) => void saveLocation({ id, language })}
      />
      {location.address && <p className={styles.soft}>{location.address}</p>}
      {failed && (
        <Notice tone="trouble" urgent>
          <Trans>The last change was not saved. Try it again.</Trans>
        </Notice>
      )}
    </div>
  )
}
