import { Trans } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import { TextBox } from './TextBox.tsx'
import { TextButton } from './TextButton.tsx'

type Props = {
  kind: 'password' | 'pin'
  label: ReactNode
  value: string
  onChange: (value: string) => void
  /** The rule it must keep, from the start. */
  hint: ReactNode
  problem: ReactNode
  maxLength?: number
}

/** A new password or PIN. It is typed once, so whoever types it can look at it. */
export function NewSecret({ kind, ...field }: Props) {
  const [isShown, setShown] = useState(false)
  return (
    <div>
      <TextBox
        {...field}
        type={isShown ? 'text' : 'password'}
        autoComplete="new-password"
        {...(kind === 'pin' && { inputMode: 'numeric' as const })}
      />
      <TextButton onPress={() => setShown(!isShown)}>
        {kind === 'password' ? (
          isShown ? (
            <Trans>Hide the password</Trans>
          ) : (
            <Trans>Show the password</Trans>
          )
        ) : isShown ? (
          <Trans>Hide the PIN</Trans>
        ) : (
          <Trans>Show the PIN</Trans>
        )}
      </TextButton>
    </div>
  )
}
