import type { IntegrationView } from '#shared/integration/view.ts'
import { useRead } from '#renderer/station/call/use-read.ts'
import { menuAt, useMenus } from '#renderer/station/menus/menus-store.ts'
import { type HoursLine, linesOf, usualLines } from './opening-hours.ts'

/** What the hours form begins with, and the menu it is from; null while it is being looked up. */
export type KnownHours = { lines: readonly HoursLine[]; menuName: string | null }

/**
 * Hours to begin with: those of our menu for that location, or else of another menu of ours, or else the usual ones. What is
 * not known is a proposal, and nothing is sent before it is saved.
 */
export function useKnownHours(view: IntegrationView, most: number): KnownHours | null {
  const state = useMenus((menus) => menus.state)
  const here = state === null ? null : menuAt(state, view)
  const menus = here === null ? (state?.menus ?? []) : [here, ...(state?.menus ?? [])]
  const ids = [...new Set(menus.map(({ id }) => id))].slice(0, mostRead)
  const { value, problem } = useRead(ids.join(' '), async (client, options) => {
    for (const menuId of ids) {
      const { document } = await client.menus.open({ menuId }, options)
      const lines = linesOf(document.hours, most)
      if (lines !== null) return { lines, menuName: document.name }
    }
    return { lines: usualLines, menuName: null }
  })
  // Without an answer the usual ones do: they are a proposal in any case.
  return problem === null ? value : { lines: usualLines, menuName: null }
}

/** Menus looked through for hours: most restaurants have one or two. */
const mostRead = 4
