import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { IntegrationsState } from '#shared/api/integrations.ts'
import type { GoLiveCheck } from '#shared/integration/go-live.ts'
import type { Channel } from '#shared/channel.ts'
import { programName } from '#shared/support/contacts.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { useDashboard } from '#renderer/kit/navigation/dashboard-store.ts'
import { overviewOf } from '#renderer/station/integrations/integrations-store.ts'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { TextButton } from '#renderer/kit/ui/TextButton.tsx'
import { ConsentPart } from './ConsentPart.tsx'
import { activate } from './activate.ts'
import { useActivation } from './activation-store.ts'
import { ActivationStepPage } from './ActivationStepPage.tsx'
import { ChannelPanel } from './ChannelPanel.tsx'
import { ConfirmActivation } from './ConfirmActivation.tsx'

type Props = { state: IntegrationsState; goneOnWithout: readonly GoLiveCheck[] }

/** Which locations to activate, for each channel by its own button (R109 to R112). */
export function LocationsStep({ state, goneOnWithout }: Props) {
  const open = useDashboard((dashboard) => dashboard.open)
  const read = useDashboard((dashboard) => dashboard.read)
  const goOnWithout = useActivation((activation) => activation.goOnWithout)
  const [asking, setAsking] = useState<{ channel: Channel; locationIds: readonly string[] } | null>(null)
  const { error, blocked } = overviewOf(state.integrations)
  return (
    <ActivationStepPage
      current="locations"
      title={<Trans>Which locations go live?</Trans>}
      lead={
        <Trans>
          From then on their orders come to {programName}. Locations can be activated one after the other.
        </Trans>
      }
      back={
        <Button onPress={() => goOnWithout(null)}>
          <Trans>Back</Trans>
        </Button>
      }
    >
      {error.length + blocked.length > 0 && (
        <Notice
          look="block"
          tone="trouble"
          about="solve-first"
          title={<Trans>Some locations cannot be activated yet</Trans>}
          actions={
            <Button onPress={() => open({ at: 'integrations' })}>
              <Trans comment="button of the banner (R148)">Resolve issues</Trans>
            </Button>
          }
        >
          <Trans>Solve their problem first; it is shown beside each.</Trans>
        </Notice>
      )}
      <ChannelPanel
        channel="doordash"
        views={state.integrations.filter(({ channel }) => channel === 'doordash')}
        onActivate={(locationIds) => setAsking({ channel: 'doordash', locationIds })}
      />
      <ChannelPanel
        channel="uber-eats"
        views={state.integrations.filter(({ channel }) => channel === 'uber-eats')}
        onActivate={(locationIds) => setAsking({ channel: 'uber-eats', locationIds })}
        guide={
          <TextButton onPress={() => read('uber-eats')}>
            <Trans>Setting up your Uber Eats integration</Trans>
          </TextButton>
        }
      >
        <ConsentPart channel="uber-eats" />
      </ChannelPanel>
      {asking !== null && (
        <ConfirmActivation
          {...asking}
          onCancel={() => setAsking(null)}
          onConfirm={() => {
            setAsking(null)
            void activate({ ...asking, goneOnWithout })
          }}
        />
      )}
    </ActivationStepPage>
  )
}
