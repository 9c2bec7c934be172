import { useFollowIntegrations } from '#renderer/station/integrations/follow-integrations.ts'
import { useFollowMenus } from '#renderer/station/menus/follow-menus.ts'
import { useSession } from '#renderer/station/session/session-store.ts'
import { useIdleLock } from '#renderer/station/sign-in/use-idle-lock.ts'
import { useScreen } from '#renderer/kit/navigation/screen-store.ts'

/** A manager who signed in at the board sees what the Dashboard would follow for him, and is locked out as there. */
export function useManagerInKitchen(): void {
  const isHere = useScreen((state) => state.room === 'kitchen')
  const isSignedIn = useSession((state) => state.manager !== null) && isHere
  const minutes = useSession(({ state }) => state?.idleLockMinutes ?? null)
  useFollowIntegrations(isSignedIn)
  useFollowMenus(isSignedIn)
  useIdleLock(isSignedIn ? minutes : null)
}
