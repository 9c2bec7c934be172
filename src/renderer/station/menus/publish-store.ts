import { create } from 'zustand'
import type { MenusState, MenuSummary, MenuTarget } from '#shared/api/menus.ts'
import type { MenuExport } from '#shared/menu/export.ts'
import { useDashboard } from '#renderer/kit/navigation/dashboard-store.ts'
import { type StorefrontKey, storefrontKey, useMenus } from './menus-store.ts'
import { storefrontStateOf } from './storefront-state.ts'

export type PublishStep = 'check' | 'places' | 'changes' | 'progress'

type Publishing = {
  menuId: string | null
  step: PublishStep
  /** Keys of the chosen storefronts. */
  ticked: readonly string[]
  /** Fingerprints of outside changes that were looked at and are to be overwritten, by storefront (R27). */
  overwrite: Readonly<Record<string, string>>
  /** Storefronts the station wants looked at before anything is replaced, beyond those this screen knows of. */
  named: readonly string[]
  /** The version that was looked at first; another one came from another screen. */
  seenVersion: number | null
  /** References of what was sent, by storefront; null before. */
  sent: Readonly<Record<string, string>> | null
  go: (step: PublishStep) => void
  tick: (keys: readonly string[], isTicked: boolean) => void
  decide: (key: string, fingerprint: string | null) => void
  /** The station names what has to be looked at first; decisions about an older state are dropped. */
  lookAt: (unseen: readonly (StorefrontKey & { fingerprint: string })[]) => void
  saw: (version: number) => void
  wasSent: (exports: readonly MenuExport[]) => void
}

/** A publication as it is being put together on this screen; a look at the orders in between loses nothing. */
export const usePublishing = create<Publishing>()((set) => ({
  menuId: null,
  step: 'check',
  ticked: [],
  overwrite: {},
  named: [],
  seenVersion: null,
  sent: null,
  go: (step) => set({ step }),
  tick: (keys, isTicked) =>
    set(({ ticked }) => {
      const others = ticked.filter((key) => !keys.includes(key))
      return { ticked: isTicked ? [...others, ...keys] : others }
    }),
  decide: (key, fingerprint) =>
    set(({ overwrite: { [key]: _before, ...others } }) => ({
      overwrite: fingerprint === null ? others : { ...others, [key]: fingerprint },
    })),
  lookAt: (unseen) =>
    set(({ overwrite, named }) => ({
      step: 'changes',
      named: [...new Set([...named, ...unseen.map(storefrontKey)])],
      overwrite: Object.fromEntries(
        Object.entries(overwrite).filter(([key]) => !unseen.some((each) => storefrontKey(each) === key)),
      ),
    })),
  saw: (seenVersion) => set({ seenVersion }),
  wasSent: (exports) =>
    set({
      step: 'progress',
      sent: Object.fromEntries(exports.map((each) => [storefrontKey(each), each.reference])),
    }),
}))

type Start = { storefront: StorefrontKey; overwrite: string | null }

/** [Publish]: begins anew with this menu; with one storefront where the wish came from there. */
export function startPublishing(menuId: string, start?: Start): void {
  const state = useMenus.getState().state
  const menu = state?.menus.find(({ id }) => id === menuId)
  const key = start && storefrontKey(start.storefront)
  usePublishing.setState({
    menuId,
    step: menu && menu.errors + menu.warnings === 0 ? 'places' : 'check',
    ticked: key === undefined ? (state && menu ? likelyStorefronts(menu, state) : []) : [key],
    overwrite: key !== undefined && start?.overwrite ? { [key]: start.overwrite } : {},
    named: [],
    seenVersion: null,
    sent: null,
  })
  useDashboard.getState().open({ at: 'publish', menuId })
}

/** Why this menu cannot be sent to a storefront now; the station's reasons and one of its own. */
export type StorefrontObstacle = NonNullable<MenuTarget['obstacle']> | 'other-currency'

export function obstacleAt(
  target: MenuTarget,
  menu: Pick<MenuSummary, 'currency'>,
): StorefrontObstacle | null {
  return target.obstacle ?? (target.currency === menu.currency ? null : 'other-currency')
}

/** Where an earlier version of it is or the last attempt failed, else the only storefront there is. */
export function likelyStorefronts(
  menu: Pick<MenuSummary, 'id' | 'currency' | 'version'>,
  { targets }: Pick<MenusState, 'targets'>,
): string[] {
  const possible = targets.filter((target) => obstacleAt(target, menu) === null)
  const states = possible.map((target) => ({ target, state: storefrontStateOf(target, menu) }))
  const known = states.filter(({ state }) => state === 'older' || state === 'failed')
  const isOnlyStorefront = possible.length === 1 && states[0]?.state === null
  return (isOnlyStorefront ? states : known).map(({ target }) => storefrontKey(target))
}

/** Whether something is on file at a storefront that a person has to look at before it is replaced (R27). */
export function mustBeSeen(target: MenuTarget, named: readonly string[]): boolean {
  // A menu without items sells nothing: nothing is lost with it.
  const isForeign = target.published === null && target.onFile !== null && target.onFile.itemCount > 0
  return target.outside !== null || isForeign || named.includes(storefrontKey(target))
}

/** Whether a person has decided to replace what is there now. */
export function isDecided(target: MenuTarget, overwrite: Readonly<Record<string, string>>): boolean {
  const fingerprint = overwrite[storefrontKey(target)]
  if (fingerprint === undefined) return false
  return target.outside === null || target.outside.fingerprint === fingerprint
}
