import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import type { WebhookSecretState } from '#shared/api/webhooks.ts'
import type { Actor } from '#shared/order/order.ts'
import type { Clock } from '../clock.ts'
import type { Log } from '../log.ts'
import type { SettingChanges } from '../setting-changes.ts'
import { SecretUnreadable, type Secrets } from '../shell.ts'
import type { Store } from '../store/open.ts'
import { storeProblemOf } from '../store/problem.ts'
import { errorLine } from '../unexpected.ts'

/** How long the old secret stays good after a change (ms). */
export const overlapMs = 24 * 3_600_000

/** How long it does after the new one was used: what DoorDash sent before it changed over is still on its way. */
export const graceMs = 10 * 60_000

/** How soon a change made by another process (the CLI) is noticed (ms). */
const lookEveryMs = 1_000

/** How soon a secret that could not be read is tried again: a keychain is unlocked, a key file put back (ms). */
const readAgainMs = 5_000

const current = 'intake-secret'
const old = 'intake-secret-old'
const recordKey = 'intake-secret'

const record = z.object({
  /** `given` with each start, the `demo`'s, or `made` here. */
  origin: z.enum(['made', 'given', 'demo']),
  /** Epoch ms, of its last change; null: from before this was kept. */
  changedAt: z.number().nullable(),
  newUsedAt: z.number().nullable(),
  /** When the old one ends; null when there is none. */
  oldUntil: z.number().nullable(),
})
type Record = z.infer<typeof record>

type Start = { given: string | undefined; isDemo: boolean; demoSecret: string }

/**
 * `demo-ended`, `empty-ended`: what was stored came from a demo, or let everybody in, and a new one was made.
 * `unreadable`: nobody is let in.
 */
export type Opened = 'kept' | 'made' | 'demo-ended' | 'empty-ended' | 'unreadable'

export type WebhookSecretRefusal = 'given' | 'overlap'
export type SecretChange = { ok: true } | { ok: false; refusal: WebhookSecretRefusal }

/**
 * The secret DoorDash's webhooks carry, and how it is changed without losing an order: for a while the old one is as good
 * as the new. Both are sealed on disk; another process may change them meanwhile.
 */
export function createWebhookSecret(deps: {
  store: Store
  secrets: Secrets
  clock: Clock
  log: Log
  changes: SettingChanges
  onChange?: () => void
  /** Whether what is stored can be read, after each look. */
  onReadable?: (isReadable: boolean) => void
}) {
  const { store, clock, log } = deps
  let good: { current: string; old: string | null } = { current: '', old: null }
  let state: Record = { origin: 'made', changedAt: null, newUsedAt: null, oldUntil: null }
  let seen = ''
  /** There is a secret on disk, and this machine cannot read it. */
  let isUnreadable = false
  let readAt = 0
  let isOpen = false
  let cancelLook = () => {}

  const readRecord = (): Record =>
    record.safeParse(store.settings.get(recordKey)).data ?? {
      origin: 'made',
      changedAt: null,
      newUsedAt: null,
      oldUntil: null,
    }

  /** What is on disk, as text to compare. */
  const onDisk = () =>
    [store.settings.getSealed(current), store.settings.getSealed(old)]
      .map((sealed) => (sealed ? Buffer.from(sealed).toString('base64') : ''))
      .concat(JSON.stringify(store.settings.get(recordKey) ?? null))
      .join('\n')

  async function unseal(name: string, wasUnreadable: boolean): Promise<string | null> {
    const sealed = store.settings.getSealed(name)
    if (!sealed) return null
    try {
      const secret = await deps.secrets.unprotect(sealed)
      return secret.trim() === '' ? null : secret
    } catch (error) {
      if (!(error instanceof SecretUnreadable)) throw error
      if (name === current) isUnreadable = true
      if (!wasUnreadable) log.error({ secret: name }, 'a stored secret cannot be read on this machine')
      return null
    }
  }

  async function load(): Promise<string | null> {
    const disk = onDisk()
    const next = readRecord()
    const wasUnreadable = isUnreadable
    isUnreadable = false
    const secret = await unseal(current, wasUnreadable)
    const before = next.oldUntil === null ? null : await unseal(old, wasUnreadable)
    // At once: a webhook may come in while they are read.
    seen = disk
    state = next
    good = { current: secret ?? '', old: before }
    readAt = clock.steady()
    deps.onReadable?.(!isUnreadable)
    return secret
  }

  async function put(secret: string, next: Record, keepsOld: boolean): Promise<void> {
    const sealed = await deps.secrets.protect(secret)
    store.transaction(() => {
      const before = store.settings.getSealed(current)
      if (keepsOld && before) store.settings.putSealed(old, before)
      if (!keepsOld) store.settings.removeSealed(old)
      store.settings.putSealed(current, sealed)
      store.settings.put(recordKey, next)
    })
    await load()
    deps.onChange?.()
  }

  function note(next: Record): void {
    store.transaction(() => {
      if (next.oldUntil === null) store.settings.removeSealed(old)
      store.settings.put(recordKey, next)
    })
    state = next
    if (next.oldUntil === null) good = { ...good, old: null }
    seen = onDisk()
    deps.onChange?.()
  }

  const hasTimeLeft = () => state.oldUntil !== null && clock.now() < state.oldUntil
  const hasOld = () => good.old !== null && hasTimeLeft()

  /** Another process changed it, or the old one's time is up. */
  async function look(): Promise<void> {
    try {
      if (onDisk() !== seen) {
        await load()
        log.info({}, 'the webhook secret was changed from outside')
        deps.onChange?.()
      }
      if (isUnreadable && clock.steady() - readAt >= readAgainMs) {
        await load()
        if (!isUnreadable) log.info({}, 'the webhook secret can be read again')
      }
      if (state.oldUntil !== null && clock.now() >= state.oldUntil) note({ ...state, oldUntil: null })
    } catch (error) {
      log.error({ error: errorLine(error) }, 'the webhook secret could not be looked at')
    }
    if (isOpen) cancelLook = clock.after(lookEveryMs, () => void look())
  }

  /** For the next start, and the page; a disk that takes nothing is no reason not to start. */
  function rememberOrigin(origin: Record['origin']): void {
    if (state.origin === origin) return
    try {
      note({ ...state, origin })
    } catch (error) {
      if (storeProblemOf(error) === null) throw error
      state = { ...state, origin }
    }
  }

  /** A secret that is given is good for this run, also where it cannot be kept. */
  async function take(secret: string, next: Record): Promise<void> {
    try {
      await put(secret, next, false)
    } catch (error) {
      if (!(error instanceof SecretUnreadable) && storeProblemOf(error) === null) throw error
      log.error({ error: errorLine(error) }, 'the given webhook secret could not be kept')
      good = { current: secret, old: null }
      state = next
      isUnreadable = false
      deps.onReadable?.(true)
    }
  }

  /** What this start makes of the stored secret. */
  async function settle({ given, isDemo, demoSecret }: Start): Promise<Opened> {
    const stored = await load()
    const wanted = given ?? (isDemo ? demoSecret : undefined)
    if (wanted !== undefined) {
      const origin = isDemo ? 'demo' : 'given'
      if (wanted !== stored) await take(wanted, { ...fresh(clock.now()), origin })
      else rememberOrigin(origin)
      return 'kept'
    }
    // It may be readable again with the next start: another one in its place would be the end of it.
    if (stored === null && isUnreadable) return 'unreadable'
    const wasThere = store.settings.getSealed(current) !== undefined
    const isFromDemo = stored === demoSecret || state.origin === 'demo'
    if (stored === null || isFromDemo) {
      await put(makeSecret(), { ...fresh(clock.now()), origin: 'made' }, false)
      if (isFromDemo) return 'demo-ended'
      return wasThere ? 'empty-ended' : 'made'
    }
    if (state.origin === 'given') rememberOrigin('made')
    return 'kept'
  }

  return {
    /**
     * Loads the stored secret, or keeps the given one, or makes one. What is stored from a demo is not good for anything
     * else (`isDemo` false). Looks for changes from outside until `stop`.
     */
    open: async (start: Start): Promise<Opened> => {
      const opened = await settle(start)
      isOpen = true
      cancelLook = clock.after(lookEveryMs, () => void look())
      return opened
    },

    /** Loads what is stored, and changes nothing; whether it can be read. */
    read: async (): Promise<boolean> => (await load()) !== null,

    stop: () => {
      isOpen = false
      cancelLook()
    },

    current: () => good.current,
    /** What a webhook may carry now. */
    accepted: (): readonly string[] =>
      hasOld() && good.old !== null ? [good.current, good.old] : [good.current],

    /** A webhook carried `secret`: the first with the new one begins the end of the old. */
    used: (secret: string): void => {
      if (secret !== good.current || !hasOld() || state.newUsedAt !== null || state.oldUntil === null) return
      const now = clock.now()
      const next = { ...state, newUsedAt: now, oldUntil: Math.min(state.oldUntil, now + graceMs) }
      // In memory at once, on disk a moment later: an order is waiting for its answer.
      state = next
      clock.after(0, () => {
        try {
          note(next)
        } catch (error) {
          log.error({ error: errorLine(error) }, 'the use of the new webhook secret was not noted')
        }
      })
    },

    state: (): WebhookSecretState => ({
      origin: state.origin,
      changedAt: state.changedAt,
      newUsedAt: state.newUsedAt,
      oldUntil: hasTimeLeft() ? state.oldUntil : null,
    }),

    /** Makes a new secret; the old one stays good for a while. */
    rotate: async (actor: Actor): Promise<SecretChange> => {
      if (state.origin === 'given') return { ok: false, refusal: 'given' }
      if (hasTimeLeft()) return { ok: false, refusal: 'overlap' }
      const now = clock.now()
      await put(makeSecret(), { ...fresh(now), origin: state.origin, oldUntil: now + overlapMs }, true)
      deps.changes.record(actor, 'webhook-secret', { subject: '', before: 'old', after: 'new' })
      log.info({}, 'the webhook secret was changed; the old one is good for a day')
      return { ok: true }
    },

    /** Ends the old secret now. */
    endOld: (actor: Actor): void => {
      if (state.oldUntil === null) return
      note({ ...state, oldUntil: null })
      deps.changes.record(actor, 'webhook-secret-ended', { subject: '', before: 'old', after: null })
    },
  }
}
export type WebhookSecret = ReturnType<typeof createWebhookSecret>

const fresh = (now: number) => ({ changedAt: now, newUsedAt: null, oldUntil: null })

function makeSecret(): string {
  return randomBytes(24).toString('base64url')
}
