import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { RefreshCw } from 'lucide-react'
import { useState } from 'react'
import type { MenusState, MenuTarget } from '#shared/api/menus.ts'
import { channelNames } from '#shared/channel.ts'
import { useTime } from '#renderer/station/clock/clock-store.ts'
import { SearchBox } from '#renderer/kit/ui/SearchBox.tsx'
import { span } from '#renderer/kit/words/ago.ts'
import { useCall } from '#renderer/station/call/use-call.ts'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { BusyButton } from '#renderer/kit/ui/BusyButton.tsx'
import { Panel } from '#renderer/kit/ui/Panel.tsx'
import { obstacleOf } from '../shown/storefront-words.ts'
import { menuCallProblem } from '../shown/menu-call-problems.ts'
import { MenuCounts } from '../shown/MenuCounts.tsx'
import { storefrontKey } from '#renderer/station/menus/menus-store.ts'
import { StorefrontBadge } from '../shown/StorefrontBadge.tsx'
import { storefrontsByLocation } from '../shown/storefronts-by-location.ts'
import styles from './StorefrontsPanel.module.css'
import { shownAt } from '#renderer/station/menus/storefront-state.ts'

/** From so many locations on a search is quicker than looking. */
const searchFrom = 10

/** What customers see at every location now, as it was last read from its channel. */
export function StorefrontsPanel({ state }: { state: MenusState }) {
  const { t } = useLingui()
  const { isBusy, problem, run } = useCall()
  const [search, setSearch] = useState('')
  const locations = storefrontsByLocation(state.targets)
  const found = locations.filter(({ name }) => name.toLowerCase().includes(search.trim().toLowerCase()))
  return (
    <Panel
      about="places"
      title={<Trans>What customers see now</Trans>}
      aside={
        locations.length > 0 && (
          <BusyButton
            size="small"
            isBusy={isBusy}
            onPress={() => void run((client, options) => client.menus.refresh(undefined, options))}
          >
            {!isBusy && <RefreshCw size={20} aria-hidden="true" />}
            <Trans comment="button: asks the channels for their menus">Read again now</Trans>
          </BusyButton>
        )
      }
    >
      {problem !== null && (
        <Notice look="block" tone="warn" urgent>
          {t(menuCallProblem(problem))}
        </Notice>
      )}
      {locations.length === 0 && (
        <p>
          <Trans>No location is here yet. Connect DoorDash, and its stores appear on this page.</Trans>
        </p>
      )}
      {locations.length >= searchFrom && (
        <div className={styles.tools}>
          <SearchBox
            label={t`Search for a location`}
            placeholder={t`Search a location`}
            value={search}
            onChange={setSearch}
          />
          <p className={styles.soft} role="status">
            {t`${plural(found.length, { 0: 'None found', one: '# location', other: '# locations' })}`}
          </p>
        </div>
      )}
      <ul className={styles.list}>
        {found.map(({ locationId, name, targets }) => (
          <li key={locationId} className={styles.location} data-location={locationId}>
            <h3 className={styles.name}>{name}</h3>
            <ul className={styles.channels}>
              {targets.map((target) => (
                <Shown key={target.channel} target={target} menus={state.menus} />
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

function Shown({ target, menus }: { target: MenuTarget; menus: MenusState['menus'] }) {
  const { t } = useLingui()
  const state = shownAt(target, menus)
  const { onFile } = target
  const ago = useTime((now) => (onFile === null ? '' : t(span(now - onFile.readAt))))
  // The badge has said these already.
  const isSaid = target.obstacle === 'exporting' || target.obstacle === 'not-connected'
  const obstacle = isSaid ? null : obstacleOf(target.obstacle)
  return (
    <li className={styles.channel} data-shown={storefrontKey(target)}>
      <span className={styles.channelName}>{channelNames[target.channel]}</span>
      <span className={styles.shown}>
        {onFile === null ? (
          <span className={styles.soft}>
            {target.obstacle === 'not-connected' ? (
              <Trans>Nothing is known of it here</Trans>
            ) : (
              <Trans>No menu on file, as far as we know</Trans>
            )}
          </span>
        ) : (
          <>
            <span>
              {onFile.name} · <MenuCounts categories={onFile.categoryCount} items={onFile.itemCount} />
            </span>
            <span className={styles.soft}>
              <Trans comment="how long ago the menu at the channel was read">read {ago} ago</Trans>
            </span>
          </>
        )}
      </span>
      <StorefrontBadge state={state} />
      {obstacle !== null && <p className={`${styles.soft} ${styles.needs}`}>{t(obstacle)}</p>}
    </li>
  )
}
