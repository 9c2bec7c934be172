import { Trans, useLingui } from '@lingui/react/macro'
import { Check, Delete } from 'lucide-react'
import { pinDigits } from '#shared/accounts/pin.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { TextBox } from '#renderer/kit/ui/TextBox.tsx'
import styles from './PinPad.module.css'

type Props = {
  value: string
  onChange: (pin: string) => void
  /** The station is asked about this PIN: no key changes it. */
  isBusy: boolean
  /** The PIN may be sent; null while it is none. */
  onDone: (() => void) | null
}

const keys = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const

/** Digits for thick fingers; a keyboard types into the field above them. The PIN is never shown. */
export function PinPad({ value, onChange, isBusy, onDone }: Props) {
  const { t } = useLingui()
  const type = (text: string) => onChange(text.replace(/\D/g, '').slice(0, pinDigits.most))
  return (
    <div className={styles.pad}>
      <TextBox
        label={<Trans comment="secret digits of whoever stands at the screen">Your PIN</Trans>}
        type="password"
        inputMode="numeric"
        value={value}
        onChange={type}
        maxLength={pinDigits.most}
        autoFocus
      />
      <div className={styles.keys} role="group" aria-label={t`Digits`}>
        {keys.map((key) => (
          <Button key={key} isBusy={isBusy} onPress={() => type(value + key)}>
            {key}
          </Button>
        ))}
        <Button label={t`Delete the last digit`} isBusy={isBusy} onPress={() => type(value.slice(0, -1))}>
          <Delete size={28} aria-hidden="true" />
        </Button>
        <Button isBusy={isBusy} onPress={() => type(`${value}0`)}>
          0
        </Button>
        <Button
          look="main"
          isDisabled={onDone === null}
          isBusy={isBusy}
          onPress={() => onDone?.()}
          label={t({ message: 'OK', comment: 'key of the PIN pad: the PIN is complete' })}
        >
          <Check size={28} aria-hidden="true" />
        </Button>
      </div>
    </div>
  )
}
