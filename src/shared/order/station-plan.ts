import { z } from 'zod'
import { kitchenStations } from './kitchen-stations.ts'

/** Categories of the menu by the station that makes them, by name; what stands nowhere is the expo's. */
export const stationPlan = z.partialRecord(z.enum(kitchenStations), z.array(z.string().max(500)).max(500))
export type StationPlan = z.infer<typeof stationPlan>
