import { Trans, useLingui } from '@lingui/react/macro'
import { Minus, Plus } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Location } from '#shared/location/location.ts'
import { timeOf } from '#shared/menu/hours.ts'
import { latestDayEnd } from '#shared/time/business-day.ts'
import { leastPrep, mostPrep } from '#renderer/station/orders/prep-store.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { ChoiceList } from '#renderer/kit/ui/ChoiceList.tsx'
import { Toggle } from '#renderer/kit/ui/Toggle.tsx'
import { languageChoices } from '#renderer/station/shown/device/LanguageChoice.tsx'
import styles from './LocationSettings.module.css'
import { saveLocation, useSaving } from '#renderer/station/device/save-settings.ts'

const step = 5
const half = 30

/** How a location answers its orders. */
export function LocationSettings({ location }: { location: Location }) {
  const { t } = useLingui()
  const failed = useSaving((saving) => saving.failed)
  const { id, autoAccept, dayEndsAt, defaultPrepMinutes: minutes } = location
  const setMinutes = (value: number) =>
    void saveLocation({ id, defaultPrepMinutes: Math.min(mostPrep, Math.max(leastPrep, value)) })
  const setDayEnd = (value: number) =>
    void saveLocation({ id, dayEndsAt: Math.min(latestDayEnd, Math.max(0, value)) })
  return (
    <div className={styles.settings}>
      <Toggle
        on={autoAccept}
        onChange={(on) => void saveLocation({ id, autoAccept: on })}
        hint={<Trans>Orders are accepted on arrival with the usual prep time; they still ring.</Trans>}
      >
        <Trans>Accept automatically</Trans>
      </Toggle>
      <Step
        name={t`Usual prep time`}
        value={<Trans>{minutes} min</Trans>}
        less={{
          label: t`Five minutes less`,
          isOff: minutes <= leastPrep,
          press: () => setMinutes(minutes - step),
        }}
        more={{
          label: t`Five minutes more`,
          isOff: minutes >= mostPrep,
          press: () => setMinutes(minutes + step),
        }}
      />
      <Step
        name={t`The day ends at`}
        value={timeOf(dayEndsAt)}
        less={{
          label: t`Half an hour earlier`,
          isOff: dayEndsAt <= 0,
          press: () => setDayEnd(dayEndsAt - half),
        }}
        more={{
          label: t`Half an hour later`,
          isOff: dayEndsAt >= latestDayEnd,
          press: () => setDayEnd(dayEndsAt + half),
        }}
      />
      <p className={styles.soft}>
        <Trans>
          Ticket numbers, today’s figures and what is sold out until the end of the day follow this time.
        </Trans>
      </p>
      <ChoiceList
        flow="inline"
        label={<Trans>Language of its tickets</Trans>}
        choices={languageChoices}
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

type Press = { label: string; isOff: boolean; press: () => void }

/** A value that goes up and down by steps; a button is off where it would go too far. */
function Step({ name, value, less, more }: { name: string; value: ReactNode; less: Press; more: Press }) {
  return (
    <div className={styles.prep} role="group" aria-label={name}>
      <span className={styles.label}>{name}</span>
      <Button square label={less.label} isDisabled={less.isOff} onPress={less.press}>
        <Minus size={26} aria-hidden="true" />
      </Button>
      <span className={styles.minutes} aria-live="polite">
        {value}
      </span>
      <Button square label={more.label} isDisabled={more.isOff} onPress={more.press}>
        <Plus size={26} aria-hidden="true" />
      </Button>
    </div>
  )
}
