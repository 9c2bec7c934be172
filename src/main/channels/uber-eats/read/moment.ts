import { instantFromText } from '#shared/time/instant-from-text.ts'

/** Seconds of this century have fewer digits than milliseconds of it. */
const mostSeconds = 1e11

/** Epoch ms of a moment as Uber sends it: ISO 8601, or Unix time in seconds or milliseconds. Null where nobody can mean it. Pure. */
export function momentOf(sent: string | number | null | undefined): number | null {
  const count = typeof sent === 'string' && /^\d{9,13}$/.test(sent) ? Number(sent) : sent
  if (typeof count !== 'number') return instantFromText(count)
  const at = new Date(count < mostSeconds ? count * 1000 : count)
  return Number.isNaN(at.getTime()) ? null : instantFromText(at.toISOString())
}
