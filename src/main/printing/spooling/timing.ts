/** Milliseconds. */
export const usualPrintTiming = {
  /** First wait after a try that sent nothing; doubles up to `longestRetry`. */
  firstRetry: 1_000,
  longestRetry: 15_000,
  /** The same while a printer is busy for a moment, as those are that take one connection at a time. */
  firstBusyRetry: 200,
  longestBusyRetry: 1_000,
  /** Busy for longer is trouble. */
  busy: 8_000,
  /** What waited so long for a printer that was away as long is not printed by itself when it is back (B16). */
  askAfter: 5 * 60_000,
  /** An idle printer is asked how it is, so that staff hear of an empty roll before an order does. */
  idleCheck: 60_000,
  /** How long a ticket on the wire may still be proved when the program ends. */
  grace: 2_000,
}
export type PrintTiming = typeof usualPrintTiming
