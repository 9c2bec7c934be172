import { z } from 'zod'
import { accessKey } from '#shared/doordash/api.ts'
import { isServiceAddress } from '#shared/doordash/service-address.ts'
import type { DoorDashAccess } from './doordash/client.ts'
import type { Log } from './log.ts'
import { SecretUnreadable, type Secrets } from './shell.ts'
import type { Store } from './store/open.ts'

const address = z
  .string()
  .refine(isServiceAddress, 'an address here begins with https:// (http:// only on this machine)')

/** How DoorDash is reached, as it is given in a file and kept in the store. */
export const doorDashAccess = z.object({
  baseUrl: address,
  key: accessKey,
  authorizeUrl: address.optional(),
  uberBaseUrl: address.optional(),
})

/** Reads a sealed secret of the store; null when there is none or this machine cannot read it. */
async function unseal(store: Store, secrets: Secrets, name: string, log: Log): Promise<string | null> {
  const sealed = store.settings.getSealed(name)
  if (!sealed) return null
  try {
    return await secrets.unprotect(sealed)
  } catch (error) {
    if (!(error instanceof SecretUnreadable)) throw error
    log.warn({ secret: name }, 'a stored secret cannot be read on this machine; it has to be given again')
    return null
  }
}

/** Seals `text` into the store under `name`. */
async function seal(store: Store, secrets: Secrets, name: string, text: string): Promise<void> {
  store.settings.putSealed(name, await secrets.protect(text))
}

/** How DoorDash is reached, from the store; null while nobody set it up, or where it could not be trusted. */
export async function loadAccess(store: Store, secrets: Secrets, log: Log): Promise<DoorDashAccess | null> {
  const text = await unseal(store, secrets, 'doordash-access', log)
  if (text === null) return null
  const { data } = doorDashAccess.safeParse(JSON.parse(text))
  if (!data) log.error({}, "DoorDash's stored address or key cannot be used; give them again with --doordash")
  return data ?? null
}

export async function saveAccess(store: Store, secrets: Secrets, access: DoorDashAccess): Promise<void> {
  await seal(store, secrets, 'doordash-access', JSON.stringify(access))
}
