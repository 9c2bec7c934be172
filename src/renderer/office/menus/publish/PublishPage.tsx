import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect } from 'react'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { useDashboard } from '#renderer/kit/navigation/dashboard-store.ts'
import { PlainPage } from '#renderer/kit/frames/PlainPage.tsx'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { Working } from '#renderer/kit/ui/Working.tsx'
import { menuCallProblem } from '../shown/menu-call-problems.ts'
import { useSession } from '#renderer/station/session/session-store.ts'
import { storefrontKey, useMenuList, useTargets } from '#renderer/station/menus/menus-store.ts'
import { useOpenMenu } from '../shown/use-open-menu.ts'
import { ChangesStep } from './ChangesStep.tsx'
import { CheckStep } from './CheckStep.tsx'
import { StorefrontsStep } from './StorefrontsStep.tsx'
import { ProgressStep } from './ProgressStep.tsx'
import { mustBeSeen, startPublishing, usePublishing } from '#renderer/station/menus/publish-store.ts'

/** Publishing a menu: problems first, then storefronts, then what was changed there meanwhile, then the outcome. */
export function PublishPage({ menuId }: { menuId: string }) {
  const { t } = useLingui()
  const { menu, problem, again } = useOpenMenu(menuId)
  const publishing = usePublishing()
  const targets = useTargets()
  const open = useDashboard((state) => state.open)
  const isOther = publishing.menuId !== menuId
  useEffect(() => {
    if (isOther) startPublishing(menuId)
  }, [isOther, menuId])
  const { saw, seenVersion } = publishing
  const me = useSession(({ manager }) => manager?.name)
  const isMine = useMenuList().find(({ id }) => id === menuId)?.changedBy === me
  useEffect(() => {
    // The editor of this very screen may have saved a moment ago.
    if (menu !== null && (seenVersion === null || isMine)) saw(menu.version)
  }, [menu, seenVersion, isMine, saw])
  if (menu === null || isOther) {
    return (
      <PlainPage title={<Trans>Publish a menu</Trans>}>
        {problem === null ? (
          <Working>
            <Trans>Opening the menu</Trans>
          </Working>
        ) : (
          <Notice
            look="block"
            tone="trouble"
            urgent
            about="not-opened"
            actions={
              <>
                <Button onPress={again}>
                  <Trans>Try again</Trans>
                </Button>
                <Button onPress={() => open({ at: 'menus' })}>
                  <Trans>To the menus</Trans>
                </Button>
              </>
            }
          >
            {t(menuCallProblem(problem))}
          </Notice>
        )}
      </PlainPage>
    )
  }
  const changed = targets.filter(
    (target) => publishing.ticked.includes(storefrontKey(target)) && mustBeSeen(target, publishing.named),
  )
  switch (publishing.step) {
    case 'check':
      return <CheckStep menu={menu} hasChanges={changed.length > 0} />
    case 'places':
      return <StorefrontsStep menu={menu} changed={changed} />
    case 'changes':
      return <ChangesStep menu={menu} changed={changed} />
    case 'progress':
      return <ProgressStep menu={menu} />
  }
}
