import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { CircleCheck } from 'lucide-react'
import { useState } from 'react'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { useDashboard } from '#renderer/kit/navigation/dashboard-store.ts'
import { PlainPage } from '#renderer/kit/frames/PlainPage.tsx'
import { Panel } from '#renderer/kit/ui/Panel.tsx'
import { State } from '#renderer/kit/ui/State.tsx'
import { TextButton } from '#renderer/kit/ui/TextButton.tsx'
import { Working } from '#renderer/kit/ui/Working.tsx'
import { failedOf, storefrontKey, useMenus, useTargets } from '#renderer/station/menus/menus-store.ts'
import { MenuIssues } from './MenuIssues.tsx'

/** [View issues]: each storefront where publishing failed, with cause, field and the way on (R161). */
export function IssuesPage() {
  const { t } = useLingui()
  const isHere = useMenus(({ state }) => state !== null)
  const targets = useTargets()
  const open = useDashboard((state) => state.open)
  const read = useDashboard((state) => state.read)
  const failed = failedOf(targets)
  // What is sent again stays in sight, so that its outcome is seen where the button was.
  const [seen, setSeen] = useState<readonly string[]>([])
  const isNew = failed.some((target) => !seen.includes(storefrontKey(target)))
  if (isNew) setSeen([...new Set([...seen, ...failed.map(storefrontKey)])])
  const shown = targets.filter((target) => seen.includes(storefrontKey(target)) && target.export !== null)
  const menuIds = [...new Set(shown.flatMap((target) => target.export?.menuId ?? []))]
  return (
    <PlainPage
      title={<Trans>Menu publish issues</Trans>}
      lead={
        failed.length === 0
          ? undefined
          : t`${plural(failed.length, {
              one: 'Publishing failed at one location. Fix what is named, then retry.',
              other: 'Publishing failed at # places. Fix what is named, then retry.',
            })}`
      }
      tools={
        <Button onPress={() => open({ at: 'menus' })}>
          <Trans>To the menus</Trans>
        </Button>
      }
    >
      {!isHere && (
        <Working>
          <Trans>Getting your menus from the station</Trans>
        </Working>
      )}
      {isHere && shown.length === 0 && (
        <Panel about="no-issues">
          <State tone="good" icon={CircleCheck}>
            <Trans>No publication has failed. There is nothing to fix.</Trans>
          </State>
        </Panel>
      )}
      {menuIds.map((menuId) => (
        <MenuIssues
          key={menuId}
          menuId={menuId}
          targets={shown.filter((target) => target.export?.menuId === menuId)}
        />
      ))}
      <p>
        <TextButton onPress={() => read('menu-errors')}>
          <Trans comment="link of the red banner (R162)">Menu publish errors and fixes</Trans>
        </TextButton>
      </p>
    </PlainPage>
  )
}
