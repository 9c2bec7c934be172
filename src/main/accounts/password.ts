import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'

/** Work of one try: scrypt needs about `128 * N * r` bytes of memory. */
export type PasswordCost = { N: number; r: number; p: number }

/** What OWASP's Password Storage Cheat Sheet asks of scrypt: 128 MiB and some tenths of a second per try. */
export const usualCost: PasswordCost = { N: 2 ** 17, r: 8, p: 1 }
const hashBytes = 32

/**
 * Hashes passwords, and PINs, which a thief of the file could otherwise try through in a moment. The parameters travel
 * in the hash: one made with less work than `cost` can still be compared, and `isWeak`.
 */
export function createPasswords(cost: PasswordCost = usualCost) {
  const form = (salt: string, hash: string) => ['scrypt', cost.N, cost.r, cost.p, salt, hash].join('$')
  return {
    /** `scrypt$N$r$p$salt$hash`. */
    hash: async (password: string): Promise<string> => {
      const salt = randomBytes(16)
      const hash = await derive(password, salt, cost)
      return form(salt.toString('base64url'), hash.toString('base64url'))
    },
    /** Nobody's password: comparing with it takes as long as with a real one, and never succeeds. */
    decoy: form('AAAAAAAAAAAAAAAAAAAAAA', 'A'.repeat(43)),
    /** Whether this is the password behind a stored hash; constant time in both. Throws on a hash that is none. */
    matches: async (password: string, stored: string): Promise<boolean> => {
      const { salt, hash, ...costs } = parse(stored)
      const found = await derive(password, salt, costs)
      return hash.length === found.length && timingSafeEqual(hash, found)
    },
    isWeak: (stored: string): boolean => {
      const { N, r, p } = parse(stored)
      return N * r * p < cost.N * cost.r * cost.p
    },
  }
}
export type Passwords = ReturnType<typeof createPasswords>

function parse(stored: string): PasswordCost & { salt: Buffer; hash: Buffer } {
  const [kind, N, r, p, salt = '', hash = ''] = stored.split('$')
  if (kind !== 'scrypt') throw new Error('A stored password is not an scrypt hash.')
  return {
    N: Number(N),
    r: Number(r),
    p: Number(p),
    salt: Buffer.from(salt, 'base64url'),
    hash: Buffer.from(hash, 'base64url'),
  }
}

function derive(password: string, salt: Buffer, { N, r, p }: PasswordCost): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    // Unicode has several spellings of one letter; keyboards differ in which they send.
    scrypt(password.normalize('NFKC'), salt, hashBytes, { N, r, p, maxmem: 256 * N * r }, (error, key) =>
      error ? reject(error) : resolve(key),
    )
  })
}
