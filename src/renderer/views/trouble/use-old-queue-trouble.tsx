import { useLingui } from '@lingui/react/macro'
import { Printer } from 'lucide-react'
import { usePrinting } from '#renderer/station/printing/printing-store.ts'
import { useMay } from '#renderer/station/screens/own-screen-store.ts'
import { AskAboutOldTickets } from '#renderer/views/printing/AskAboutOldTickets.tsx'
import { useOldQueueWords } from '#renderer/views/printing/use-old-queue-words.ts'
import type { Trouble } from './trouble.ts'

/** A printer is back, and somebody has to say whether what waited for it is still wanted (B16). */
export function useOldQueueTrouble(): Trouble | null {
  const { t } = useLingui()
  const queue = usePrinting(({ oldQueues }) => oldQueues[0] ?? null)
  const words = useOldQueueWords(queue)
  const may = useMay('printing.answerOldQueue')
  if (queue === null || words === null || !may) return null
  const { printer, waiting } = words
  return {
    about: 'old-tickets',
    icon: <Printer size={28} aria-hidden="true" />,
    title: t`${printer} is back.`,
    next: waiting,
    actions: <AskAboutOldTickets queue={queue} />,
    isFirst: false,
  }
}
