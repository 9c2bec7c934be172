import { Trans, useLingui } from '@lingui/react/macro'
import type { GoLiveCheck } from '#shared/integration/go-live.ts'
import { programName } from '#shared/support/contacts.ts'
import { CheckRow } from '#renderer/kit/ui/CheckRow.tsx'
import { useFormat } from '#renderer/kit/words/format.ts'
import { goLiveLooks } from '#renderer/kit/words/go-live-checks.ts'

type Props = {
  missing: readonly GoLiveCheck[]
  isAccepted: boolean
  onAccept: (isAccepted: boolean) => void
}

/** Somebody answers for going live without what is not checked. */
export function WithoutChecks({ missing, isAccepted, onAccept }: Props) {
  const { t } = useLingui()
  const { language } = useFormat()
  const names = new Intl.ListFormat(language, { type: 'unit' }).format(
    missing.map((check) => {
      const words = t(goLiveLooks[check].words)
      return t({ message: `“${words}”`, comment: 'quotation marks' })
    }),
  )
  return (
    <CheckRow
      about="go-on-without"
      isTicked={isAccepted}
      onChange={onAccept}
      title={<Trans>Continue without these checks</Trans>}
      details={
        <>
          <span>{names}</span>
          <span>
            <Trans>
              I know that {programName} may then miss orders on this device. This is recorded with my name.
            </Trans>
          </span>
        </>
      }
    />
  )
}
