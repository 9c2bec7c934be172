import { create } from 'zustand'
import type { HealthState } from '#shared/api/health.ts'

/** What the station found when it last looked at itself; null until it has said so. */
export const useHealth = create<{ state: HealthState | null }>()(() => ({ state: null }))
