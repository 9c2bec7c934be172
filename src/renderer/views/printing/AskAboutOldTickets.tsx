import { Trans } from '@lingui/react/macro'
import type { OldQueue } from '#shared/printing/printing.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { useOldQueue } from '#renderer/station/printing/old-queue-store.ts'

/** Opens the question whether a printer's old tickets are still wanted. */
export function AskAboutOldTickets({ queue }: { queue: OldQueue }) {
  const ask = useOldQueue((state) => state.ask)
  return (
    <Button size="small" onPress={() => ask(queue)}>
      <Trans comment="button: whether old tickets are printed">Print them?</Trans>
    </Button>
  )
}
