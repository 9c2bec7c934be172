import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { History } from 'lucide-react'
import { cameMeanwhile } from '#shared/order/meanwhile.ts'
import { useFormat } from '#renderer/kit/words/format.ts'
import { boardLocation, useDevice } from '#renderer/station/device/device-store.ts'
import { useBoard } from '#renderer/station/orders/board-store.ts'
import { useOutage } from '#renderer/station/outage/outage-store.ts'
import { GoThrough } from './TroubleActions.tsx'
import type { Trouble } from './trouble.ts'

/** Orders came in while nobody could see them, and wait for a person (B4). */
export function useOutageTrouble(): Trouble | null {
  const { t } = useLingui()
  const format = useFormat()
  const gap = useOutage((state) => state.gap)
  const zone = useDevice(({ state }) => boardLocation(state)?.timeZone ?? 'UTC')
  const count = useBoard(({ orders }) => {
    if (gap === null) return 0
    const { toAnswer, dead } = cameMeanwhile(orders.values(), gap)
    return toAnswer.length + dead.length
  })
  if (gap === null || count === 0) return null
  const from = format.time(gap.from, zone)
  const to = format.time(gap.to, zone)
  return {
    about: 'outage',
    icon: <History size={28} aria-hidden="true" />,
    title: t`${plural(count, { one: '# order came in unseen', other: '# orders came in unseen' })}`,
    next: t`Between ${from} and ${to} this screen did not show what came in.`,
    actions: <GoThrough />,
    isFirst: true,
  }
}
