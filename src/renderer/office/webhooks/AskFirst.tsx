import type { ReactNode } from 'react'
import type { Client } from '#renderer/station/connection/client.ts'
import { useCall } from '#renderer/station/call/use-call.ts'
import { AskBefore } from '#renderer/kit/ui/AskBefore.tsx'

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
  const { isBusy, problem, run } = useCall()
  async function change(): Promise<void> {
    const answer = await run((client: Client, options) => client.webhooks[call](undefined, options))
    if (!answer?.ok) return
    onChange()
    onClose()
  }
  return (
    <AskBefore
      title={title}
      onClose={onClose}
      keep={keep}
      act={act}
      look={look}
      isBusy={isBusy}
      problem={problem}
      onAct={() => void change()}
    >
      <p>{children}</p>
    </AskBefore>
  )
}
