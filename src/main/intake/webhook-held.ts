import { randomBytes } from 'node:crypto'
import type { Clock } from '../base/clock.ts'
import type { Log } from '../base/log.ts'
import { type ReadAgain, readSealed, type Sealed } from '../base/sealed-secret.ts'
import type { SettingChanges } from '../base/setting-changes.ts'
import type { Secrets } from '../base/shell.ts'
import type { Store } from '../store/open.ts'
import { currentSecret, mark, oldSecret, readRecord, writeRecord, writeSecret } from './webhook-disk.ts'
import type { WebhookRecord } from './webhook-record.ts'

export type SecretDeps = {
  store: Store
  secrets: Secrets
  clock: Clock
  log: Log
  settingChanges: SettingChanges
  onChange?: () => void
  /** Whether what is stored can be read, after each look. */
  onReadable?: (isReadable: boolean) => void
}

/** What is known in memory of what is on disk. */
export type HeldSecret = {
  current: string
  old: string | null
  record: WebhookRecord
  /** There is a secret on disk, and this machine cannot read it. */
  isUnreadable: boolean
  /** What was on disk when it was read (`mark`). */
  seen: string
  /** Looks for changes until it is closed. */
  isOpen: boolean
  again: ReadAgain
}

/** Reads what is on disk; the current secret, or null when there is none that can be used. */
export async function load(deps: SecretDeps, held: HeldSecret): Promise<string | null> {
  const seen = mark(deps.store)
  const record = readRecord(deps.store)
  const current = await unseal(deps, held, currentSecret)
  const old = record.oldUntil === null ? null : await unseal(deps, held, oldSecret)
  // At once: a webhook may come in while they are read.
  Object.assign(held, { seen, record, current: usable(current) ?? '', old: usable(old) })
  held.isUnreadable = current.type === 'unreadable'
  if (held.isOpen) held.again.seen(!held.isUnreadable)
  deps.onReadable?.(!held.isUnreadable)
  return usable(current)
}

async function unseal(deps: SecretDeps, { isUnreadable }: HeldSecret, name: string): Promise<Sealed> {
  const sealed = await readSealed(deps, name)
  if (sealed.type === 'unreadable' && !isUnreadable)
    deps.log.error({ secret: name }, 'a stored secret cannot be read on this machine')
  return sealed
}

function usable(sealed: Sealed | null): string | null {
  return sealed?.type === 'read' && sealed.text.trim() !== '' ? sealed.text : null
}

/** Writes another secret and uses what is then on disk. */
export async function put(
  deps: SecretDeps,
  held: HeldSecret,
  secret: string,
  record: WebhookRecord,
  keepsOld: boolean,
): Promise<void> {
  await writeSecret(deps, secret, record, keepsOld)
  await load(deps, held)
  deps.onChange?.()
}

/** Writes what is kept beside the secrets. Throws where the disk takes nothing. */
export function note(deps: SecretDeps, held: HeldSecret, record: WebhookRecord): void {
  writeRecord(deps.store, record)
  held.record = record
  if (record.oldUntil === null) held.old = null
  held.seen = mark(deps.store)
  deps.onChange?.()
}

export function makeSecret(): string {
  return randomBytes(24).toString('base64url')
}
