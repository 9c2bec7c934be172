import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { channelNames } from '../../card/Handover.tsx'
import { useDashboard } from '../frame/dashboard-store.ts'
import { Banner } from '../ui/Banner.tsx'
import { TextButton } from '../ui/TextButton.tsx'
import { menuAt, placeKey, placeOf, useMenus } from './menus-store.ts'
import styles from './PublishFailedBanner.module.css'

/** Somebody changed a menu at its channel: noticed, and not overwritten before it was looked at (R27). */
export function OutsideBanner() {
  const { t } = useLingui()
  const state = useMenus((menus) => menus.state)
  const open = useDashboard((dashboard) => dashboard.open)
  const changed = (state?.targets ?? []).filter(({ outside }) => outside !== null)
  if (state === null || changed.length === 0) return null
  return (
    <Banner
      tone="warn"
      about="changed-outside"
      title={t`${plural(changed.length, {
        one: 'A menu was changed outside of here',
        other: '# menus were changed outside of here',
      })}`}
    >
      <p>
        <Trans>Look at the changes before you publish: you decide which version stays.</Trans>
      </p>
      <ul className={styles.places}>
        {changed.map((target) => {
          const menu = menuAt(state, target)
          const channel = channelNames[target.channel]
          return (
            <li key={placeKey(target)}>
              {menu === null ? (
                `${target.locationName} · ${channel}`
              ) : (
                <TextButton onPress={() => open({ at: 'menu-changes', menuId: menu.id, ...placeOf(target) })}>
                  <Trans>
                    See what changed: {target.locationName} · {channel}
                  </Trans>
                </TextButton>
              )}
            </li>
          )
        })}
      </ul>
    </Banner>
  )
}
