import { Trans } from '@lingui/react/macro'
import { useBoard } from '../board/board-store.ts'
import { EndedWord } from '../card/EndedBanner.tsx'
import { useRefused } from '../refused/refused-store.ts'
import { RefusedWord } from '../refused/RefusedWords.tsx'

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
          <RefusedWord kind={refused.kind} /> {refused.readable.number}.{' '}
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
