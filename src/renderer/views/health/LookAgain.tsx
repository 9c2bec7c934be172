import { Trans } from '@lingui/react/macro'
import { RefreshCw } from 'lucide-react'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { useLookAgain } from './HealthAction.tsx'

/** Has everything looked at anew. */
export function LookAgain() {
  const look = useLookAgain()
  return (
    <>
      <Button size="small" isBusy={look.isBusy} onPress={() => void look.again()}>
        <RefreshCw size={20} aria-hidden="true" />
        <Trans comment="has every part of this device checked anew">Check again</Trans>
      </Button>
      {look.problem !== null && (
        <p role="alert">
          <Trans>The station did not answer. Try again.</Trans>
        </p>
      )}
    </>
  )
}
