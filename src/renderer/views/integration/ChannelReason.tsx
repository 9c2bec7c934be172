import { Trans, useLingui } from '@lingui/react/macro'
import type { IntegrationView } from '#shared/integration/view.ts'
import { channelNames } from '#shared/channel.ts'
import { TheirWords } from '#renderer/views/channel/TheirWords.tsx'
import { storeRefusalWords } from '#renderer/kit/words/store-problems.ts'
import styles from './ChannelReason.module.css'

type Props = { view: Pick<IntegrationView, 'reason' | 'channel' | 'alert'> }

/** What the channel said: in our words where we know its code, and in its own for support. */
export function ChannelReason({ view: { reason, channel, alert } }: Props) {
  const { t } = useLingui()
  const name = channelNames[channel]
  if (reason === null || (reason.code === null && reason.details === null))
    return (
      <p>
        <Trans>{name} gave no reason.</Trans>
      </p>
    )
  // The three alerts with a prompt of their own have said it already.
  const isSaid = alert !== null && alert !== 'integration-error'
  const ours = isSaid ? null : storeRefusalWords(reason.code)
  return (
    <>
      {ours !== null && <p>{t(ours)}</p>}
      <div className={styles.theirs}>
        <TheirWords name={name} {...reason} isSaid={isSaid || ours !== null} />
      </div>
    </>
  )
}
