import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import type { OpenMenu } from '#shared/api/menus.ts'
import { channelNames } from '#shared/channel.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { useDashboard } from '#renderer/kit/navigation/dashboard-store.ts'
import { Panel } from '#renderer/kit/ui/Panel.tsx'
import { storefrontKey, useTargets } from '#renderer/station/menus/menus-store.ts'
import { ExportProgress } from './ExportProgress.tsx'
import styles from './ProgressStep.module.css'
import { usePublishing } from '#renderer/station/menus/publish-store.ts'
import { PublishStepPage } from './PublishStepPage.tsx'

/** What becomes of it at each storefront, as it is proven there. */
export function ProgressStep({ menu }: { menu: OpenMenu }) {
  const { t } = useLingui()
  const open = useDashboard((state) => state.open)
  const sent = usePublishing((state) => state.sent) ?? {}
  const targets = useTargets()
  const storefronts = targets.filter((target) => storefrontKey(target) in sent)
  // Between the answer and the next word of the station a storefront may still show its attempt from before.
  const isOurs = (target: (typeof storefronts)[number]) =>
    target.export?.reference === sent[storefrontKey(target)]
  const accepted = storefronts.filter((each) => isOurs(each) && each.export?.state === 'accepted').length
  const failed = storefronts.filter((each) => isOurs(each) && each.export?.state === 'failed').length
  const count = storefronts.length
  const isUnderWay = accepted + failed < count
  const { name } = menu.document
  return (
    <PublishStepPage
      current="progress"
      hasChanges={false}
      title={
        isUnderWay ? (
          <Trans>“{name}” is being published</Trans>
        ) : failed === 0 ? (
          t`${plural(accepted, {
            one: 'The menu is online',
            other: 'The menu is online at all # places',
          })}`
        ) : accepted === 0 ? (
          <Trans>Publishing failed</Trans>
        ) : (
          <Trans>
            The menu is online at {accepted} of {count} places
          </Trans>
        )
      }
      lead={
        isUnderWay ? (
          <Trans>
            DoorDash usually needs about a minute, two hours at most. You can leave this page; it continues
            without you.
          </Trans>
        ) : failed === 0 ? (
          <Trans>It was read back from each place and is as you sent it.</Trans>
        ) : (
          <Trans>Where it failed, the previous menu stays online. See what is wrong and retry.</Trans>
        )
      }
      back={
        <Button onPress={() => open({ at: 'menus' })}>
          <Trans>To the menus</Trans>
        </Button>
      }
      next={
        failed > 0 ? (
          <Button look="danger" onPress={() => open({ at: 'menu-issues' })}>
            <Trans comment="button of the red banner (R161)">View issues</Trans>
          </Button>
        ) : undefined
      }
    >
      <Panel>
        <ul className={styles.list} aria-live="polite">
          {storefronts.map((target) => (
            <li key={storefrontKey(target)} className={styles.place} data-progress={storefrontKey(target)}>
              <span className={styles.name}>
                {target.locationName} · {channelNames[target.channel]}
              </span>
              {target.export !== null && <ExportProgress sent={target.export} />}
            </li>
          ))}
        </ul>
      </Panel>
    </PublishStepPage>
  )
}
