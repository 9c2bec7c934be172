import { z } from 'zod'

const text = z.string().nullish()

/** `GET /api/v1/stores/{location_id}/store_details` (section 12), as far as it is read. */
export const storeDetails = z.object({
  current_deactivations: z
    .array(z.object({ reason: text, notes: text, start_time: text, end_time: text }))
    .nullish(),
})
export type StoreDetails = z.infer<typeof storeDetails>
