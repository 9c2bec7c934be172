import type { IntegrationView } from '#shared/integration/view.ts'
import { useCall } from '#renderer/station/call/use-call.ts'
import { useDashboard } from '#renderer/kit/navigation/dashboard-store.ts'
import { startCreating } from '#renderer/station/menus/create-store.ts'
import { menuAt, storefrontKey, storefrontOf, useMenus } from '#renderer/station/menus/menus-store.ts'
import { startPublishing } from '#renderer/station/menus/publish-store.ts'

/**
 * The menu of ours for a location in trouble (R139 to R141): where it is filled, and how [Retry menu export] sends it.
 * The station sends by itself what was sent there before; one that never was is published from here.
 */
export function useMenuThere(view: IntegrationView) {
  const state = useMenus((menus) => menus.state)
  const open = useDashboard((dashboard) => dashboard.open)
  const { isBusy, run } = useCall()
  const menu = state === null ? null : menuAt(state, view)
  const target = state?.targets.find((each) => storefrontKey(each) === storefrontKey(view))
  const wasSent = Boolean(target?.published ?? target?.export)
  const isFilled = menu !== null && menu.itemCount > 0

  async function send(): Promise<void> {
    if (menu === null) return
    const answer = await run((client, options) =>
      client.menus.publish(
        { menuId: menu.id, version: menu.version, targets: [{ ...storefrontOf(view), overwrite: null }] },
        options,
      ),
    )
    // What stands in its way is shown where it can be dealt with.
    if (answer?.ok === false) startPublishing(menu.id, { storefront: storefrontOf(view), overwrite: null })
  }

  return {
    isBusy,
    isFilled,
    isToBeSent: view.alert === 'menu-empty' && isFilled && !wasSent,
    send,
    /** [Add menu items]: our menu for that location, or a new one. */
    addItems: () => {
      if (menu === null) startCreating(view.locationId)
      else open({ at: 'menu', menuId: menu.id })
    },
  }
}
