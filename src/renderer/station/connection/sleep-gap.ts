/** Between two looks at the clock (ms): often enough to be asked well within a second of waking. */
export const tickMs = 250
/** A gap this long between two looks means that nothing ran (ms). */
const gapMs = 3_000

/** Whether the device slept between two looks at the clock (epoch ms). A clock that was put back has not. */
export function hasSlept(last: number, now: number): boolean {
  return now - last > gapMs
}
