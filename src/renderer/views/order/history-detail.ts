import type { HistoryEntry } from '#shared/order/history.ts'

/** The figures and codes of a history entry. */
export type Detail = HistoryEntry['detail']

/** A text of the detail; null where it has none. */
export function text(detail: Detail, key: string): string | null {
  const value = detail[key]
  return typeof value === 'string' && value !== '' ? value : null
}

/** A number of the detail; null where it has none. */
export function figure(detail: Detail, key: string): number | null {
  const value = detail[key]
  return typeof value === 'number' ? value : null
}
