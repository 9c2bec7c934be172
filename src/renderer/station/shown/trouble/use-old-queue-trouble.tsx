import { Trans, useLingui } from '@lingui/react/macro'
import { Printer } from 'lucide-react'
import type { OldQueue } from '#shared/printing/printing.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { useOldQueue } from '../../printing/old-queue-store.ts'
import { usePrinting } from '../../printing/printing-store.ts'
import { useMay } from '../../screens/own-screen-store.ts'
import { useOldQueueWords } from '../printers/use-old-queue-words.ts'
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
    actions: <Decide queue={queue} />,
    isFirst: false,
  }
}

function Decide({ queue }: { queue: OldQueue }) {
  const ask = useOldQueue((state) => state.ask)
  return (
    <Button size="small" onPress={() => ask(queue)}>
      <Trans comment="button: whether old tickets are printed">Print them?</Trans>
    </Button>
  )
}
