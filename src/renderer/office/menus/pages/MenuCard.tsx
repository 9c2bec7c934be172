import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { CloudUpload, PencilLine, Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { MenuSummary, MenuTarget } from '#shared/api/menus.ts'
import { channelNames } from '#shared/channel.ts'
import { boardLocation, useDevice } from '#renderer/station/device/device-store.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { useDashboard } from '#renderer/kit/navigation/dashboard-store.ts'
import { TextButton } from '#renderer/kit/ui/TextButton.tsx'
import { useWhen } from '#renderer/station/clock/use-when.ts'
import styles from './MenuCard.module.css'
import { MenuCounts } from '../shown/MenuCounts.tsx'
import { failedOf, storefrontKey } from '#renderer/station/menus/menus-store.ts'
import { StorefrontBadge } from '../shown/StorefrontBadge.tsx'
import { type StorefrontState, storefrontStateOf } from '#renderer/station/menus/storefront-state.ts'
import { ProblemsState } from '../shown/ProblemsState.tsx'
import { ExportProgress } from '../publish/ExportProgress.tsx'
import { startPublishing } from '#renderer/station/menus/publish-store.ts'
import { RemoveMenu } from './RemoveMenu.tsx'

type Props = { menu: MenuSummary; targets: readonly MenuTarget[] }

/** One menu: how much is on it, whether it is sound, and where customers see it. */
export function MenuCard({ menu, targets }: Props) {
  const { t } = useLingui()
  const open = useDashboard((state) => state.open)
  const zone = useDevice(({ state }) => boardLocation(state)?.timeZone ?? 'UTC')
  const changed = useWhen(menu.changedAt, zone)
  const [isRemoving, setRemoving] = useState(false)
  const { name, changedBy } = menu
  const failed = failedOf(targets).filter((target) => target.export?.menuId === menu.id).length
  return (
    <article className={styles.card} data-menu={menu.id} aria-label={name}>
      <div className={styles.facts}>
        <h3 className={styles.name}>{name || <Trans>Menu without a name</Trans>}</h3>
        <p>
          <MenuCounts categories={menu.categoryCount} items={menu.itemCount} />
        </p>
        <p className={styles.soft}>
          <Trans comment="when and by whom a menu was changed last">
            Changed {changed}, by {changedBy}
          </Trans>
        </p>
        <div className={styles.problems}>
          <ProblemsState errors={menu.errors} warnings={menu.warnings} failed={failed} />
        </div>
      </div>
      <MenuStorefronts menu={menu} targets={targets} />
      <div className={styles.actions}>
        <Button onPress={() => open({ at: 'menu', menuId: menu.id })} label={t`Edit ${name}`}>
          <PencilLine size={22} aria-hidden="true" />
          <Trans comment="button: opens a menu in the editor">Edit</Trans>
        </Button>
        <Button
          look={menu.errors === 0 && menu.itemCount > 0 ? 'main' : 'plain'}
          onPress={() => startPublishing(menu.id)}
          label={t`Publish ${name}`}
        >
          <CloudUpload size={22} aria-hidden="true" />
          <Trans comment="button">Publish</Trans>
        </Button>
        <Button
          square
          look="quiet"
          className={styles.remove}
          label={t`Delete ${name}`}
          onPress={() => setRemoving(true)}
        >
          <Trash2 size={24} aria-hidden="true" />
        </Button>
      </div>
      {isRemoving && <RemoveMenu menu={menu} onClose={() => setRemoving(false)} />}
    </article>
  )
}

/** More than these are summed up until somebody wants them all. */
const mostShown = 5

function MenuStorefronts({ menu, targets }: Props) {
  const { t } = useLingui()
  const [showsAll, setShowsAll] = useState(false)
  const storefronts = targets.flatMap((target) => {
    const state = storefrontStateOf(target, menu)
    return state === null ? [] : [{ target, state }]
  })
  if (storefronts.length === 0) {
    return (
      <div className={styles.storefronts}>
        <p className={styles.label}>
          <Trans>Where it is published</Trans>
        </p>
        <p className={styles.soft}>
          <Trans>Nowhere yet. Customers do not see it before you publish.</Trans>
        </p>
      </div>
    )
  }
  const isSummed = storefronts.length > mostShown && !showsAll
  return (
    <div className={styles.storefronts}>
      <p className={styles.label}>
        <Trans>Where it is published</Trans>
      </p>
      {isSummed ? (
        <>
          <ul className={styles.list}>
            {countByState(storefronts).map(([state, count]) => (
              <li key={state} className={styles.storefront}>
                <StorefrontBadge state={state} />
                <span className={styles.where}>
                  {t`${plural(count, { one: '# place', other: '# places' })}`}
                </span>
              </li>
            ))}
          </ul>
          <TextButton onPress={() => setShowsAll(true)}>
            {t`${plural(storefronts.length, { one: 'Show the place', other: 'Show all # places' })}`}
          </TextButton>
        </>
      ) : (
        <ul className={styles.list}>
          {storefronts.map(({ target, state }) => (
            <li
              key={storefrontKey(target)}
              className={styles.storefront}
              data-storefront={storefrontKey(target)}
            >
              <span className={styles.where}>
                {target.locationName} · {channelNames[target.channel]}
              </span>
              {state === 'exporting' && target.export !== null ? (
                <ExportProgress sent={target.export} />
              ) : (
                <StorefrontBadge state={state} />
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

/** What needs somebody first. */
const urgency: readonly StorefrontState[] = ['failed', 'changed-outside', 'exporting', 'older', 'online']

function countByState(storefronts: readonly { state: StorefrontState }[]): [StorefrontState, number][] {
  return urgency
    .map((state): [StorefrontState, number] => [
      state,
      storefronts.filter((storefront) => storefront.state === state).length,
    ])
    .filter(([, count]) => count > 0)
}
