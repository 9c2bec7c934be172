import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import { type Channel, channelNames } from '#shared/channel.ts'
import type { SharedStore } from '#shared/integration/consent.ts'
import { BusyButton } from '#renderer/kit/ui/BusyButton.tsx'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { Working } from '#renderer/kit/ui/Working.tsx'
import { problemOf } from '#renderer/kit/words/problems.ts'
import { useCall } from '#renderer/station/call/use-call.ts'
import { useRead } from '#renderer/station/call/use-read.ts'
import { useIntegrations } from '#renderer/station/integrations/integrations-store.ts'
import { useActivation } from './activation-store.ts'
import { consentRefusalWords } from './consent-refusals.ts'
import { type Pick, picksFor, twicePicked } from './store-picks.ts'
import { SharedStoreRow } from './SharedStoreRow.tsx'
import styles from './ConsentPart.module.css'

type Props = {
  channel: Channel
  /** The way to another account. */
  again: ReactNode
}

/** The stores the merchant shares: which location each is, who answers its orders now, and which are to be activated. */
export function SharedStores({ channel, again }: Props) {
  const { t } = useLingui()
  const name = channelNames[channel]
  const { stores, problem, again: read } = useShared(channel)
  const [changed, setChanged] = useState<Record<string, Pick>>({})
  const choosing = useCall()
  const tick = useActivation((state) => state.tick)
  const picks = picksFor(stores ?? [], changed)
  const twice = twicePicked(picks)
  const chosen = picks.filter(({ isTicked, locationId }) => isTicked && locationId !== null)

  async function choose(): Promise<void> {
    for (const { storeId, locationId } of chosen) {
      if (locationId === null) continue
      const answer = await choosing.run((client, options) =>
        client.integrations.consent.choose({ channel, storeId, locationId }, options),
      )
      if (!answer?.ok) break
      tick(channel, locationId, true)
    }
    setChanged({})
    read()
  }

  const failed = choosing.problem ?? problem
  return (
    <section className={styles.part} aria-label={t`Stores shared by ${name}`}>
      <h3 className={styles.heading}>
        <Trans>Stores of your {name} account</Trans>
      </h3>
      {failed !== null && (
        <Notice
          look="block"
          tone="trouble"
          urgent
          about="stores-problem"
          actions={
            <Button onPress={read}>
              <Trans>Try again</Trans>
            </Button>
          }
        >
          {t(consentRefusalWords(failed, name) ?? problemOf(failed))}
        </Notice>
      )}
      {stores === null && problem === null && (
        <Working>
          <Trans>Asking {name} for the stores</Trans>
        </Working>
      )}
      {stores !== null && (
        <StoreChoices
          channel={channel}
          stores={stores}
          picks={picks}
          onPick={(storeId, pick) => setChanged({ ...changed, [storeId]: pick })}
        />
      )}
      <div className={styles.start}>
        {again}
        {(stores?.length ?? 0) > 0 && (
          <BusyButton
            isBusy={choosing.isBusy}
            isDisabled={chosen.length === 0 || twice}
            onPress={() => void choose()}
          >
            <Trans>Use the selected stores</Trans>
          </BusyButton>
        )}
      </div>
    </section>
  )
}

type ChoicesProps = {
  channel: Channel
  stores: readonly SharedStore[]
  picks: ReturnType<typeof picksFor>
  onPick: (storeId: string, pick: Pick) => void
}

/** Which location each store is. */
function StoreChoices({ channel, stores, picks, onPick }: ChoicesProps) {
  if (stores.length === 0)
    return (
      <Notice look="block" tone="warn" title={<Trans>No stores on this account</Trans>} about="no-stores">
        <Trans>Another account of your business may hold them.</Trans>
      </Notice>
    )
  return (
    <>
      <ul className={styles.stores}>
        {stores.map((store) => (
          <SharedStoreRow
            key={store.storeId}
            channel={channel}
            store={store}
            pick={picks.find(({ storeId }) => storeId === store.storeId)}
            onPick={(pick) => onPick(store.storeId, pick)}
          />
        ))}
      </ul>
      {twicePicked(picks) && (
        <Notice look="block" tone="warn" urgent about="same-location">
          <Trans>Two selected stores are the same location. Choose another location for one of them.</Trans>
        </Notice>
      )}
    </>
  )
}

/** Asked anew after every consent: another account has other stores. */
function useShared(channel: Channel) {
  const openSince = useIntegrations(
    ({ state }) => state?.consents.find((one) => one.channel === channel)?.openSince ?? null,
  )
  const question = `${channel} ${openSince ?? 'closed'}`
  const { value, of, problem, again } = useRead(question, (client, options) =>
    client.integrations.consent.stores({ channel }, options),
  )
  return { stores: of === question ? value : null, problem, again }
}
