import { SecretUnreadable } from '../base/shell.ts'
import { storeProblemOf } from '../store/problem.ts'
import { errorLine } from '../base/unexpected.ts'
import { currentSecret } from './webhook-disk.ts'
import { type HeldSecret, load, makeSecret, note, put, type SecretDeps } from './webhook-held.ts'
import { atStart, freshRecord, type Opened, type Start, type WebhookRecord } from './webhook-record.ts'

/** Does what a start makes of the stored secret. */
export async function settle(deps: SecretDeps, held: HeldSecret, start: Start): Promise<Opened> {
  const { store, clock } = deps
  const secret = await load(deps, held)
  const isThere = store.settings.getSealed(currentSecret) !== undefined
  const { isUnreadable, record } = held
  const decision = atStart({ secret, isThere, isUnreadable, origin: record.origin }, start)
  switch (decision.type) {
    case 'take':
      if (decision.isNew) await take(deps, held, decision.secret, freshRecord(decision.origin, clock.now()))
      else rememberOrigin(deps, held, decision.origin)
      return 'kept'
    case 'keep':
      rememberOrigin(deps, held, decision.origin)
      return 'kept'
    case 'make':
      await put(deps, held, makeSecret(), freshRecord('made', clock.now()), false)
      return decision.opened
    case 'unreadable':
      return 'unreadable'
  }
}

/** A secret that is given is good for this run, also where it cannot be kept. */
async function take(
  deps: SecretDeps,
  held: HeldSecret,
  secret: string,
  record: WebhookRecord,
): Promise<void> {
  try {
    await put(deps, held, secret, record, false)
  } catch (error) {
    if (!(error instanceof SecretUnreadable) && storeProblemOf(error) === null) throw error
    deps.log.error({ error: errorLine(error) }, 'the given webhook secret could not be kept')
    Object.assign(held, { current: secret, old: null, record, isUnreadable: false })
    deps.onReadable?.(true)
  }
}

/** Kept for the next start and for the page. Where the disk takes nothing, the station starts all the same. */
function rememberOrigin(deps: SecretDeps, held: HeldSecret, origin: WebhookRecord['origin']): void {
  if (held.record.origin === origin) return
  const record = { ...held.record, origin }
  try {
    note(deps, held, record)
  } catch (error) {
    if (storeProblemOf(error) === null) throw error
    held.record = record
  }
}
