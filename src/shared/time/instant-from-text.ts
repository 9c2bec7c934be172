/** What another system sends for "no date" lies outside of these: the years 1, 1970 and 9999. */
const meant = { from: Date.UTC(2000, 0, 1), to: Date.UTC(2100, 0, 1) }

/**
 * Epoch ms of an ISO time as a channel sends it; one without a zone is UTC (doordash-marketplace.md section 12). Null for
 * what is no time, or none that anybody can mean.
 */
export function instantFromText(text: string | null | undefined): number | null {
  if (!text) return null
  const at = Date.parse(/(?:Z|[+-]\d\d:?\d\d)$/i.test(text) ? text : `${text}Z`)
  return at >= meant.from && at < meant.to ? at : null
}
