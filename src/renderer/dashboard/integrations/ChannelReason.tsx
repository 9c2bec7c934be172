import { Trans, useLingui } from '@lingui/react/macro'
import type { IntegrationView } from '#shared/api/integrations.ts'
import { channelNames } from '../../card/Handover.tsx'
import { storeRefusalWords } from '../words/store-problems.ts'
import styles from './ChannelReason.module.css'

type Props = { view: Pick<IntegrationView, 'reason' | 'channel' | 'alert'> }

/** What the channel said: in our words where we know its code, and always in its own. */
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
  const theirs = [reason.code, reason.details].filter(Boolean).join(' · ')
  return (
    <>
      {ours !== null && <p>{t(ours)}</p>}
      <p className={styles.theirs}>
        <Trans>
          {name} says: {theirs}
        </Trans>
      </p>
    </>
  )
}
