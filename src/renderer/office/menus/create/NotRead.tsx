import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { BusyButton } from '#renderer/kit/ui/BusyButton.tsx'
import { useStartWizard } from '#renderer/station/integrations/use-start-wizard.ts'
import { menuCallProblem } from '../shown/menu-call-problems.ts'
import { useCreating } from '#renderer/station/menus/create-store.ts'

type Props = { code: string; onAgain: () => void }

/** Why the channel's menu could not be read, and the way on. */
export function NotRead({ code, onAgain }: Props) {
  const { t } = useLingui()
  const go = useCreating((state) => state.go)
  const wizard = useStartWizard()
  return (
    <Notice
      look="block"
      tone="trouble"
      urgent
      about="not-read"
      title={t(menuCallProblem(code))}
      actions={
        <>
          {code === 'SIGN_IN_AGAIN' && (
            <BusyButton look="main" isBusy={wizard.isBusy} onPress={() => void wizard.start('B')}>
              <Trans>Sign in to DoorDash again</Trans>
            </BusyButton>
          )}
          {code === 'NO_MENU' ? (
            <Button onPress={() => go('way')}>
              <Trans>Choose another kind of set-up</Trans>
            </Button>
          ) : (
            <Button onPress={onAgain}>
              <Trans>Try again</Trans>
            </Button>
          )}
        </>
      }
    >
      {wizard.problem}
    </Notice>
  )
}
