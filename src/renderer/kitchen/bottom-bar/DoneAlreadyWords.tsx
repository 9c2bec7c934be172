import { useLingui } from '@lingui/react/macro'
import type { DoneAlready, GoneMeanwhile } from '#renderer/station/orders/done-already.ts'

/** What was done already, and by whom; or that the chosen order has gone, and how. */
export function DoneAlreadyWords({ said }: { said: DoneAlready | GoneMeanwhile }) {
  return 'gone' in said ? <GoneWords {...said} /> : <DoneWords {...said} />
}

function GoneWords({ number, gone }: GoneMeanwhile) {
  const { t } = useLingui()
  switch (gone) {
    case 'not-answered':
      return t`${number}: not answered in time. Choose another order`
    case 'cancelled':
      return t`${number}: cancelled. Choose another order`
    case 'left':
      return t`${number}: no longer on the board. Choose another order`
  }
}

function DoneWords({ number, wanted, by }: DoneAlready) {
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
