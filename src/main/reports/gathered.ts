import type { SalesRow } from '../store/sales.ts'

/** Shares gathered in memory, each row once, until they are written together. */
export function gatherSales() {
  const rows = new Map<string, { row: SalesRow; counts: number[] }>()
  return {
    /** Adds shares, or with -1 takes them back. */
    add: (shares: readonly SalesRow[], sign: 1 | -1 = 1): void => {
      for (const row of shares) {
        const key = `${row.table}\0${row.key.join('\0')}`
        const known = rows.get(key)
        if (known)
          row.counts.forEach(
            (count, index) => (known.counts[index] = (known.counts[index] ?? 0) + sign * count),
          )
        else rows.set(key, { row, counts: row.counts.map((count) => sign * count) })
      }
    },
    /** Hands over what changed, and begins anew. */
    take: (): SalesRow[] => {
      const changed = [...rows.values()]
        .filter(({ counts }) => counts.some((count) => count !== 0))
        .map(({ row, counts }) => ({ ...row, counts }))
      rows.clear()
      return changed
    },
    clear: (): void => rows.clear(),
  }
}
