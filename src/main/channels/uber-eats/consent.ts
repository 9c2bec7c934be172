import { z } from 'zod'
import { uberToken } from '#shared/uber/connect.ts'
import type { Clock } from '../../base/clock.ts'
import type { Log } from '../../base/log.ts'
import { readSealed } from '../../base/sealed-secret.ts'
import type { Secrets } from '../../base/shell.ts'
import type { Store } from '../../store/open.ts'
import type { CallAnswer } from '../protocol/call.ts'
import { safeJson } from '../protocol/decode.ts'
import type { LineRequest } from '../line.ts'
import type { UberMerchants } from './client.ts'

const kept = z.object({ owner: z.string(), token: z.string(), until: z.number() })
type Kept = z.infer<typeof kept>

const sealedName = 'uber-eats-consent'

/**
 * A merchant's consent (uber-eats.md section 3), kept sealed on disk: needed to list his stores and to connect them, for
 * nothing after that. Uber does not say whose it is, so the newest takes the place of the one before.
 */
export function createConsentToken(deps: {
  merchants: Pick<UberMerchants, 'owner' | 'inName'>
  store: Store
  secrets: Secrets
  clock: Clock
  log: Log
  onChange: () => void
}) {
  const { store, clock, merchants } = deps
  let held: Kept | null = null

  const current = (): string | null =>
    held !== null && held.owner === merchants.owner() && held.until > clock.now() ? held.token : null

  /** Uber no longer takes it: somebody has to consent again. */
  function forget(token: string): void {
    if (held?.token !== token) return
    held = null
    store.transaction(() => store.settings.removeSealed(sealedName))
    deps.onChange()
  }

  /** What this machine cannot read is as good as no consent. */
  async function read(): Promise<void> {
    const sealed = await readSealed(deps, sealedName)
    if (sealed.type === 'unreadable')
      deps.log.warn({}, 'the consent given at Uber Eats cannot be read on this machine; sign in again')
    if (sealed.type !== 'read' || held !== null) return
    held = kept.safeParse(safeJson(sealed.text)).data ?? null
    deps.onChange()
  }

  /** Reads what an earlier run kept, once: work that goes on after a start waits for it. */
  let reading: Promise<void> | null = null
  const open = () => (reading ??= read())

  return {
    /** Whether stores can be listed and connected without signing in. */
    isUsable: () => current() !== null,
    open,

    /** Keeps the token a consent brought; false where the answer has none. */
    keep: async (owner: string, json: unknown): Promise<boolean> => {
      const said = uberToken.safeParse(json).data
      if (!said) return false
      const token = {
        owner,
        token: said.access_token,
        until: clock.now() + said.expires_in * 1000,
      }
      const sealed = await deps.secrets.protect(JSON.stringify(token))
      store.transaction(() => store.settings.putSealed(sealedName, sealed))
      held = token
      deps.onChange()
      return true
    },

    /** A call in the merchant's name; null where somebody has to sign in to Uber Eats first. */
    call: async (request: LineRequest): Promise<CallAnswer | null> => {
      await open()
      const token = current()
      if (token === null) return null
      const answer = await merchants.inName(token, request)
      if (answer.kind !== 'answered' || answer.status !== 401) return answer
      forget(token)
      return null
    },
  }
}
export type ConsentToken = ReturnType<typeof createConsentToken>
