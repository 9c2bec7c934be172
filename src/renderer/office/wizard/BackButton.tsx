import { Trans } from '@lingui/react/macro'
import { Button } from '#renderer/kit/ui/Button.tsx'

type Props = { isBusy?: boolean; onPress: () => void }

/** One step back; what was chosen stays. */
export function BackButton({ isBusy = false, onPress }: Props) {
  return (
    <Button onPress={onPress} isDisabled={isBusy}>
      <Trans>Back</Trans>
    </Button>
  )
}
