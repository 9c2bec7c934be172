import { hash, timingSafeEqual } from 'node:crypto'

/**
 * Tells whether a webhook's `Authorization` header carries one of the secrets that are good now, without telling by its
 * time how much was right. An empty secret is none: it lets nobody in. `onUse` hears which one it was.
 */
export function createAuthorisation(
  /** Read at each call: they change while the station runs. */
  secrets: () => readonly string[],
  onUse: (secret: string) => void = () => {},
): (authorization: string | undefined) => boolean {
  let known = new Map<string, Buffer>()
  return (authorization) => {
    const good = secrets().filter((secret) => secret.trim() !== '')
    if (good.length !== known.size || good.some((secret) => !known.has(secret)))
      known = new Map(good.map((secret) => [secret, digest(secret)]))
    const given = digest(authorization ?? '')
    const matching = good.filter((secret) => timingSafeEqual(given, known.get(secret) ?? digest('')))
    for (const secret of matching) onUse(secret)
    return matching.length > 0
  }
}

function digest(text: string): Buffer {
  return hash('sha256', text, 'buffer')
}
