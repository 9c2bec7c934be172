import { Trans, useLingui } from '@lingui/react/macro'
import { Eye, EyeOff } from 'lucide-react'
import { useState } from 'react'
import { useDevice } from '#renderer/station/device/device-store.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { readSecretsAgain, unreadableSecretWords } from '#renderer/kit/words/storage-problems.ts'
import { useCall } from '#renderer/station/call/use-call.ts'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { BusyButton } from '#renderer/kit/ui/BusyButton.tsx'
import { CopyButton } from '#renderer/kit/ui/CopyButton.tsx'
import { problemOf } from '#renderer/kit/words/problems.ts'
import styles from './AccessPanel.module.css'

/** Hidden until somebody asks for it; leaving the page hides it again. */
export function SecretValue({ onCopyFailed }: { onCopyFailed: () => void }) {
  const { t } = useLingui()
  const isUnreadable = useDevice(({ state }) => state?.unreadableSecrets.includes('webhooks') ?? false)
  const [secret, setSecret] = useState<string | null>(null)
  const { isBusy, problem, run } = useCall()
  async function show(): Promise<void> {
    const answer = await run((client, options) => client.webhooks.reveal(undefined, options))
    if (answer?.ok) setSecret(answer.value.secret)
  }
  if (isUnreadable) {
    return (
      <Notice look="block" tone="trouble" about="unreadable">
        {t(unreadableSecretWords.webhooks)} {t(readSecretsAgain)}
      </Notice>
    )
  }
  if (secret === null) {
    return (
      <>
        <span className={styles.hidden} aria-label={t`Hidden`} role="img">
          ••••••••••••
        </span>
        <BusyButton size="small" label={t`Show the secret`} isBusy={isBusy} onPress={() => void show()}>
          <Eye size={22} aria-hidden="true" />
          <Trans comment="a hidden secret">Show</Trans>
        </BusyButton>
        {problem !== null && (
          <Notice look="block" tone="trouble" urgent>
            {t(problemOf(problem))}
          </Notice>
        )}
      </>
    )
  }
  return (
    <>
      <code className={styles.value} data-secret-value>
        {secret}
      </code>
      <CopyButton text={secret} label={t`Copy the secret`} onFailed={onCopyFailed}>
        <Trans>Copy</Trans>
      </CopyButton>
      <Button size="small" label={t`Hide the secret`} onPress={() => setSecret(null)}>
        <EyeOff size={22} aria-hidden="true" />
        <Trans comment="a shown secret">Hide</Trans>
      </Button>
    </>
  )
}
