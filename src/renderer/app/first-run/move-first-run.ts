import type { FirstRunMove, FirstRunStep } from '#shared/station/first-run.ts'
import { call } from '#renderer/station/call/call.ts'

/** Moves on, or back; the station's next word shows it. Where it did not arrive the same page stays, and can be pressed again. */
export async function moveFirstRun(step: FirstRunStep, move: FirstRunMove): Promise<void> {
  await call(({ device }, options) => device.moveFirstRun({ step, move }, options))
}
