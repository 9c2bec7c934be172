import { Trans } from '@lingui/react/macro'
import { AskFirst } from './AskFirst.tsx'

type Props = { onClose: () => void; onChange: () => void }

/** A new secret is a task for a person: without it at DoorDash, orders are refused once the old one ends. */
export function ChangeSecret({ onClose, onChange }: Props) {
  return (
    <AskFirst
      title={<Trans>Change the webhook secret?</Trans>}
      keep={<Trans>Keep it</Trans>}
      act={<Trans>Make a new secret</Trans>}
      look="main"
      call="rotate"
      onClose={onClose}
      onChange={onChange}
    >
      <Trans>
        Give DoorDash the new one within 24 hours: until then the old one works as well, and no order is lost.
        It ends ten minutes after DoorDash first used the new one.
      </Trans>
    </AskFirst>
  )
}
