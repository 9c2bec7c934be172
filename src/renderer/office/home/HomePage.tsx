import { Trans } from '@lingui/react/macro'
import { useTime } from '#renderer/station/clock/clock-store.ts'
import { boardLocation, useDevice } from '#renderer/station/device/device-store.ts'
import { useFormat } from '#renderer/kit/words/format.ts'
import { PlainPage } from '#renderer/kit/frames/PlainPage.tsx'
import { OutsideBanner } from '#renderer/views/menu/OutsideBanner.tsx'
import { PublishFailedBanner } from '#renderer/views/menu/PublishFailedBanner.tsx'
import { overviewOf, useIntegrations } from '#renderer/station/integrations/integrations-store.ts'
import { useSession } from '#renderer/station/session/session-store.ts'
import { ActivateCard } from './ActivateCard.tsx'
import { AdviceCard } from './AdviceCard.tsx'
import { FirstSteps } from './FirstSteps.tsx'
import styles from './HomePage.module.css'
import { LocationsCard } from './LocationsCard.tsx'
import { ProblemBanners } from './ProblemBanners.tsx'
import { TodayFigures } from './TodayFigures.tsx'
import { WizardCard } from './WizardCard.tsx'

/** The overview: what needs a manager first, then how the locations stand (R104 to R108, R147). */
export function HomePage() {
  const format = useFormat()
  const state = useIntegrations((integrations) => integrations.state)
  const manager = useSession((session) => session.manager?.name ?? '')
  const zone = useDevice((device) => boardLocation(device.state)?.timeZone ?? 'UTC')
  const date = useTime((now) => format.date(now, zone))
  if (state === null) return null
  const overview = overviewOf(state.integrations)
  const isConnected = state.integrations.some((view) => view.state !== 'not_connected')
  return (
    <PlainPage title={<Trans>Hello {manager}</Trans>} lead={date}>
      <PublishFailedBanner />
      <ProblemBanners overview={overview} />
      <OutsideBanner />
      {state.wizard !== null && <WizardCard wizard={state.wizard} />}
      {isConnected ? (
        <>
          <div className={styles.top}>
            <ActivateCard overview={overview} />
            <TodayFigures today={state.today} />
          </div>
          <LocationsCard integrations={state.integrations} today={state.today} />
          <AdviceCard />
        </>
      ) : (
        <FirstSteps hasWizard={state.wizard !== null} />
      )}
    </PlainPage>
  )
}
