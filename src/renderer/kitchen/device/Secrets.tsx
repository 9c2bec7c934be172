import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import type { DeviceState } from '#shared/api/device.ts'
import { localDate } from '#shared/time/zoned.ts'
import { when } from '#renderer/kit/words/when.ts'
import { useTime } from '#renderer/station/clock/clock-store.ts'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { useFormat } from '#renderer/kit/words/format.ts'
import { readSecretsAgain, unreadableSecretWords } from '#renderer/kit/words/storage-problems.ts'
import { boardLocation } from '#renderer/station/device/device-store.ts'

/** Secrets this device cannot read, and deliveries that came with a wrong one. */
export function Secrets({ state }: { state: DeviceState }) {
  const { t } = useLingui()
  const format = useFormat()
  const zone = boardLocation(state)?.timeZone ?? 'UTC'
  const today = useTime((now) => localDate(now, zone))
  const { unreadableSecrets, wrongSecrets } = state
  const since = wrongSecrets && when(wrongSecrets.since, zone, today, format)
  return (
    <>
      {unreadableSecrets.map((secret) => (
        <div key={secret} data-secret={secret}>
          <Notice tone="trouble" urgent>
            {t(unreadableSecretWords[secret])} {t(readSecretsAgain)}
          </Notice>
        </div>
      ))}
      {wrongSecrets && (
        <div data-secret="wrong">
          <Notice tone="warn" urgent>
            {t`${plural(wrongSecrets.count, {
              one: `# delivery with a wrong secret was refused since ${since}.`,
              other: `# deliveries with a wrong secret were refused since ${since}.`,
            })}`}{' '}
            {t`Has the secret been changed at DoorDash? It must be the same as this station's.`}
          </Notice>
        </div>
      )}
    </>
  )
}
