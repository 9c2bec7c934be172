import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import type { FoundCustomer } from '#shared/api/privacy.ts'
import { AskBefore } from '#renderer/kit/ui/AskBefore.tsx'
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
    <AskBefore
      title={name === '' ? <Trans>Erase this customer?</Trans> : <Trans>Erase {name}?</Trans>}
      onClose={onClose}
      keep={<Trans>Keep it</Trans>}
      act={<Trans>Erase for good</Trans>}
      isBusy={isBusy}
      problem={problem}
      onAct={() => void erase()}
    >
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
    </AskBefore>
  )
}
