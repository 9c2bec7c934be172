import { Trans, useLingui } from '@lingui/react/macro'
import { problemOf } from '../words/problems.ts'
import { Button } from './Button.tsx'
import { Notice } from './Notice.tsx'
import { Working } from './Working.tsx'

type Props = {
  /** Code of why the station answered nothing; null while it is asked, or when it answered. */
  problem: string | null
  isAnswered: boolean
  again: () => void
}

/** That the station is asked for what a page shows, or why nothing came and how to ask again. */
export function ReadState({ problem, isAnswered, again }: Props) {
  const { t } = useLingui()
  if (problem !== null)
    return (
      <Notice
        look="block"
        tone="trouble"
        urgent
        actions={
          <Button size="small" onPress={again}>
            <Trans>Try again</Trans>
          </Button>
        }
      >
        {t(problemOf(problem))}
      </Notice>
    )
  if (isAnswered) return null
  return (
    <Working>
      <Trans>Connecting to the station…</Trans>
    </Working>
  )
}
