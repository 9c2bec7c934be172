import { Trans, useLingui } from '@lingui/react/macro'
import type { Location } from '#shared/location/location.ts'
import { timeOf } from '#shared/menu/hours.ts'
import { latestDayEnd } from '#shared/time/business-day.ts'
import { leastPrep, mostPrep } from '#renderer/station/orders/prep-store.ts'
import { ChoiceList } from '#renderer/kit/ui/ChoiceList.tsx'
import { Toggle } from '#renderer/kit/ui/Toggle.tsx'
import { languageChoices } from './LanguageChoice.tsx'
import { AutoAcceptLimits } from './AutoAcceptLimits.tsx'
import styles from './LocationSettings.module.css'
import { Step } from './Step.tsx'
import { SavingProblem } from './SavingProblem.tsx'
import { saveLocation } from '#renderer/station/device/save-settings.ts'

const step = 5
const half = 30

/** How a location answers its orders. */
export function LocationSettings({ location }: { location: Location }) {
  const { t } = useLingui()
  const { id, autoAccept, dayEndsAt, defaultPrepMinutes: minutes } = location
  const addMinutes = (more: number) =>
    void saveLocation(id, ({ defaultPrepMinutes }) => ({
      defaultPrepMinutes: Math.min(mostPrep, Math.max(leastPrep, defaultPrepMinutes + more)),
    }))
  const moveDayEnd = (more: number) =>
    void saveLocation(id, (now) => ({ dayEndsAt: Math.min(latestDayEnd, Math.max(0, now.dayEndsAt + more)) }))
  return (
    <div className={styles.settings}>
      <p className={styles.soft}>{[location.address, location.timeZone].filter(Boolean).join(' · ')}</p>
      <Toggle
        on={autoAccept}
        onChange={(on) => void saveLocation(id, () => ({ autoAccept: on }))}
        hint={<Trans>Orders are accepted on arrival with the usual prep time; they still ring.</Trans>}
      >
        <Trans>Accept automatically</Trans>
      </Toggle>
      {autoAccept && <AutoAcceptLimits location={location} />}
      <Step
        name={t`Usual prep time`}
        value={<Trans>{minutes} min</Trans>}
        less={{
          label: t`Five minutes less`,
          isOff: minutes <= leastPrep,
          press: () => addMinutes(-step),
        }}
        more={{
          label: t`Five minutes more`,
          isOff: minutes >= mostPrep,
          press: () => addMinutes(step),
        }}
      />
      <Step
        name={t`The day ends at`}
        value={timeOf(dayEndsAt)}
        less={{
          label: t`Half an hour earlier`,
          isOff: dayEndsAt <= 0,
          press: () => moveDayEnd(-half),
        }}
        more={{
          label: t`Half an hour later`,
          isOff: dayEndsAt >= latestDayEnd,
          press: () => moveDayEnd(half),
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
        onChange={(language) => void saveLocation(id, () => ({ language }))}
      />
      <SavingProblem about={`location ${id}`} />
    </div>
  )
}
