import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { Overview } from '#shared/reports/overview.ts'
import { reasonWords } from '#renderer/kit/words/reasons.ts'

type Ending = Pick<Overview['reasons'][number], 'kind' | 'by' | 'reason'>

/** How orders ended and why, never a code: `Refused: too busy right now`. */
export function endingText(say: (message: MessageDescriptor) => string, ending: Ending): string {
  const { kind, by, reason } = ending
  if (kind === 'missed') return say(msg`Not answered in time`)
  if (kind === 'failed') return say(msg`Failed at the channel`)
  const known = reasonWords(reason)
  const why = known === null ? null : say(known)
  if (kind === 'refused') return why === null ? say(msg`Refused`) : say(msg`Refused: ${why}`)
  if (by === 'platform') return say(msg`Cancelled by the channel or the customer`)
  return why === null ? say(msg`Cancelled by us`) : say(msg`Cancelled by us: ${why}`)
}
