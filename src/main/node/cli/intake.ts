import { createStationClock } from '../../base/clock.ts'
import { createWebhookSecret, type WebhookSecret } from '../../intake/webhook-secret.ts'
import type { Log } from '../../base/log.ts'
import { createSettingChanges } from '../../base/setting-changes.ts'
import type { Store } from '../../store/open.ts'
import { createKeyFileSecrets } from '../../base/key-file-secrets.ts'
import { CliFailure } from './arguments.ts'

const silent: Log = { info: () => {}, warn: () => {}, error: () => {} }

/** `intake secret show|rotate|end-old`: what DoorDash sends with every webhook. A running station notices within a second. */
export async function intakeSecret(
  store: Store,
  dataDir: string,
  action: string | undefined,
): Promise<unknown> {
  const clock = createStationClock()
  const secret = createWebhookSecret({
    store,
    secrets: createKeyFileSecrets(dataDir, silent),
    clock,
    log: silent,
    settingChanges: createSettingChanges({ store, clock }),
  })
  const isReadable = await secret.read()
  switch (action) {
    case 'show':
      if (!isReadable)
        throw new CliFailure(
          "The webhook secret is sealed with this computer's keychain, or was never made. See it in Order Manager: Dashboard, Settings, Webhooks.",
        )
      return document(secret)
    case 'rotate': {
      const changed = await secret.rotate({ kind: 'system' })
      if (changed.ok) return document(secret)
      throw new CliFailure(
        changed.refusal === 'given'
          ? 'The webhook secret comes with each start of the station: change it there, after --intake-secret.'
          : 'The secret before this one is still good: end it first with "intake secret end-old", once DoorDash uses the new one.',
      )
    }
    case 'end-old':
      secret.endOld({ kind: 'system' })
      return document(secret)
    default:
      throw new CliFailure('Say what to do with the secret: intake secret show, rotate or end-old.')
  }
}

function document(secret: WebhookSecret) {
  const { origin, changedAt, newUsedAt, oldUntil } = secret.state()
  const time = (at: number | null) => (at === null ? null : new Date(at).toISOString())
  return {
    secret: secret.current(),
    origin,
    changedAt: time(changedAt),
    newUsedAt: time(newUsedAt),
    oldUntil: time(oldUntil),
  }
}
