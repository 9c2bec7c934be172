import { type Followed, useFollow } from '../call/follow.ts'
import type { IntegrationsState } from '#shared/api/integrations.ts'
import { useIntegrations } from './integrations-store.ts'

const integrations: Followed<IntegrationsState> = {
  watch: (client, options) => client.integrations.watch(undefined, options),
  received: (state) => useIntegrations.getState().received(state),
}

/** Keeps the manager's picture of all integrations up to date for as long as somebody is signed in. */
export function useFollowIntegrations(isSignedIn: boolean): void {
  useFollow(isSignedIn, integrations)
}
