import type { Secrets } from '../base/shell.ts'
import type { Store } from '../store/open.ts'
import { unknownRecord, webhookRecord, type WebhookRecord } from './webhook-record.ts'

/** The names of the two sealed secrets, and of what is kept beside them. */
export const currentSecret = 'intake-secret'
export const oldSecret = 'intake-secret-old'
const recordKey = 'intake-secret'

export function readRecord({ settings }: Store): WebhookRecord {
  return webhookRecord.safeParse(settings.get(recordKey)).data ?? unknownRecord
}

/** What is on disk, as text to compare: another process may have changed it. */
export function mark({ settings }: Store): string {
  return [settings.getSealed(currentSecret), settings.getSealed(oldSecret)]
    .map((sealed) => (sealed ? Buffer.from(sealed).toString('base64') : ''))
    .concat(JSON.stringify(settings.get(recordKey) ?? null))
    .join('\n')
}

/** Writes another secret; the one before it stays as the old one where `keepsOld`. */
export async function writeSecret(
  { store, secrets }: { store: Store; secrets: Secrets },
  secret: string,
  record: WebhookRecord,
  keepsOld: boolean,
): Promise<void> {
  const sealed = await secrets.protect(secret)
  const { settings } = store
  store.transaction(() => {
    const before = settings.getSealed(currentSecret)
    if (keepsOld && before) settings.putSealed(oldSecret, before)
    if (!keepsOld) settings.removeSealed(oldSecret)
    settings.putSealed(currentSecret, sealed)
    settings.put(recordKey, record)
  })
}

/** Writes what is kept beside the secrets; without a time for it, the old one goes. */
export function writeRecord(store: Store, record: WebhookRecord): void {
  store.transaction(() => {
    if (record.oldUntil === null) store.settings.removeSealed(oldSecret)
    store.settings.put(recordKey, record)
  })
}
