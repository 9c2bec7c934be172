import { Trans } from '@lingui/react/macro'
import { foreignWords } from '#shared/support/foreign-words.ts'
import { useFormat } from '#renderer/kit/words/format.ts'
import { SupportDetails } from '#renderer/kit/ui/SupportDetails.tsx'

type Props = {
  /** Who wrote it. */
  name: string
  code?: string | null | undefined
  details?: string | null | undefined
  /** A sentence of ours has said it already. */
  isSaid: boolean
}

/**
 * What a channel gave for a reason: its sentence where staff can read it, and its codes folded away. Without a sentence of
 * ours before it, it says that there is a reason, and where.
 */
export function TheirWords({ name, code = null, details = null, isSaid }: Props) {
  const { language } = useFormat()
  const words = foreignWords(details, language)
  if (code === null && details === null)
    return isSaid ? null : (
      <p>
        <Trans>{name} gave no reason.</Trans>
      </p>
    )
  return (
    <>
      {words !== null ? (
        <p>
          <Trans>
            {name} says: {words}
          </Trans>
        </p>
      ) : (
        !isSaid && (
          <p>
            <Trans>
              {name} gave a reason that only support can read. Contact support with the details below.
            </Trans>
          </p>
        )
      )}
      <SupportDetails codes={[code, words === details ? null : details]} />
    </>
  )
}
