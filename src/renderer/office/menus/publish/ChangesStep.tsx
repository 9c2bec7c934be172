import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { CloudUpload } from 'lucide-react'
import type { MenuTarget, OpenMenu } from '#shared/api/menus.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { BusyButton } from '#renderer/kit/ui/BusyButton.tsx'
import { OutsideChanges } from '../changes/OutsideChanges.tsx'
import { storefrontKey, useTargets } from '#renderer/station/menus/menus-store.ts'
import { NotSent } from './NotSent.tsx'
import { isDecided, usePublishing } from '#renderer/station/menus/publish-store.ts'
import { PublishStepPage } from './PublishStepPage.tsx'
import { usePublish } from './use-publish.ts'

type Props = { menu: OpenMenu; changed: readonly MenuTarget[] }

/** Menus that were changed at their channel, each with a conscious choice before anything is sent (R27). */
export function ChangesStep({ menu, changed }: Props) {
  const { t } = useLingui()
  const { ticked, overwrite, decide, tick, saw, go } = usePublishing()
  const targets = useTargets()
  const { isBusy, problem, refused, publish } = usePublish(menu)
  const open = changed.filter((target) => !isDecided(target, overwrite))
  const count = targets.filter((target) => ticked.includes(storefrontKey(target))).length
  return (
    <PublishStepPage
      current="changes"
      hasChanges
      title={t`${plural(changed.length, {
        0: 'Nothing is left to decide',
        one: 'Something else is on file there: which version stays?',
        other: 'Something else is on file at # places: which version stays?',
      })}`}
      lead={<Trans>Nothing has been sent yet. Look at what differs, then decide for each place.</Trans>}
      back={
        <Button onPress={() => go('places')}>
          <Trans>Back</Trans>
        </Button>
      }
      next={
        <BusyButton
          look="main"
          isBusy={isBusy}
          isDisabled={open.length > 0 || count === 0}
          onPress={() => void publish()}
        >
          {!isBusy && <CloudUpload size={24} aria-hidden="true" />}
          {count === 0
            ? t`Publish`
            : t`${plural(count, { one: 'Publish at one place', other: 'Publish at # places' })}`}
        </BusyButton>
      }
    >
      <NotSent problem={problem} refused={refused} />
      {changed.map((target) => (
        <OutsideChanges
          key={storefrontKey(target)}
          menuId={menu.id}
          currency={menu.document.currency}
          target={target}
          isDecided={(fingerprint) => overwrite[storefrontKey(target)] === fingerprint}
          onSame={(fingerprint) => decide(storefrontKey(target), fingerprint)}
          onOverwrite={(fingerprint) => decide(storefrontKey(target), fingerprint)}
          onTakenOver={(taken) => {
            // That storefront has what the draft now has; the others get a menu nobody has looked at yet.
            tick([storefrontKey(target)], false)
            saw(taken.version)
            go('check')
          }}
        />
      ))}
    </PublishStepPage>
  )
}
