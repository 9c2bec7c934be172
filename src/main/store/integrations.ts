import type { Database } from 'better-sqlite3'
import { storePause, type StorePause } from '#shared/integration/view.ts'
import {
  integration,
  type Integration,
  integrationStates,
  qaAlerts,
} from '#shared/integration/integration.ts'
import type { Channel } from '#shared/channel.ts'
import { isOfKnownChannel, readNullableJson, readNullableWord, readWord } from './json-column.ts'

/** An integration with what only the core needs of it. */
export type IntegrationRecord = Integration & {
  /** The linked account that may speak for it. */
  accountId: string | null
  pause: StorePause | null
  /** What the channel last said before we asked it for a change; hearing it again is no news. */
  baseline: string | null
}

type Row = {
  location_id: string
  channel: string
  state: string
  since: number
  external_store_id: string | null
  onboarding_id: string | null
  alert: string | null
  reason: string | null
  qa_started_at: number | null
  current_provider: string | null
  account_id: string | null
  pause: string | null
  baseline: string | null
}

function toRecord(row: Row & { channel: Channel }): IntegrationRecord {
  return {
    locationId: row.location_id,
    channel: row.channel,
    // Shown as disconnected, it can be connected again.
    state: readWord(integrationStates, row.state, 'disconnected'),
    since: row.since,
    externalStoreId: row.external_store_id,
    onboardingId: row.onboarding_id,
    alert: readNullableWord(qaAlerts, row.alert, 'integration-error'),
    reason: readNullableJson(integration.shape.reason, row.reason),
    qaStartedAt: row.qa_started_at,
    currentProvider: row.current_provider,
    accountId: row.account_id,
    pause: readNullableJson(storePause, row.pause),
    baseline: row.baseline,
  }
}

/** How each location stands with each channel. */
export function integrationsTable(db: Database) {
  const all = db.prepare<[], Row>('SELECT * FROM integrations ORDER BY rowid')
  const find = db.prepare<[string, string], Row>(
    'SELECT * FROM integrations WHERE location_id = ? AND channel = ?',
  )
  const byStore = db.prepare<[string, string], Row>(
    'SELECT * FROM integrations WHERE channel = ? AND external_store_id = ? ORDER BY since DESC LIMIT 1',
  )
  const state = db
    .prepare<[string, string], string>('SELECT state FROM integrations WHERE location_id = ? AND channel = ?')
    .pluck()
  const upsert = db.prepare(
    `INSERT INTO integrations (location_id, channel, state, since, external_store_id, onboarding_id, alert, reason,
       qa_started_at, current_provider, account_id, pause, baseline)
     VALUES (@locationId, @channel, @state, @since, @externalStoreId, @onboardingId, @alert, @reason,
       @qaStartedAt, @currentProvider, @accountId, @pause, @baseline)
     ON CONFLICT (location_id, channel) DO UPDATE SET state = @state, since = @since,
       external_store_id = @externalStoreId, onboarding_id = @onboardingId, alert = @alert, reason = @reason,
       qa_started_at = @qaStartedAt, current_provider = @currentProvider, account_id = @accountId, pause = @pause,
       baseline = @baseline`,
  )
  const remove = db.prepare('DELETE FROM integrations WHERE location_id = ?')
  const json = (value: object | null) => (value === null ? null : JSON.stringify(value))
  return {
    all: () => all.all().filter(isOfKnownChannel).map(toRecord),
    find: (locationId: string, channel: Channel) => {
      const row = find.get(locationId, channel)
      return row && toRecord({ ...row, channel })
    },
    findByStore: (channel: Channel, externalStoreId: string) => {
      const row = byStore.get(channel, externalStoreId)
      return row && toRecord({ ...row, channel })
    },
    stateOf: (locationId: string, channel: Channel) => state.get(locationId, channel) ?? 'not_connected',
    save: (record: IntegrationRecord) =>
      void upsert.run({ ...record, reason: json(record.reason), pause: json(record.pause) }),
    removeOf: (locationId: string) => void remove.run(locationId),
  }
}
