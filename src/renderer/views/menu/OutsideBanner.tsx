import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { channelNames } from '#shared/channel.ts'
import { useDashboard } from '#renderer/kit/navigation/dashboard-store.ts'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { TextButton } from '#renderer/kit/ui/TextButton.tsx'
import { menuAt, storefrontKey, storefrontOf, useMenus } from '#renderer/station/menus/menus-store.ts'
import styles from './PublishFailedBanner.module.css'

/** More than these are counted; every storefront says it on the menus page. */
const mostNamed = 5

/** Somebody changed a menu at its channel: noticed, and not overwritten before it was looked at (R27). */
export function OutsideBanner() {
  const { t } = useLingui()
  const state = useMenus((menus) => menus.state)
  const open = useDashboard((dashboard) => dashboard.open)
  const changed = (state?.targets ?? []).filter(({ outside }) => outside !== null)
  if (state === null || changed.length === 0) return null
  const more = changed.length - mostNamed
  return (
    <Notice
      look="block"
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
        {changed.slice(0, mostNamed).map((target) => {
          const menu = menuAt(state, target)
          const channel = channelNames[target.channel]
          const location = target.locationName
          return (
            <li key={storefrontKey(target)}>
              {menu === null ? (
                `${location} · ${channel}`
              ) : (
                <TextButton
                  onPress={() => open({ at: 'menu-changes', menuId: menu.id, ...storefrontOf(target) })}
                >
                  <Trans>
                    See what changed: {location} · {channel}
                  </Trans>
                </TextButton>
              )}
            </li>
          )
        })}
        {more > 0 && <li>{t`${plural(more, { one: 'and one more', other: 'and # more' })}`}</li>}
      </ul>
    </Notice>
  )
}
