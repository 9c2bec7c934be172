import type { Check, CheckState } from '../api/health.ts'
import { reserveBytes } from '../backups/plan.ts'
import type { HealthFacts } from './facts.ts'
import { checked } from './line-checks.ts'

const hourMs = 3_600_000
/** Below this there is room for some days of orders, and none for a backup beside them. In bytes. */
const littleRoomBytes = 4 * reserveBytes
/** A backup is made every four hours: one from yesterday means that several failed, or nobody started the station. In ms. */
const oldBackupMs = 24 * hourMs
const tooOldBackupMs = 72 * hourMs
/** Tickets and the board show a wrong time then that a cook falls for (ms). */
const farOffMs = 5 * 60_000
/** That the clock was set is news for so long (ms). */
const clockNewsMs = hourMs

/** What came in and had to be refused in the last day. */
export function refusedCheck({ counted: { refused } }: HealthFacts): Check {
  if (refused.count === 0 || refused.newestAt === null)
    return checked('refused', 'ok', { code: 'refused-none' })
  const at = refused.newestAt
  return checked('refused', 'warning', { code: 'refused-some', count: refused.count, at }, { since: at })
}

/** Room for orders and backups. */
export function diskCheck({ freeBytes, backups: { fullInDays: days } }: HealthFacts): Check {
  if (freeBytes !== null && freeBytes < reserveBytes)
    return checked('disk', 'problem', { code: 'disk-low', freeBytes })
  if (days !== null)
    return checked('disk', days === 0 ? 'problem' : 'warning', { code: 'disk-filling', freeBytes, days })
  if (freeBytes === null) return checked('disk', 'unknown', { code: 'disk-unknown' })
  if (freeBytes < littleRoomBytes) return checked('disk', 'warning', { code: 'disk-low', freeBytes })
  return checked('disk', 'ok', { code: 'disk-room', freeBytes, days })
}

/** Whether what was sold is also somewhere else than in the store. */
export function backupCheck({ backups, now }: HealthFacts): Check {
  const { last, running, problem } = backups
  const age = last === null ? Infinity : now - last.at
  const state: CheckState = age >= tooOldBackupMs ? 'problem' : age >= oldBackupMs ? 'warning' : 'ok'
  if (problem !== null)
    return checked(
      'backup',
      state === 'ok' ? 'warning' : 'problem',
      { code: 'backup-failed', why: problem.why, lastAt: last?.at ?? null },
      { since: problem.since },
    )
  if (running !== null) return checked('backup', 'ok', { code: 'backup-running', share: running })
  if (last === null) return checked('backup', 'warning', { code: 'backup-none' })
  if (state !== 'ok') return checked('backup', state, { code: 'backup-old', at: last.at }, { since: last.at })
  return checked('backup', 'ok', { code: 'backup-good', at: last.at, orders: last.orders })
}

/** This device's time, held against the channels'. */
export function clockCheck({ clock, isElsewhere, now }: HealthFacts): Check {
  const { aheadMs, set } = clock
  if (aheadMs !== null && aheadMs !== 0)
    return checked('clock', Math.abs(aheadMs) >= farOffMs ? 'problem' : 'warning', {
      code: 'clock-wrong',
      aheadMs,
    })
  if (set !== null && now - set.at < clockNewsMs)
    return checked('clock', 'warning', { code: 'clock-set', at: set.at, byMs: set.byMs }, { since: set.at })
  if (aheadMs === null) return checked('clock', 'unknown', { code: 'clock-uncompared', isElsewhere })
  return checked('clock', 'ok', { code: 'clock-right', aheadMs, isElsewhere })
}

/** The program itself: parts that met an error of its own, and secrets it cannot read. */
export function programChecks({ live }: HealthFacts): Check[] {
  if (live === null) return [checked('program', 'unknown', { code: 'program-stopped' })]
  const { unreadableSecrets, troubles, version, startedAt } = live
  const checks = [
    ...unreadableSecrets.map((secret) =>
      checked('program', 'problem', { code: 'program-secret', secret }, { about: `secret-${secret}` }),
    ),
    ...troubles.map(({ part, since }) =>
      checked('program', 'warning', { code: 'program-trouble', part }, { about: part, since }),
    ),
  ]
  if (checks.length > 0) return checks
  return [checked('program', 'ok', { code: 'program-runs', version, startedAt }, { since: startedAt })]
}
