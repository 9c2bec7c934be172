import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import type { DeviceState } from '#shared/api/device.ts'
import { localDate } from '#shared/time/zoned.ts'
import { when } from '../card/Handover.tsx'
import { useTime } from '../clock/clock-store.ts'
import { Notice } from '../ui/Notice.tsx'
import { useFormat } from '../words/format.ts'
import { readSecretsAgain, unreadableSecretWords } from '../words/storage-problems.ts'
import { boardLocation } from './device-store.ts'

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
