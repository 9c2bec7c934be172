import type { Clock } from '../base/clock.ts'

/** What comes of `work`, or null once it took longer than `ms`; it goes on all the same. */
export async function within<Result>(
  clock: Pick<Clock, 'after'>,
  ms: number,
  work: Promise<Result>,
): Promise<Result | null> {
  const late = Promise.withResolvers<null>()
  const forget = clock.after(ms, () => late.resolve(null))
  return Promise.race([work, late.promise]).finally(forget)
}
