import { dayMinutes, timeOf } from '#shared/menu/hours.ts'

/**
 * `HH:MM` of a time as people type it: `18:00`, `18h30`, `6 pm`, `9`, `1830`, `24:00` for midnight. Null when it is
 * none.
 */
export function readTime(text: string): string | null {
  const match = /^(\d{1,2})(?:\s*[:.h](?:\s*(\d{2}))?|(\d{2}))?(?:\s*(am|pm|a\.m\.|p\.m\.))?$/i.exec(
    text.trim(),
  )
  if (!match) return null
  const half = match[4]?.toLowerCase().slice(0, 1)
  const hours = Number(match[1])
  const minutes = Number(match[2] ?? match[3] ?? 0)
  if (minutes > 59) return null
  if (half !== undefined) {
    if (hours < 1 || hours > 12) return null
    return timeOf(((hours % 12) + (half === 'p' ? 12 : 0)) * 60 + minutes)
  }
  const all = hours * 60 + minutes
  return all > dayMinutes ? null : timeOf(all)
}
