import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { PrinterTicket } from '#shared/api/printing.ts'
import type { Printer } from '#shared/printing/printing.ts'
import { usePrinting } from '#renderer/station/printing/printing-store.ts'
import { useReadLive } from '#renderer/station/call/use-read-live.ts'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { printProblemAdvice, printProblemWords } from '#renderer/kit/words/print-problems.ts'
import { CodePageQuestion } from './CodePageQuestion.tsx'

type Props = { printer: Printer; jobId: string }

/** What became of a test ticket, from its queue to the paper, and what to look at then. */
export function TestTicket({ printer, jobId }: Props) {
  const ticket = useTestTicket(jobId)
  const isLost = ticket?.state === 'failed' || ticket?.state === 'cancelled'
  return (
    <>
      {/* There before it changes, so that a change is read out. */}
      <div role="status" data-part="test-ticket" data-ticket={ticket?.state ?? 'queued'}>
        <WhatBecameOfIt printer={printer} ticket={ticket} />
      </div>
      {!isLost && printer.kind !== 'screen' && printer.kind !== 'driver' && (
        <CodePageQuestion printer={printer} />
      )}
    </>
  )
}

/** A ticket as the station last told of it, on whichever printer it comes out; null before it did. */
function useTestTicket(jobId: string): PrinterTicket | null {
  const told = usePrinting((state) => state.told)
  const { value } = useReadLive(`${jobId} ${told}`, ({ printing }, options) =>
    printing.tickets(undefined, options),
  )
  const found =
    value?.flatMap(({ waiting, last }) => [...waiting, ...last]).find((each) => each.jobId === jobId) ?? null
  // Later tickets push it off the list of the last ones; what became of it stays true.
  const [kept, setKept] = useState(found)
  if (found !== null && found !== kept) setKept(found)
  return found ?? kept
}

function WhatBecameOfIt({ printer, ticket }: { printer: Printer; ticket: PrinterTicket | null }) {
  const { t } = useLingui()
  const state = ticket?.state ?? 'queued'
  const problem = ticket?.problem ?? null
  const why = problem === null ? null : t(printProblemWords[problem])
  const advice = problem !== null && t(printProblemAdvice[problem])
  switch (state) {
    case 'queued':
    case 'held':
    case 'checking':
    case 'sending':
      return why === null ? (
        <Notice tone="info">
          <Trans>Test ticket queued.</Trans>
        </Notice>
      ) : (
        <Notice tone="warn">
          <Trans comment="why: such as paper out">The test ticket waits: {why}.</Trans> {advice}
        </Notice>
      )
    case 'printed':
      return (
        <Notice tone="good">
          <Trans>Test ticket printed.</Trans> <WhatToLookAt printer={printer} />
        </Notice>
      )
    case 'sent':
      return (
        <Notice tone="info">
          <Trans comment="of this computer; nobody can prove that it printed">
            Test ticket handed to the printer’s queue.
          </Trans>{' '}
          <WhatToLookAt printer={printer} />
        </Notice>
      )
    case 'unconfirmed':
      return (
        <Notice tone="warn">
          <Trans>Nothing proves that the test ticket printed.</Trans> <WhatToLookAt printer={printer} />
        </Notice>
      )
    case 'failed':
    case 'cancelled':
      return (
        <Notice tone="trouble">
          {why === null ? (
            <Trans>The test ticket was not printed.</Trans>
          ) : (
            <Trans comment="why: such as paper out">The test ticket was not printed: {why}.</Trans>
          )}{' '}
          {/* Its words are about a button that orders' tickets have. */}
          {problem !== 'declined' && advice}
        </Notice>
      )
  }
}

function WhatToLookAt({ printer }: { printer: Printer }) {
  return printer.kind === 'driver' ? (
    <Trans comment="of a test ticket">It is a page of its own: check that nothing is cut off.</Trans>
  ) : (
    <Trans comment="of a test ticket">Check the paper: all accents must be right.</Trans>
  )
}
