import type { PasswordCost } from '../accounts/password.ts'
import type { RestoreEnd } from '#shared/api/backups.ts'
import type { StationGateway } from '#shared/gateway/station-file.ts'
import type { Restart } from '../backups/swap-change.ts'
import type { BackupWork } from '../backups/work.ts'
import { createChanges } from '../base/changes.ts'
import type { Clock } from '../base/clock.ts'
import type { Log } from '../base/log.ts'
import type { Drivers, ProgramWindow, Secrets } from '../base/shell.ts'
import { createTransactions } from '../base/transactions.ts'
import type { Reports } from '../base/unexpected.ts'
import type { Gateway } from '../gateway/gateway.ts'
import type { StationFacts } from '../device/device-state.ts'
import type { JobDeps } from '../jobs/runner.ts'
import type { Reads } from '../reading/router.ts'
import type { Store } from '../store/open.ts'
import type { Updater } from '../updates/updater.ts'
import type { ChannelAccess, OtherAccess } from './all-channels.ts'

/** What the core is given by whoever starts it: it reads no environment of its own. */
export type Outside = {
  store: Store
  /** Reads of the store beside the intake: search, history, figures. */
  reads: Reads
  clock: Clock
  newId: () => string
  random: () => number
  log: Log
  /** Carries errors nobody expected from all parts to health. */
  reports: Reports
  /** How the channels are reached; null while no key is set up. */
  access: () => ChannelAccess['doordash'] | null
  /** The same for the channels beside it. */
  otherAccess?: OtherAccess
  /** The gateway behind which this station stands; absent where the channels reach it themselves. */
  gateway?: Omit<Gateway, 'start' | 'stop' | 'behind'> | undefined
  /** What the program was started with by `--gateway FILE`, whether it counts or not. */
  givenGateway?: StationGateway | undefined
  /** Seals DoorDash's tokens on disk. */
  secrets: Secrets
  /** Prints through the drivers of the operating system; absent: nothing reaches them. */
  drivers?: Drivers | null
  /** How the installed program opens; absent where its window is a browser's. */
  window?: ProgramWindow | null
  facts: StationFacts
  /** Makes backups of the store; absent: none are made. */
  backupWork?: BackupWork
  /** Where the store lies: its disk is looked at, and the station at itself. Absent: only when it is asked. */
  healthFolder?: string
  /** Has this station begin again on a changed folder; absent: nothing can be restored from the app. */
  restart?: Restart | undefined
  /** Brings new versions of the program; absent where none come. */
  updater?: Updater | undefined
  /** How the restore ended after which this station was started; null or absent: there was none. */
  restored?: RestoreEnd | null | undefined
  /** When a station last lived on this store, epoch ms; null or absent where nobody knows. */
  lastAliveAt?: number | null
  /** Cost of hashing a password; the usual cost unless given. */
  passwordCost?: PasswordCost
}

/** What every part stands on, beside what came from outside. `ending` tells that the core stops. */
export function createCommon(outside: Outside, ending: AbortSignal) {
  const { store, clock, log, random, reports } = outside
  const jobs: JobDeps = { clock, random, log, report: reports.report }
  const transactions = createTransactions(store, jobs)
  const changes = createChanges(transactions, jobs)
  const deviceChanged = () => changes.device.publish(['device'])
  const gatewayLink = () => outside.gateway?.link() ?? null
  return { ...outside, ...jobs, transactions, changes, deviceChanged, gatewayLink, ending }
}
export type Common = ReturnType<typeof createCommon>
