import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import type { FoundCustomer } from '#shared/api/privacy.ts'
import { Ask } from '#renderer/kit/ui/Ask.tsx'
import { BusyButton } from '#renderer/kit/ui/BusyButton.tsx'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { problemOf } from '#renderer/kit/words/problems.ts'
import { useCall } from '#renderer/station/call/use-call.ts'

type Props = { customer: FoundCustomer; onClose: () => void; onErased: () => void }

/** What would go, before it does. */
export function ConfirmErase({ customer, onClose, onErased }: Props) {
  const { t } = useLingui()
  const { isBusy, problem, run } = useCall()
  const { orderIds, refusedIds, name } = customer
  const orders = orderIds.length + refusedIds.length
  async function erase(): Promise<void> {
    const answer = await run((client, options) => client.privacy.erase({ orderIds, refusedIds }, options))
    if (answer?.ok) onErased()
  }
  return (
    <Ask
      title={name === '' ? <Trans>Erase this customer?</Trans> : <Trans>Erase {name}?</Trans>}
      onClose={onClose}
      actions={
        <>
          <Button autoFocus onPress={onClose} isDisabled={isBusy}>
            <Trans>Keep it</Trans>
          </Button>
          <BusyButton look="danger" isBusy={isBusy} onPress={() => void erase()}>
            <Trans>Erase for good</Trans>
          </BusyButton>
        </>
      }
    >
      {problem !== null && (
        <Notice look="block" tone="trouble" urgent>
          {t(problemOf(problem))}
        </Notice>
      )}
      <p>
        {t`${plural(orders, {
          one: 'The name, telephone, address, notes, comment and original delivery are erased from # order. Nobody can bring them back.',
          other:
            'The name, telephone, address, notes, comments and original deliveries are erased from # orders. Nobody can bring them back.',
        })}`}
      </p>
      <p>
        <Trans>
          Dishes and amounts stay. That it was done is noted with your name, not with the customer’s. Backups
          made before, and the channel itself, keep what they have.
        </Trans>
      </p>
    </Ask>
  )
}
