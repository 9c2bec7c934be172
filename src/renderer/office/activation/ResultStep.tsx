import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import type { IntegrationsState } from '#shared/api/integrations.ts'
import type { IntegrationView } from '#shared/integration/view.ts'
import { channelNames } from '#shared/channel.ts'
import { programName, serviceName } from '#shared/support/contacts.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { useDashboard } from '#renderer/kit/navigation/dashboard-store.ts'
import { ChannelReason } from '#renderer/views/integration/ChannelReason.tsx'
import { IntegrationStateBadge } from '#renderer/views/integration/IntegrationStateBadge.tsx'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { DropDown } from '#renderer/kit/ui/DropDown.tsx'
import { Panel } from '#renderer/kit/ui/Panel.tsx'
import { TextButton } from '#renderer/kit/ui/TextButton.tsx'
import { Working } from '#renderer/kit/ui/Working.tsx'
import { problemOf } from '#renderer/kit/words/problems.ts'
import { type Attempt, useActivation } from './activation-store.ts'
import { ActivationStepPage } from './ActivationStepPage.tsx'
import styles from './ResultStep.module.css'

type Props = { state: IntegrationsState; attempt: Attempt }

/** What came of it, location by location, as the channel says it (R116 to R118). */
export function ResultStep({ state, attempt }: Props) {
  const { t } = useLingui()
  const tried = useActivation((activation) => activation.tried)
  const open = useDashboard((dashboard) => dashboard.open)
  if (attempt.problem !== null) return <NotStarted problem={attempt.problem} />
  const views = attempt.locationIds.flatMap(
    (id) =>
      state.integrations.find(
        ({ locationId, channel }) => locationId === id && channel === attempt.channel,
      ) ?? [],
  )
  const all = views.length
  const active = views.filter((view) => view.state === 'active').length
  const waiting = views.filter((view) => view.state === 'activating').length
  const failed = all - active - waiting
  // The call and the watch race; until both are here a location that has not begun counts as under way.
  const isUnderWay = attempt.results === null || waiting > 0
  const name = channelNames[attempt.channel]
  return (
    <ActivationStepPage
      current="result"
      title={<Heading isUnderWay={isUnderWay} all={all} active={active} failed={failed} />}
      lead={
        isUnderWay ? (
          <Trans>{name} answers for each location. You can leave this page.</Trans>
        ) : active > 0 ? (
          <Trans>
            They are online: their {name} orders come to {programName}, on this board.
          </Trans>
        ) : undefined
      }
      next={isUnderWay ? undefined : <NextChoices />}
      back={
        <Button
          onPress={() => {
            if (!isUnderWay) tried(null)
            open({ at: 'home' })
          }}
        >
          <Trans>To the home page</Trans>
        </Button>
      }
    >
      {isUnderWay && (
        <Working>
          <Trans>Waiting for {name}</Trans>
        </Working>
      )}
      {!isUnderWay && active > 0 && (
        <Notice look="block" tone="good" urgent about="activated">
          {t`${plural(active, {
            one: `One location is active for ${name}.`,
            other: `# locations are active for ${name}.`,
          })}`}
        </Notice>
      )}
      <Panel>
        <ul className={styles.list} aria-live="polite">
          {views.map((view) => (
            <LocationResult key={view.locationId} view={view} isUnderWay={isUnderWay} />
          ))}
        </ul>
      </Panel>
    </ActivationStepPage>
  )
}

function LocationResult({ view, isUnderWay }: { view: IntegrationView; isUnderWay: boolean }) {
  const read = useDashboard((state) => state.read)
  const isError = view.state === 'activation_failed' || view.state === 'blocked'
  return (
    <li className={styles.location} data-result={view.locationId}>
      <div className={styles.head}>
        <strong className={styles.name}>{view.locationName}</strong>
        {(!isUnderWay || view.state !== 'not_activated') && <IntegrationStateBadge view={view} />}
      </div>
      {view.state === 'activating' && view.reason !== null && (
        <Notice look="block" tone="info" about="activation-held">
          <ChannelReason view={view} />
        </Notice>
      )}
      {isError && (
        <Notice
          look="block"
          tone="trouble"
          about="activation-error"
          title={<Trans>Activation error</Trans>}
          actions={
            <TextButton onPress={() => read('support')}>
              <Trans>Contact {serviceName} support to finish</Trans>
            </TextButton>
          }
        >
          <ChannelReason view={view} />
        </Notice>
      )}
    </li>
  )
}

/** The channel was not even asked: why, and the way back. */
function NotStarted({ problem }: { problem: string }) {
  const { t } = useLingui()
  const tried = useActivation((activation) => activation.tried)
  return (
    <ActivationStepPage
      current="result"
      title={<Trans>Nothing was activated</Trans>}
      next={
        <Button look="main" onPress={() => tried(null)}>
          <Trans>Back to the locations</Trans>
        </Button>
      }
    >
      <Notice look="block" tone="trouble" urgent about="not-started">
        {t(problemOf(problem))}
      </Notice>
    </ActivationStepPage>
  )
}

/** How many of them are active, as far as is known. */
function Heading({ isUnderWay, all, active, failed }: { isUnderWay: boolean } & Counts) {
  const { t } = useLingui()
  if (isUnderWay) return <Trans>Activation is under way</Trans>
  if (failed === 0)
    return t`${plural(active, {
      one: 'The location is activated',
      2: 'Both locations are activated',
      other: 'All # locations are activated',
    })}`
  if (active === 0) return <Trans>The activation failed</Trans>
  return t`${plural(active, { one: `# of ${all} locations is activated`, other: `# of ${all} locations are activated` })}`
}

type Counts = { all: number; active: number; failed: number }

/** What can be gone on with (R117). */
function NextChoices() {
  const { t } = useLingui()
  const tried = useActivation((activation) => activation.tried)
  const open = useDashboard((dashboard) => dashboard.open)
  return (
    <DropDown
      look="main"
      entries={[
        { id: 'location', words: t`Activate another location`, onPick: () => tried(null) },
        {
          id: 'integration',
          words: t`Connect another integration`,
          onPick: () => {
            tried(null)
            open({ at: 'explore' })
          },
        },
      ]}
    >
      <Trans comment="button with two choices (R117)">Next</Trans>
    </DropDown>
  )
}
