import { X509Certificate } from 'node:crypto'
import { z } from 'zod'
import { readSealed } from '../base/sealed-secret.ts'
import type { Secrets } from '../base/shell.ts'
import type { Store } from '../store/open.ts'
import type { Authority, KeyedCertificate } from './certificate.ts'
import type { LanNames } from './lan-names.ts'

/** The names under which both are sealed in the store. */
const sealedAs = { authority: 'screens-authority', certificate: 'screens-certificate' } as const

/** A certificate this near to its end is made anew (ms). */
const renewBeforeMs = 30 * 24 * 3_600_000

const kept = {
  authority: z.object({ certificate: z.string(), key: z.string(), names: z.array(z.string()) }),
  certificate: z.object({ certificate: z.string(), key: z.string() }),
}

/** What the door for other screens shows: its certificate, and the authority above it. */
export type DoorCertificate = { own: KeyedCertificate; authority: string }

/**
 * The station's certificate for these names: the one that is kept where it still fits, else a new one under the authority
 * that is kept, so that tablets which trust it trust the new one. Answers `unreadable` where this machine cannot read what
 * is sealed: making another authority would make every tablet ask again.
 */
export async function keptCertificate(
  deps: { store: Store; secrets: Secrets },
  names: LanNames,
  now: number,
): Promise<DoorCertificate | 'unreadable'> {
  const authority = await read(deps, sealedAs.authority, kept.authority)
  const own = await read(deps, sealedAs.certificate, kept.certificate)
  if (authority === 'unreadable' || own === 'unreadable') return 'unreadable'
  const isAuthorityGood = authority !== null && mayStandAbove(authority, names, now)
  if (isAuthorityGood && own !== null && fits(own, authority, names, now))
    return { own, authority: authority.certificate }
  // The library is large, and most stations never open the door.
  const { makeAuthority, makeCertificate } = await import('./certificate.ts')
  const above = isAuthorityGood ? authority : await makeAuthority(names.names, now)
  const made = await makeCertificate(above, names, now)
  const sealed = await Promise.all([above, made].map((each) => deps.secrets.protect(JSON.stringify(each))))
  const [sealedAuthority, sealedOwn] = sealed
  deps.store.transaction(() => {
    if (sealedAuthority) deps.store.settings.putSealed(sealedAs.authority, sealedAuthority)
    if (sealedOwn) deps.store.settings.putSealed(sealedAs.certificate, sealedOwn)
  })
  return { own: made, authority: above.certificate }
}

/** SHA-256 as browsers show it. */
export function fingerprintOf(certificate: string): string {
  return new X509Certificate(certificate).fingerprint256
}

export function endOf(certificate: string): number {
  return Date.parse(new X509Certificate(certificate).validTo)
}

/** Whether it is time for another one. */
export function isNearEnd({ certificate }: KeyedCertificate, now: number): boolean {
  return endOf(certificate) - now < renewBeforeMs
}

async function read<Kept>(
  deps: { store: Store; secrets: Secrets },
  name: string,
  schema: z.ZodType<Kept>,
): Promise<Kept | null | 'unreadable'> {
  const sealed = await readSealed(deps, name)
  if (sealed.type === 'unreadable') return 'unreadable'
  return sealed.type === 'none' ? null : schema.parse(JSON.parse(sealed.text))
}

/** Its constraints name the machine as it was called then; another name needs another authority. */
function mayStandAbove(authority: Authority, { names }: LanNames, now: number): boolean {
  return !isNearEnd(authority, now) && names.every((name) => authority.names.includes(name))
}

function fits(own: KeyedCertificate, authority: KeyedCertificate, names: LanNames, now: number): boolean {
  const certificate = new X509Certificate(own.certificate)
  if (isNearEnd(own, now)) return false
  if (!certificate.verify(new X509Certificate(authority.certificate).publicKey)) return false
  return (
    names.addresses.every((address) => certificate.checkIP(address) !== undefined) &&
    names.names.every((name) => certificate.checkHost(name) !== undefined)
  )
}
