import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { CloudUpload } from 'lucide-react'
import { useState } from 'react'
import type { MenuTarget, OpenMenu } from '#shared/api/menus.ts'
import { channelNames } from '#shared/channel.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { SearchBox } from '#renderer/kit/ui/SearchBox.tsx'
import { useDashboard } from '#renderer/kit/navigation/dashboard-store.ts'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { BusyButton } from '#renderer/kit/ui/BusyButton.tsx'
import { CheckRow } from '#renderer/kit/ui/CheckRow.tsx'
import { obstacleOf } from '../shown/storefront-words.ts'
import { storefrontKey, useMenuList, useTargets } from '#renderer/station/menus/menus-store.ts'
import { StorefrontBadge } from '../shown/StorefrontBadge.tsx'
import { shownAt } from '#renderer/station/menus/storefront-state.ts'
import { NotSent } from './NotSent.tsx'
import styles from './StorefrontsStep.module.css'
import { isDecided, mustBeSeen, obstacleAt, usePublishing } from '#renderer/station/menus/publish-store.ts'
import { PublishStepPage } from './PublishStepPage.tsx'
import { usePublish } from './use-publish.ts'

type Props = { menu: OpenMenu; changed: readonly MenuTarget[] }

/** From so many storefronts on a search is quicker than looking. */
const searchFrom = 10

/** Which locations and channels get the menu; what cannot is named with its reason. */
export function StorefrontsStep({ menu, changed }: Props) {
  const { t } = useLingui()
  const targets = useTargets()
  const { ticked, tick, overwrite, seenVersion, go } = usePublishing()
  const open = useDashboard((state) => state.open)
  const { isBusy, problem, refused, publish } = usePublish(menu)
  const [search, setSearch] = useState('')
  const { name, currency } = menu.document
  const possible = targets.filter((target) => obstacleAt(target, { currency }) === null)
  const chosen = possible.filter((target) => ticked.includes(storefrontKey(target)))
  const undecided = changed.filter((target) => chosen.includes(target) && !isDecided(target, overwrite))
  const count = chosen.length
  const shown = targets.filter(({ locationName }) =>
    locationName.toLowerCase().includes(search.trim().toLowerCase()),
  )
  const isAll = possible.length > 0 && count === possible.length
  return (
    <PublishStepPage
      current="places"
      hasChanges={changed.length > 0}
      title={<Trans>Where is “{name}” to be published?</Trans>}
      lead={<Trans>It replaces the whole menu at each place you select, with its hours.</Trans>}
      back={
        <Button
          onPress={() => {
            if (menu.problems.length > 0) go('check')
            else open({ at: 'menus' })
          }}
        >
          <Trans>Back</Trans>
        </Button>
      }
      next={
        undecided.length > 0 ? (
          <Button look="main" onPress={() => go('changes')}>
            <Trans comment="button">Continue</Trans>
          </Button>
        ) : (
          <BusyButton look="main" isBusy={isBusy} isDisabled={count === 0} onPress={() => void publish()}>
            {!isBusy && <CloudUpload size={24} aria-hidden="true" />}
            {count === 0
              ? t`Publish`
              : t`${plural(count, { one: 'Publish at one place', other: 'Publish at # places' })}`}
          </BusyButton>
        )
      }
    >
      <NotSent problem={problem} refused={refused} />
      {seenVersion !== null && seenVersion !== menu.version && <ChangedElsewhere menuId={menu.id} />}
      {targets.length === 0 && (
        <Notice look="block" tone="info" about="no-place">
          <Trans>No location is here yet. Connect DoorDash, and its stores appear on this page.</Trans>
        </Notice>
      )}
      {targets.length >= searchFrom && (
        <div className={styles.tools}>
          <SearchBox
            label={t`Search for a location`}
            placeholder={t`Search a location`}
            value={search}
            onChange={setSearch}
          />
          <Button onPress={() => tick(possible.map(storefrontKey), !isAll)}>
            {isAll ? <Trans>Select none</Trans> : <Trans>Select all that can take it</Trans>}
          </Button>
        </div>
      )}
      <div className={styles.rows} role="group" aria-label={t`Locations and channels`}>
        {shown.map((target) => (
          <StorefrontRow key={storefrontKey(target)} target={target} currency={currency} />
        ))}
      </div>
    </PublishStepPage>
  )
}

/** Somebody else changed the menu since it was opened to be published. */
function ChangedElsewhere({ menuId }: { menuId: string }) {
  const open = useDashboard((state) => state.open)
  return (
    <Notice
      look="block"
      tone="warn"
      urgent
      about="changed-elsewhere"
      title={<Trans>The menu was changed on another screen meanwhile</Trans>}
      actions={
        <Button onPress={() => open({ at: 'menu', menuId })}>
          <Trans>View it</Trans>
        </Button>
      }
    >
      <Trans>What you publish now is the menu as it is after that change.</Trans>
    </Notice>
  )
}

function StorefrontRow({ target, currency }: { target: MenuTarget; currency: string }) {
  const { t } = useLingui()
  const menus = useMenuList()
  const key = storefrontKey(target)
  const isTicked = usePublishing((state) => state.ticked.includes(key))
  const isSettled = usePublishing((state) => isDecided(target, state.overwrite))
  const isToBeSeen = usePublishing((state) => mustBeSeen(target, state.named))
  const tick = usePublishing((state) => state.tick)
  const obstacle = obstacleAt(target, { currency })
  const words = obstacle === 'other-currency' ? null : obstacleOf(obstacle)
  const theirs = target.currency
  const channel = channelNames[target.channel]
  return (
    <CheckRow
      about={key}
      isTicked={isTicked && obstacle === null}
      isDisabled={obstacle !== null}
      onChange={(isTicked) => tick([key], isTicked)}
      title={`${target.locationName} · ${channel}`}
      details={
        <>
          {words !== null && <span>{t(words)}</span>}
          {obstacle === 'other-currency' && (
            <span>
              <Trans>
                Sells in {theirs}, the menu is in {currency}. It needs a menu of its own.
              </Trans>
            </span>
          )}
          {obstacle === null && isTicked && isToBeSeen && (
            <span>
              {isSettled ? (
                <Trans>What is there will be replaced with yours</Trans>
              ) : (
                <Trans>Something else is on file there; you decide on the next page which stays</Trans>
              )}
            </span>
          )}
        </>
      }
      state={<StorefrontBadge state={shownAt(target, menus)} />}
    />
  )
}
