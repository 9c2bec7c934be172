import type { MessageDescriptor } from '@lingui/core'
import { useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { Draft } from '../memory/unsaved.ts'
import { problemOf } from '../words/problems.ts'
import { Ask } from './Ask.tsx'
import { BusyButton } from './BusyButton.tsx'
import { Button } from './Button.tsx'
import { HeldFields } from './HeldFields.tsx'
import { Notice } from './Notice.tsx'

type Props = {
  title: ReactNode
  children: ReactNode
  /** The button that leaves everything as it is. */
  keep: ReactNode
  /** The button that does it. */
  act: ReactNode
  look?: 'main' | 'danger'
  isBusy?: boolean
  /** Whether it may be done: what has to be filled in or agreed to is. */
  isReady?: boolean
  /** Code of what went wrong the last time. */
  problem?: string | null
  /** Words for that, where the usual ones do not do. */
  problemWords?: (code: string) => MessageDescriptor
  /** What is typed in it; then what is to be filled in has the focus, and not the way out. */
  draft?: Draft
  onClose: () => void
  onAct: () => void
}

/** Asks before a deed: what it means, the way out, which has the focus, and the deed itself. */
export function AskBefore(props: Props) {
  const { t } = useLingui()
  const { title, children, keep, act, look = 'danger', isBusy = false, isReady = true } = props
  const { problem = null, problemWords = problemOf, draft, onClose, onAct } = props
  return (
    <Ask
      title={title}
      onClose={onClose}
      {...(draft && { draft })}
      actions={
        <>
          <Button autoFocus={draft === undefined} onPress={onClose} isDisabled={isBusy}>
            {keep}
          </Button>
          <BusyButton look={look} isBusy={isBusy} isDisabled={!isReady} onPress={onAct}>
            {act}
          </BusyButton>
        </>
      }
    >
      {problem !== null && (
        <Notice look="block" tone="trouble" urgent>
          {t(problemWords(problem))}
        </Notice>
      )}
      <HeldFields isBusy={isBusy}>{children}</HeldFields>
    </Ask>
  )
}
