import { useLingui } from '@lingui/react/macro'
import type { BoardOrder } from '#shared/api/orders.ts'
import { statusWords } from '#renderer/kit/words/statuses.ts'
import { EndedShort, EndedWord } from './EndedBanner.tsx'

type Props = { order: Pick<BoardOrder, 'ending' | 'channel' | 'status'>; isShort?: boolean }

/** Where an order stands, in a few words: one that we refused was not cancelled. */
export function StateWord({ order, isShort = false }: Props) {
  const { t } = useLingui()
  if (order.ending === null) return t(statusWords[order.status])
  return isShort ? <EndedShort order={order} /> : <EndedWord order={order} />
}
