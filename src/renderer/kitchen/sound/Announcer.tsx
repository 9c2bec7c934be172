import { Trans } from '@lingui/react/macro'
import { useBoard } from '#renderer/station/orders/board-store.ts'
import { EndedWord } from '#renderer/station/shown/order/EndedBanner.tsx'
import { useRefused } from '#renderer/station/refused/refused-store.ts'
import { RefusedWord } from '#renderer/station/shown/refused/RefusedWords.tsx'

/** Says what rings to those who hear the screen instead of seeing it (WCAG 4.1.3). */
export function Announcer() {
  const newest = useBoard(({ ringing, orders }) => {
    const id = [...ringing.keys()].at(-1)
    return id === undefined ? undefined : orders.get(id)
  })
  const refused = useRefused(({ open }) => open.findLast(({ seenAt }) => seenAt === null))
  return (
    <p className="heard-only" role="status">
      {refused && (
        <>
          <RefusedWord refused={refused} /> {refused.readable.number}.{' '}
        </>
      )}
      {newest &&
        (newest.ending === null ? (
          <Trans>New order {newest.displayNumber}</Trans>
        ) : (
          <>
            <Trans>Order {newest.displayNumber}</Trans>: <EndedWord order={newest} />
          </>
        ))}
    </p>
  )
}
