import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { type Channel, channelNames } from '#shared/channel.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { SearchBox } from '#renderer/kit/ui/SearchBox.tsx'
import { useDashboard } from '#renderer/kit/navigation/dashboard-store.ts'
import { SettingsPage } from '#renderer/kit/frames/SettingsPage.tsx'
import { ChannelTile } from './ChannelTile.tsx'
import { ConnectDoorDash } from './ConnectDoorDash.tsx'
import styles from './ExplorePage.module.css'

/** [Explore]: every channel there is, and a search (R77 to R79). */
export function ExplorePage() {
  const { t } = useLingui()
  const read = useDashboard((state) => state.read)
  const open = useDashboard((state) => state.open)
  const [search, setSearch] = useState('')
  const shows = (channel: Channel) =>
    channelNames[channel]
      .toLowerCase()
      .replaceAll(' ', '')
      .includes(search.trim().toLowerCase().replaceAll(' ', ''))
  const isNothing = !shows('doordash') && !shows('uber-eats')
  return (
    <SettingsPage
      title={<Trans comment="entry under Integrations (R77)">Explore</Trans>}
      lead={<Trans>Delivery channels this program can be connected with.</Trans>}
    >
      <div className={styles.search}>
        <SearchBox
          label={t`Search for an integration`}
          placeholder={t`Search, for example DoorDash`}
          value={search}
          onChange={setSearch}
        />
      </div>
      <div className={styles.tiles}>
        {shows('doordash') && <ConnectDoorDash path="B" />}
        {shows('uber-eats') && (
          <ChannelTile
            channel="uber-eats"
            action={
              <>
                <Button onPress={() => open({ at: 'activate' })}>
                  <Trans comment="button on a channel's tile (R36)">Connect</Trans>
                </Button>
                <Button onPress={() => read('uber-eats')}>
                  <Trans>Setup guide</Trans>
                </Button>
              </>
            }
          >
            <Trans>Connected and activated on the same page as DoorDash.</Trans>
          </ChannelTile>
        )}
        {isNothing && (
          <p role="status">
            <Trans>No integration is called “{search}”. There are DoorDash and Uber Eats.</Trans>
          </p>
        )}
      </div>
    </SettingsPage>
  )
}
