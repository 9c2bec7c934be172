import { missingNumbers, missingOrders } from '../../store/missing-orders.ts'
import { storeFile } from '../../store/problem.ts'
import { backupTimeOf, restoreStore } from '../../store/restore.ts'

/** Restores the backup `from` into a folder, and tells what the store that was there had beyond it. */
export async function restoreFrom(dataDir: string, from: string): Promise<unknown> {
  const done = await restoreStore(dataDir, from, Date.now(), { backupAt: backupTimeOf(from) })
  return { restored: true, from, ...done, ...whatIsMissing(dataDir, done.kept) }
}

/** Of a store that was put aside under `kept`; the restore is done, whatever is found. */
function whatIsMissing(dataDir: string, kept: string | null) {
  const unknown = {
    missing: null,
    note: "Orders that came in after the backup are missing here; look for them on the channels' tablets.",
  }
  try {
    const missing = kept === null ? null : missingOrders(kept, storeFile(dataDir))
    if (kept === null || missing === null) return unknown
    const iso = (at: number | null) => at && new Date(at).toISOString()
    const numbers = missing.orders === 0 ? [] : missingNumbers(kept, storeFile(dataDir))
    return { missing: { ...missing, from: iso(missing.from), to: iso(missing.to), numbers } }
  } catch {
    return unknown
  }
}
