import type { MenuTarget } from '#shared/api/menus.ts'
import { storefrontKey } from '#renderer/station/menus/menus-store.ts'
import { useOpenMenu } from '../shown/use-open-menu.ts'
import { Issue } from './Issue.tsx'

type Props = { menuId: string; targets: readonly MenuTarget[] }

/** The storefronts where one menu failed; it is opened once for all of them. */
export function MenuIssues({ menuId, targets }: Props) {
  const { menu, problem } = useOpenMenu(menuId)
  return targets.map((target) => (
    <Issue key={storefrontKey(target)} target={target} menu={menu} isGone={problem === 'UNKNOWN_MENU'} />
  ))
}
