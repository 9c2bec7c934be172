import { useFollowIntegrations } from '#renderer/station/integrations/follow-integrations.ts'
import { useFollowMenus } from '#renderer/station/menus/follow-menus.ts'
import { useSession } from '#renderer/station/session/session-store.ts'
import { useScreen } from '#renderer/kit/navigation/screen-store.ts'

/** A manager who signed in at the board sees what the Dashboard would follow for him. */
export function useManagerInKitchen(): void {
  const isHere = useScreen((state) => state.room === 'kitchen')
  const isSignedIn = useSession((state) => state.manager !== null) && isHere
  useFollowIntegrations(isSignedIn)
  useFollowMenus(isSignedIn)
}
