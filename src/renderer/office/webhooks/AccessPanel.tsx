import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { WebhookAccess } from '#shared/api/webhooks.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { CopyButton } from '#renderer/kit/ui/CopyButton.tsx'
import { Panel } from '#renderer/kit/ui/Panel.tsx'
import { useWhen } from '#renderer/station/clock/use-when.ts'
import styles from './AccessPanel.module.css'
import { ChangeSecret } from './ChangeSecret.tsx'
import { OldSecretBanner } from './OldSecretBanner.tsx'
import { SecretValue } from './SecretValue.tsx'
import { useZone } from '#renderer/station/device/use-zone.ts'

type Props = { access: WebhookAccess; onChange: () => void }

/** Address and secret; what can be done about the secret depends on where it comes from. */
export function AccessPanel({ access, onChange }: Props) {
  const { t } = useLingui()
  const [isAsking, setAsking] = useState(false)
  const [copyFailed, setCopyFailed] = useState(false)
  const { url, origin, oldUntil, changedAt } = access
  const onCopyFailed = () => setCopyFailed(true)
  return (
    <>
      {oldUntil !== null && (
        <OldSecretBanner until={oldUntil} isNewUsed={access.newUsedAt !== null} onChange={onChange} />
      )}
      <Panel about="webhooks">
        {copyFailed && (
          <Notice tone="trouble" urgent>
            <Trans>It could not be copied. Select the text and copy it by hand.</Trans>
          </Notice>
        )}
        <dl className={styles.lines}>
          <div>
            <dt>
              <Trans comment="where DoorDash delivers orders">Address</Trans>
            </dt>
            <dd>
              <code className={styles.value}>{url}</code>
              {url !== null && (
                <CopyButton text={url} label={t`Copy the address`} onFailed={onCopyFailed}>
                  <Trans>Copy</Trans>
                </CopyButton>
              )}
            </dd>
          </div>
          <div>
            <dt>
              <Trans>Secret</Trans>
            </dt>
            <dd>
              {/* Another secret is hidden again. */}
              <SecretValue key={changedAt} onCopyFailed={onCopyFailed} />
            </dd>
          </div>
          {changedAt !== null && origin === 'made' && (
            <div>
              <dt>
                <Trans>Since</Trans>
              </dt>
              <dd>
                <Since at={changedAt} />
              </dd>
            </div>
          )}
        </dl>
        {origin === 'given' ? (
          <Notice look="block" tone="info" about="given">
            <Trans>
              This secret is given to Order Manager each time it starts, and has to be changed there.
            </Trans>
          </Notice>
        ) : (
          <div className={styles.actions}>
            <Button isDisabled={oldUntil !== null} onPress={() => setAsking(true)}>
              <Trans>Change the secret</Trans>
            </Button>
            <p className={styles.soft}>
              {origin === 'demo' ? (
                <Trans>A demonstration begins with its usual secret each time it starts.</Trans>
              ) : (
                <Trans>Change it when somebody may have seen it who should not.</Trans>
              )}
            </p>
          </div>
        )}
      </Panel>
      {isAsking && <ChangeSecret onClose={() => setAsking(false)} onChange={onChange} />}
    </>
  )
}

function Since({ at }: { at: number }) {
  return useWhen(at, useZone())
}
