import { useLingui } from '@lingui/react/macro'
import { X } from 'lucide-react'
import { Button } from './Button.tsx'

/** The way out in the corner of whatever opens over a page. */
export function CloseButton({ onPress }: { onPress: () => void }) {
  const { t } = useLingui()
  return (
    <Button square look="plain" label={t`Close`} onPress={onPress}>
      <X size={28} aria-hidden="true" />
    </Button>
  )
}
