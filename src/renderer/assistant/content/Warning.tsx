import { Trans, useLingui } from '@lingui/react/macro'
import type { FromBot } from '#shared/assistant/messages.ts'
import { channelNames } from '#shared/channel.ts'
import { programName, serviceName } from '#shared/support/contacts.ts'
import { CutOffList } from '#renderer/views/integration/CutOffList.tsx'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { goLiveLooks } from '#renderer/kit/words/go-live-checks.ts'
import styles from './Content.module.css'
import warning from './Warning.module.css'

type Props = Pick<Extract<FromBot, { kind: 'warning' }>, 'channel' | 'cutOffs' | 'unproven' | 'shownAgain'>

/** The warning before [Confirm] (R130, R131), what is cut off at each location (B12), and what is not proven here (B11). */
export function Warning({ channel, cutOffs, unproven, shownAgain }: Props) {
  const { t } = useLingui()
  const name = channelNames[channel]
  return (
    <div className={styles.parts}>
      {shownAgain === 'checks-changed' && (
        <p>
          <Trans>A check of this device was lost in the meantime, so please look at this once more.</Trans>
        </p>
      )}
      <Notice look="block" tone="warn" about="primary">
        <p>
          <Trans>
            {serviceName} becomes the <strong>main order manager</strong> for {name}.
          </Trans>
        </p>
        <p>
          <Trans>The link to other order-aggregation services may be lost.</Trans>
        </p>
      </Notice>
      <CutOffList cutOffs={cutOffs} channel={channel} />
      {unproven.length > 0 && (
        <Notice look="block" tone="warn" about="unproven" title={<Trans>Not checked on this device</Trans>}>
          <ul className={warning.checks}>
            {unproven.map((check) => (
              <li key={check}>{t(goLiveLooks[check].words)}</li>
            ))}
          </ul>
          <p>
            <Trans>
              Check this device first. Or press Confirm to continue without these checks: {programName} may
              then miss orders on this device. This is recorded with your name.
            </Trans>
          </p>
        </Notice>
      )}
    </div>
  )
}
