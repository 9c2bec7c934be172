import { useLingui } from '@lingui/react/macro'
import { History } from 'lucide-react'
import { useScreen } from '#renderer/kit/navigation/screen-store.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'

/** The way to what was finished, at the right end of the bottom bar. */
export function RecallButton() {
  const { t } = useLingui()
  const open = useScreen((state) => state.open)
  return (
    <Button
      square
      size="small"
      label={t({
        message: 'Finished orders',
        comment: 'button: shows what was handed over last, to take it back',
      })}
      onPress={() => open({ type: 'recall' })}
    >
      <History size={24} aria-hidden="true" />
    </Button>
  )
}
