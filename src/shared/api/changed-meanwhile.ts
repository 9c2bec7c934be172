import { z } from 'zod'

/** Somebody was faster, and nothing was changed: who and when (epoch ms); `by` is null where nobody said who it is. */
export const changedMeanwhile = z.object({ by: z.string().nullable(), at: z.number().nullable() })
export type ChangedMeanwhile = z.infer<typeof changedMeanwhile>
