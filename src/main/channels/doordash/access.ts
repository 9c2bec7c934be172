import { z } from 'zod'
import { accessKey } from '#shared/doordash/api.ts'
import { isServiceAddress } from '#shared/doordash/service-address.ts'
import type { Clock } from '../../base/clock.ts'
import type { Log } from '../../base/log.ts'
import { createReadAgain, readSealed } from '../../base/sealed-secret.ts'
import { SecretUnreadable, type Secrets } from '../../base/shell.ts'
import type { Store } from '../../store/open.ts'
import { storeProblemOf } from '../../store/problem.ts'
import { errorLine } from '../../base/unexpected.ts'

const address = z
  .string()
  .refine(isServiceAddress, 'an address here begins with https:// (http:// only on this machine)')

/** How DoorDash is reached, as it is given in a file and kept in the store. */
export const doorDashAccess = z.object({
  baseUrl: address,
  key: accessKey,
  /** DoorDash's page where a merchant signs in; without it no account can be linked. */
  authorizeUrl: address.optional(),
  /** Where Uber Eats locations are activated; without it Uber Eats is not offered. */
  uberBaseUrl: address.optional(),
})
export type DoorDashAccess = z.infer<typeof doorDashAccess>

const name = 'doordash-access'

/**
 * How DoorDash is reached. The stored key may be unreadable for a while, as when a keychain is still locked: it is never
 * replaced then, and read again until it can be.
 */
export function createAccess(deps: { store: Store; secrets: Secrets; clock: Clock; log: Log }) {
  const { store, secrets, clock, log } = deps
  let access: DoorDashAccess | null = null
  let onRead: (isReadable: boolean) => void = () => {}
  const again = createReadAgain({ clock, log, read })

  async function read(): Promise<boolean> {
    const sealed = await readSealed(deps, name)
    const isReadable = sealed.type !== 'unreadable'
    if (isReadable) access = sealed.type === 'read' ? parsed(sealed.text, log) : null
    onRead(isReadable)
    return isReadable
  }

  return {
    /**
     * Reads what is stored, or seals what is given now; that is good for this run also where it cannot be kept.
     * `onReadable` hears whether the stored one can be read, after each try.
     */
    open: async (
      given: DoorDashAccess | undefined,
      onReadable: (isReadable: boolean) => void,
    ): Promise<void> => {
      onRead = onReadable
      if (given === undefined) return again.seen(await read())
      access = given
      try {
        const sealed = await secrets.protect(JSON.stringify(given))
        store.transaction(() => store.settings.putSealed(name, sealed))
      } catch (error) {
        if (!(error instanceof SecretUnreadable) && storeProblemOf(error) === null) throw error
        log.error({ error: errorLine(error) }, "DoorDash's key could not be kept; give it again")
      }
    },
    /** Null while nobody set it up, or where it cannot be read or trusted. */
    current: () => access,
    /** Uses another way for this run, without keeping it. */
    use: (other: DoorDashAccess) => {
      access = other
      again.stop()
    },
    stop: again.stop,
  }
}

function parsed(text: string, log: Log): DoorDashAccess | null {
  const { data } = doorDashAccess.safeParse(JSON.parse(text))
  if (!data) log.error({}, "DoorDash's stored address or key cannot be used; give them again with --doordash")
  return data ?? null
}
