import { Trans, useLingui } from '@lingui/react/macro'
import { serviceName } from '#shared/support/contacts.ts'
import { channelNames } from '#shared/channel.ts'
import { useDevice } from '#renderer/station/device/device-store.ts'
import { overviewOf, useIntegrations } from '#renderer/station/integrations/integrations-store.ts'
import { storeRefusalWords } from '#renderer/kit/words/store-problems.ts'
import { SupportDetails } from '#renderer/kit/ui/SupportDetails.tsx'
import { StoreId } from '#renderer/views/channel/StoreId.tsx'

/** What support will ask for, read off the station (R118, R154). */
export function SupportFacts() {
  const { t } = useLingui()
  const version = useDevice(({ state }) => state?.version ?? '')
  const views = useIntegrations(({ state }) => state?.integrations ?? [])
  const { error, blocked } = overviewOf(views)
  const troubled = [...error, ...blocked]
  return (
    <>
      <p>
        <Trans>The {serviceName} support team helps with what you cannot fix here. Have this ready:</Trans>
      </p>
      <ul>
        <li>
          <Trans>Order Manager version {version}</Trans>
        </li>
        {troubled.map(({ locationId, locationName, channel, externalStoreId, reason }) => {
          const ours = storeRefusalWords(reason?.code ?? null)
          return (
            <li key={`${locationId} ${channel}`}>
              {locationName} · {channelNames[channel]}
              {externalStoreId !== null && (
                <>
                  {' · '}
                  <StoreId id={externalStoreId} />
                </>
              )}
              {ours !== null && ` · ${t(ours)}`}
              <SupportDetails codes={[reason?.code ?? null, reason?.details ?? null]} />
            </li>
          )
        })}
      </ul>
      <p>
        <Trans>
          For orders and drivers contact the delivery platform instead: its number is under Help and contacts.
        </Trans>
      </p>
    </>
  )
}
