import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import type { MenuTarget } from '#shared/api/menus.ts'
import { channelNames } from '#shared/channel.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { TheirWords } from '#renderer/views/channel/TheirWords.tsx'
import { useDashboard } from '#renderer/kit/navigation/dashboard-store.ts'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { TextButton } from '#renderer/kit/ui/TextButton.tsx'
import { exportFailureWords } from '#renderer/kit/words/export-failures.ts'
import styles from './PublishFailedBanner.module.css'
import { failedOf, storefrontKey, useTargets } from '#renderer/station/menus/menus-store.ts'

/** More than these are counted, and named on the page behind the button. */
const mostNamed = 3

/** Red, after an attempt to publish with problems: cause, location and platform (R157 to R162). */
export function PublishFailedBanner() {
  const { t } = useLingui()
  const failed = failedOf(useTargets())
  const open = useDashboard((state) => state.open)
  const read = useDashboard((state) => state.read)
  if (failed.length === 0) return null
  const more = failed.length - mostNamed
  return (
    <div className={styles.red}>
      <Notice
        look="block"
        tone="trouble"
        urgent
        about="publish-failed"
        title={t`${plural(failed.length, {
          one: 'Publishing the menu failed at one location',
          other: 'Publishing the menu failed at # places',
        })}`}
        actions={
          <>
            <Button look="danger" onPress={() => open({ at: 'menu-issues' })}>
              <Trans comment="button of the red banner (R161)">View issues</Trans>
            </Button>
            <TextButton onPress={() => read('menu-errors')}>
              <Trans comment="link of the red banner (R162)">Menu publish errors and fixes</Trans>
            </TextButton>
          </>
        }
      >
        <ul className={styles.places}>
          {failed.slice(0, mostNamed).map((target) => (
            <FailedStorefront key={storefrontKey(target)} target={target} />
          ))}
          {more > 0 && <li>{t`${plural(more, { one: 'and one more', other: 'and # more' })}`}</li>}
        </ul>
      </Notice>
    </div>
  )
}

function FailedStorefront({ target }: { target: MenuTarget }) {
  const { t } = useLingui()
  const failure = target.export?.failure ?? null
  const cause = failure === null ? t`Publishing failed` : t(exportFailureWords[failure.code].what)
  const location = target.locationName
  const name = channelNames[target.channel]
  return (
    <li data-failed={storefrontKey(target)}>
      <Trans comment="a place, and why publishing failed there">
        <strong>
          {location} · {name}
        </strong>
        : {cause}
      </Trans>
      {failure !== null && (
        <div className={styles.theirs}>
          <TheirWords name={name} details={failure.details} isSaid />
        </div>
      )}
    </li>
  )
}
