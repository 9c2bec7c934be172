import { type ReactNode, useMemo } from 'react'
import { RadioGroupContext } from 'react-aria-components/RadioGroup'
import { TextFieldContext } from 'react-aria-components/TextField'

type Props = { isBusy: boolean; children: ReactNode }

/**
 * The fields and choices of a form: while the station is asked, they show what was sent and take nothing else, which would look
 * saved and be lost.
 */
export function HeldFields({ isBusy, children }: Props) {
  const held = useMemo(() => ({ isReadOnly: isBusy }), [isBusy])
  return (
    <TextFieldContext value={held}>
      <RadioGroupContext value={held}>{children}</RadioGroupContext>
    </TextFieldContext>
  )
}
