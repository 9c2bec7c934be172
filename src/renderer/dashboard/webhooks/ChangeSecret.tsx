import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '../../ui/Button.tsx'
import { useAsk } from '../calls/use-ask.ts'
import { Ask } from '../ui/Ask.tsx'
import { Banner } from '../ui/Banner.tsx'
import { BusyButton } from '../ui/BusyButton.tsx'
import { problemOf } from '../words/problems.ts'

type Props = { onClose: () => void; onChange: () => void }

/** A new secret is a task for a person: without it at DoorDash, orders are refused once the old one ends. */
export function ChangeSecret({ onClose, onChange }: Props) {
  const { t } = useLingui()
  const { isBusy, problem, run } = useAsk()
  async function change(): Promise<void> {
    const answer = await run((client, options) => client.webhooks.rotate(undefined, options))
    if (!answer?.ok) return
    onChange()
    onClose()
  }
  return (
    <Ask
      title={<Trans>Change the webhook secret?</Trans>}
      onClose={onClose}
      actions={
        <>
          <Button autoFocus onPress={onClose} isDisabled={isBusy}>
            <Trans>Keep it</Trans>
          </Button>
          <BusyButton look="main" isBusy={isBusy} onPress={() => void change()}>
            <Trans>Make a new secret</Trans>
          </BusyButton>
        </>
      }
    >
      {problem !== null && (
        <Banner tone="error" urgent>
          {t(problemOf(problem))}
        </Banner>
      )}
      <p>
        <Trans>
          Give DoorDash the new one within 24 hours: until then the old one is good as well, and no order is
          lost. It ends ten minutes after DoorDash first used the new one.
        </Trans>
      </p>
    </Ask>
  )
}
