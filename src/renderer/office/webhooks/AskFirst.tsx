import { useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { Client } from '#renderer/station/connection/client.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { useCall } from '#renderer/station/call/use-call.ts'
import { Ask } from '#renderer/kit/ui/Ask.tsx'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { BusyButton } from '#renderer/kit/ui/BusyButton.tsx'
import { problemOf } from '#renderer/kit/words/problems.ts'

type Props = {
  title: ReactNode
  keep: ReactNode
  act: ReactNode
  look: 'main' | 'danger'
  call: 'rotate' | 'endOld'
  onClose: () => void
  onChange: () => void
  children: ReactNode
}

/** A change of the secret, once a person has read what it means. */
export function AskFirst({ title, keep, act, look, call, onClose, onChange, children }: Props) {
  const { t } = useLingui()
  const { isBusy, problem, run } = useCall()
  async function change(): Promise<void> {
    const answer = await run((client: Client, options) => client.webhooks[call](undefined, options))
    if (!answer?.ok) return
    onChange()
    onClose()
  }
  return (
    <Ask
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button autoFocus onPress={onClose} isDisabled={isBusy}>
            {keep}
          </Button>
          <BusyButton look={look} isBusy={isBusy} onPress={() => void change()}>
            {act}
          </BusyButton>
        </>
      }
    >
      {problem !== null && (
        <Notice look="block" tone="trouble" urgent>
          {t(problemOf(problem))}
        </Notice>
      )}
      <p>{children}</p>
    </Ask>
  )
}
