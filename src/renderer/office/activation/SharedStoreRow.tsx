import { Trans, useLingui } from '@lingui/react/macro'
import { type Channel, channelNames } from '#shared/channel.ts'
import type { SharedStore } from '#shared/integration/consent.ts'
import { CheckRow } from '#renderer/kit/ui/CheckRow.tsx'
import { DropDown } from '#renderer/kit/ui/DropDown.tsx'
import { OrderManagerNow } from '#renderer/views/integration/OrderManagerNow.tsx'
import { useIntegrations } from '#renderer/station/integrations/integrations-store.ts'
import styles from './ConsentPart.module.css'
import type { Pick } from './store-picks.ts'

type Props = {
  channel: Channel
  store: SharedStore
  pick: Pick | undefined
  onPick: (pick: Pick) => void
}

/** One shared store, with the location it is. */
export function SharedStoreRow({ channel, store, pick, onPick }: Props) {
  const { t } = useLingui()
  const views = useIntegrations(({ state }) => state?.integrations ?? [])
  const places = [...new Map(views.map((view) => [view.locationId, view])).values()]
  const titleOf = (id: string | null | undefined) => {
    const place = places.find(({ locationId }) => locationId === id)
    return place === undefined ? null : `${place.brand} · ${place.locationName}`
  }
  const { storeId, name, address, connectedLocationId } = store
  const channelName = channelNames[channel]
  const here = titleOf(connectedLocationId)
  const isHere = connectedLocationId !== null
  const location = titleOf(pick?.locationId)
  return (
    <li className={styles.store} data-shared-store={storeId}>
      <CheckRow
        isTicked={pick?.isTicked === true}
        isDisabled={isHere || location === null}
        onChange={(isTicked) => pick && onPick({ ...pick, isTicked })}
        title={name}
        details={
          <>
            <span>{address}</span>
            <span>
              {isHere ? (
                <Trans>Its orders come here, to {here}.</Trans>
              ) : (
                <OrderManagerNow channel={channel} manager={store.currentProvider} />
              )}
            </span>
          </>
        }
      />
      {!isHere && (
        <DropDown
          label={
            location === null ? t`Location of ${name}: none chosen` : t`Location of ${name}: ${location}`
          }
          entries={places
            .filter(
              (place) =>
                !views.some(
                  (view) =>
                    view.locationId === place.locationId &&
                    view.channel === channel &&
                    (view.state === 'active' || view.state === 'activating'),
                ),
            )
            .map((place) => ({
              id: place.locationId,
              words: `${place.brand} · ${place.locationName}`,
              onPick: () => onPick({ storeId, locationId: place.locationId, isTicked: true }),
            }))}
        >
          {location ?? <Trans>Choose the location</Trans>}
        </DropDown>
      )}
      {!isHere && pick?.isGuess === true && (
        <p className={styles.guess}>
          <Trans>
            Only the name fits; the address at {channelName} is another one. Select it if it is the same
            restaurant.
          </Trans>
        </p>
      )}
    </li>
  )
}
