import { isNewer } from './version.ts'

/** What the feed offers. */
export type Offered = {
  version: string
  /** To how many of a hundred devices; null: to all. */
  stagingPercentage: number | null
}

/** What this device knows when it looks at an offer. */
export type Offeree = {
  version: string
  /** Where this device stands among all, 0 up to 1: always the same number. */
  share: number
  /** Versions that were installed here and did not come up. */
  rolledBack: readonly string[]
}

export type Verdict = 'take' | 'current' | 'older' | 'later' | 'rolled-back'

/**
 * What becomes of an offer: an older version is never taken, one that was rolled back here never again, and while it is
 * staged only those devices take it whose share lies below. Pure.
 */
export function judgeOffer({ version, stagingPercentage }: Offered, device: Offeree): Verdict {
  if (version === device.version) return 'current'
  if (!isNewer(version, device.version)) return 'older'
  if (device.rolledBack.includes(version)) return 'rolled-back'
  return stagingPercentage === null || device.share * 100 < stagingPercentage ? 'take' : 'later'
}
