import type { HealthState } from '#shared/api/health.ts'
import { type Followed, useFollow } from '../call/follow.ts'
import { useHealth } from './health-store.ts'

const health: Followed<HealthState> = {
  watch: (client, options) => client.health.watch(undefined, options),
  received: (state) => useHealth.setState({ state }),
}

/** Keeps device health up to date for as long as something shows it: the station looks more often meanwhile. */
export function useFollowHealth(): void {
  useFollow(true, health)
}
