import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import type { OpenMenu } from '#shared/api/menus.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { useDashboard } from '#renderer/kit/navigation/dashboard-store.ts'
import { Panel } from '#renderer/kit/ui/Panel.tsx'
import { TextButton } from '#renderer/kit/ui/TextButton.tsx'
import { ProblemList } from '../shown/ProblemList.tsx'
import { usePublishing } from '#renderer/station/menus/publish-store.ts'
import { PublishStepPage } from './PublishStepPage.tsx'

type Props = { menu: OpenMenu; hasChanges: boolean }

/** What is wrong with the menu, before anything else: errors stop publishing. */
export function CheckStep({ menu: { id, document, problems }, hasChanges }: Props) {
  const { t } = useLingui()
  const open = useDashboard((state) => state.open)
  const read = useDashboard((state) => state.read)
  const go = usePublishing((state) => state.go)
  const errors = problems.filter(({ severity }) => severity === 'error').length
  const warnings = problems.length - errors
  const { name } = document
  return (
    <PublishStepPage
      current="check"
      hasChanges={hasChanges}
      title={
        errors > 0
          ? t`${plural(errors, {
              one: `One error stops “${name}” from being published`,
              other: `# errors stop “${name}” from being published`,
            })}`
          : warnings > 0
            ? t`${plural(warnings, {
                one: 'One thing to look at before you publish',
                other: '# things to look at before you publish',
              })}`
            : t`Nothing is wrong with “${name}”`
      }
      lead={
        errors > 0 ? (
          <Trans>DoorDash would refuse the menu. Fix each one; this list updates automatically.</Trans>
        ) : warnings > 0 ? (
          <Trans>They do not stop publishing. Leave them if they are intended.</Trans>
        ) : (
          <Trans>It meets all of DoorDash's rules.</Trans>
        )
      }
      back={
        <Button onPress={() => open({ at: 'menus' })}>
          <Trans>To the menus</Trans>
        </Button>
      }
      next={
        <Button look="main" isDisabled={errors > 0} onPress={() => go('places')}>
          <Trans comment="button">Continue</Trans>
        </Button>
      }
    >
      {problems.length > 0 && (
        <Panel>
          <ProblemList
            menu={document}
            problems={problems}
            onShow={(path) => open({ at: 'menu', menuId: id, path })}
          />
        </Panel>
      )}
      {errors > 0 && (
        <p>
          <TextButton onPress={() => read('menu-errors')}>
            <Trans comment="link of the red banner (R162)">Menu publish errors and fixes</Trans>
          </TextButton>
        </p>
      )}
    </PublishStepPage>
  )
}
