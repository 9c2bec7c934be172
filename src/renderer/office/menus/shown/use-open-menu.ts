import type { OpenMenu } from '#shared/api/menus.ts'
import { useRead } from '#renderer/station/call/use-read.ts'
import { useMenus } from '#renderer/station/menus/menus-store.ts'

type Opened = { menu: OpenMenu | null; problem: string | null; again: () => void }

/** A menu with its document and problems; read again when any screen has changed it. */
export function useOpenMenu(menuId: string): Opened {
  const version = useMenus(({ state }) => state?.menus.find(({ id }) => id === menuId)?.version ?? null)
  const { value, problem, again } = useRead(`${menuId} ${version}`, (client, options) =>
    client.menus.open({ menuId }, options),
  )
  return { menu: value?.id === menuId ? value : null, problem, again }
}
