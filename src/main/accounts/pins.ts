import { isEasyPin } from '#shared/accounts/pin.ts'
import type { PersonRow } from '../store/people.ts'
import type { Store } from '../store/open.ts'
import type { Passwords } from './password.ts'

export type PinRefusal = 'easy' | 'taken'

/** PINs of those at work here. A PIN names its owner by itself, so no two have the same. */
export function createPins(store: Store, passwords: Passwords) {
  /** Who has this PIN; null when nobody has. Everybody's is compared, beside one another: each takes a while. */
  async function ownerOf(pin: string): Promise<PersonRow | null> {
    const found = await Promise.all(
      store.people.all().map(async (row) => {
        const isOwner = row.leftAt === null && row.pin !== null && (await passwords.matches(pin, row.pin))
        return isOwner ? row : null
      }),
    )
    return found.find((row) => row !== null) ?? null
  }

  return {
    ownerOf,
    hasAny: () => store.people.all().some(({ pin, leftAt }) => pin !== null && leftAt === null),
    /** The hash of a PIN this person may have, or why it may not be that one. */
    forPerson: async (
      pin: string,
      personId: string | null,
    ): Promise<{ ok: true; hash: string } | { ok: false; refusal: PinRefusal }> => {
      if (isEasyPin(pin)) return { ok: false, refusal: 'easy' }
      const owner = await ownerOf(pin)
      if (owner !== null && owner.id !== personId) return { ok: false, refusal: 'taken' }
      return { ok: true, hash: await passwords.hash(pin) }
    },
  }
}
export type Pins = ReturnType<typeof createPins>
