import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { channelNames } from '#shared/channel.ts'
import type { FeedbackSource } from '#shared/reports/feedback.ts'
import { TextButton } from '#renderer/kit/ui/TextButton.tsx'
import { useFormat } from '#renderer/kit/words/format.ts'
import { problemOf } from '#renderer/kit/words/problems.ts'
import { useCall } from '#renderer/station/call/use-call.ts'
import { useRead } from '#renderer/station/call/use-read.ts'
import { boardLocation, useDevice } from '#renderer/station/device/device-store.ts'
import styles from './FeedbackPanel.module.css'

/** States in which a channel can be asked again at once. */
const isAskable = ({ state }: FeedbackSource) => state !== 'none' && state !== 'not-set-up'

/** Where ratings come from, how fresh they are, and why there may be none; no cause for alarm in any of it. */
export function FeedbackSources() {
  const { t } = useLingui()
  const { value } = useRead('', (client, options) => client.reports.feedbackSources(undefined, options))
  const { isBusy, problem, run } = useCall()
  const [asked, setAsked] = useState<FeedbackSource[] | null>(null)
  const sources = asked ?? value
  if (sources === null) return null
  const look = async () => {
    const answer = await run((client, options) => client.reports.lookForFeedback(undefined, options))
    if (answer?.ok) setAsked(answer.value)
  }
  return (
    <div className={styles.sources}>
      {sources.map((source) => (
        <p key={source.channel} className={styles.soft}>
          <SourceWords source={source} />
        </p>
      ))}
      <div role="status" className={styles.soft}>
        {asked !== null && <Trans>Asked. New ratings appear here within a few minutes.</Trans>}
        {problem !== null && t(problemOf(problem))}
      </div>
      {asked === null && sources.some(isAskable) && (
        <TextButton onPress={() => void look()}>
          {isBusy ? <Trans>Asking…</Trans> : <Trans>Look for new ratings now</Trans>}
        </TextButton>
      )}
    </div>
  )
}

function SourceWords({ source: { channel, state, readAt } }: { source: FeedbackSource }) {
  const format = useFormat()
  const zone = useDevice((device) => boardLocation(device.state)?.timeZone ?? 'UTC')
  const name = channelNames[channel]
  switch (state) {
    case 'none':
      return <Trans>{name} gives no way to ask for ratings.</Trans>
    case 'not-set-up':
      return <Trans>This station has no key to ask {name} for ratings.</Trans>
    case 'waiting':
      return <Trans>Ratings of {name} have not been read yet.</Trans>
    case 'no-access':
      return (
        <Trans>
          {name} has not opened its reports to this key. Once it has, ratings come in automatically; the
          station asks every day.
        </Trans>
      )
    case 'failed':
      return <Trans>{name} could not provide its ratings. The station asks again automatically.</Trans>
    case 'unreachable':
      return (
        <Trans>{name} did not answer when asked for ratings. The station asks again automatically.</Trans>
      )
    case 'fresh': {
      if (readAt === null) return null
      const date = format.date(readAt, zone)
      const time = format.time(readAt, zone)
      return (
        <Trans comment="when customers' ratings were last read: day and time">
          Ratings of {name} last read: {date}, {time}.
        </Trans>
      )
    }
  }
}
