import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import type { IntegrationView } from '#shared/integration/view.ts'
import { channelNames } from '#shared/channel.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { useDashboard } from '#renderer/kit/navigation/dashboard-store.ts'
import type { Overview } from '#renderer/station/integrations/integrations-store.ts'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { TextButton } from '#renderer/kit/ui/TextButton.tsx'
import { alertLooks, stateLooks } from '#renderer/kit/words/states.ts'

/** At the top of the overview while a location has a problem (R106 to R108, R147 to R149). */
export function ProblemBanners({ overview: { error, blocked } }: { overview: Overview }) {
  const { t } = useLingui()
  return (
    <>
      {error.length > 0 && (
        <Notice
          look="block"
          tone="trouble"
          about="error"
          title={t`${plural(placesOf(error), {
            one: 'Error: one location has a connection problem',
            other: 'Error: # locations have connection problems',
          })}`}
          actions={<Steps isMain />}
        >
          <LocationNames views={error} />
          <p>
            <Trans>Follow the instructions there; a location can be activated only after that.</Trans>
          </p>
        </Notice>
      )}
      {blocked.length > 0 && (
        <Notice
          look="block"
          tone="trouble"
          about="blocked"
          title={t`${plural(placesOf(blocked), {
            one: 'Blocked: DoorDash is holding back one location',
            other: 'Blocked: DoorDash is holding back # locations',
          })}`}
          actions={<Steps isMain={error.length === 0} />}
        >
          <LocationNames views={blocked} />
          <p>
            <Trans>Only DoorDash can clear this. Until then they cannot be activated.</Trans>
          </p>
        </Notice>
      )}
    </>
  )
}

/** A location with trouble on two channels is one location. */
function placesOf(views: readonly IntegrationView[]): number {
  return new Set(views.map(({ locationId }) => locationId)).size
}

function LocationNames({ views }: { views: readonly IntegrationView[] }) {
  const { t } = useLingui()
  return (
    <ul>
      {views.map((view) => {
        const words = view.alert === null ? stateLooks[view.state].words : alertLooks[view.alert].words
        return (
          <li key={`${view.locationId} ${view.channel}`}>
            <strong>{view.locationName}</strong> · {channelNames[view.channel]} ·{' '}
            {view.needsSignIn ? <Trans>Sign-in needed</Trans> : t(words)}
          </li>
        )
      })}
    </ul>
  )
}

function Steps({ isMain }: { isMain: boolean }) {
  const open = useDashboard((state) => state.open)
  const read = useDashboard((state) => state.read)
  return (
    <>
      <Button look={isMain ? 'danger' : 'plain'} onPress={() => open({ at: 'integrations' })}>
        <Trans comment="button of the banner (R148)">Resolve issues</Trans>
      </Button>
      <TextButton onPress={() => read('banners')}>
        <Trans comment="link of the banner (R108)">Learn more about this here</Trans>
      </TextButton>
    </>
  )
}
