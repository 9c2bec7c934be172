import { Trans, useLingui } from '@lingui/react/macro'
import type { CallProblem, FromBot } from '#shared/assistant/messages.ts'
import { channelNames } from '#shared/channel.ts'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { useFormat } from '#renderer/kit/words/format.ts'
import { callProblemWords } from '../words/call-problem-words.ts'

type Of<Kind extends FromBot['kind']> = Extract<FromBot, { kind: Kind }>

export function CheckFailed({ problem }: { problem: CallProblem }) {
  const { t } = useLingui()
  return (
    <Notice
      look="block"
      tone="trouble"
      title={<Trans>The check could not be finished</Trans>}
      about="check-failed"
    >
      {t(callProblemWords[problem])}
    </Notice>
  )
}

/** It is certain that nothing began. */
export function NotStarted({ problem }: { problem: Of<'not-started'>['problem'] }) {
  const { t } = useLingui()
  return (
    <Notice look="block" tone="warn" title={<Trans>Nothing was activated</Trans>} about="not-started">
      {t(callProblemWords[problem])}
    </Notice>
  )
}

/** It may or may not have happened, and this is what is said. */
export function OutcomeUnknown({ channel, locations }: Pick<Of<'outcome-unknown'>, 'channel' | 'locations'>) {
  const { language } = useFormat()
  const name = channelNames[channel]
  const names = new Intl.ListFormat(language, { type: 'conjunction' }).format(
    locations.map((location) => location.name),
  )
  return (
    <Notice
      look="block"
      tone="warn"
      title={<Trans>I do not know the outcome yet</Trans>}
      about="outcome-unknown"
    >
      <Trans>
        The connection dropped before {name} answered for {names}. The activation may have gone through or
        not. Nothing is sent twice; I can look up how it stands.
      </Trans>
    </Notice>
  )
}

/** After a restart. */
export function Interrupted({ what }: { what: Of<'interrupted'>['what'] }) {
  switch (what) {
    case 'check':
      return <Trans>The program restarted during the check. Nothing was activated.</Trans>
    case 'choice':
      return (
        <Trans>
          The program restarted before you confirmed. Nothing was activated; things may have changed, so the
          check has to be done again.
        </Trans>
      )
    case 'activation':
      return (
        <Trans>
          The program restarted during an activation. I am looking up the outcome; nothing is sent twice.
        </Trans>
      )
  }
}
