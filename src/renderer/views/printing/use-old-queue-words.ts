import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import type { OldQueue } from '#shared/printing/printing.ts'
import { span } from '#renderer/kit/words/ago.ts'
import { useTime } from '#renderer/station/clock/clock-store.ts'
import { usePrinting } from '#renderer/station/printing/printing-store.ts'

const minute = 60_000

/** How many old tickets wait for an answer and since when, and the name of the printer that is back. */
export function useOldQueueWords(queue: OldQueue | null): { printer: string; waiting: string } | null {
  const { t } = useLingui()
  const printer = usePrinting(({ printers }) => printers.find(({ id }) => id === queue?.printerId)?.name)
  const oldestAt = queue?.oldestAt ?? 0
  const minutes = useTime((now) => Math.floor((now - oldestAt) / minute))
  if (queue === null || printer === undefined) return null
  const age = t(span(minutes * minute))
  const waiting = t`${plural(queue.tickets, {
    one: `# ticket waits, asked for ${age} ago.`,
    other: `# tickets wait, the oldest ${age}.`,
  })}`
  return { printer, waiting }
}
