import { useLingui } from '@lingui/react/macro'
import type { DoneAlready } from '#renderer/station/orders/done-already.ts'

/** What was done already, and by whom. */
export function DoneAlreadyWords({ said: { number, wanted, by } }: { said: DoneAlready }) {
  const { t } = useLingui()
  switch (wanted) {
    case 'accepted':
      return by === null
        ? t`${number}: already accepted on another screen`
        : t`${number}: ${by} already accepted it`
    case 'refused':
      return by === null
        ? t`${number}: already refused on another screen`
        : t`${number}: ${by} already refused it`
    case 'readied':
      return by === null
        ? t`${number}: already ready on another screen`
        : t`${number}: ${by} already marked it ready`
    case 'picked-up':
      return by === null
        ? t`${number}: already picked up on another screen`
        : t`${number}: ${by} already marked it picked up`
    case 'item-out':
      return null
    case 'cancelled-by-merchant':
      return by === null
        ? t`${number}: already cancelled on another screen`
        : t`${number}: ${by} already cancelled it`
  }
}
