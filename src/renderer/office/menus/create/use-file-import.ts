import { useMemo, useState } from 'react'
import type { OpenMenu } from '#shared/api/menus.ts'
import { compareMenus } from '#shared/menu/compare.ts'
import { type Codes, itemsTakenAway } from '#shared/menu/import/recognise.ts'
import { itemsOf, type Menu } from '#shared/menu/menu.ts'
import { menuProblems } from '#shared/menu/validate.ts'
import { useDashboard } from '#renderer/kit/navigation/dashboard-store.ts'
import { useCall } from '#renderer/station/call/use-call.ts'
import { intoExisting } from './into-existing.ts'

/** Into which menu a spreadsheet goes, what that changes, and taking it: into a new menu of this name, or the one chosen. */
export function useFileImport(document: Menu, name: string) {
  const open = useDashboard((state) => state.open)
  const { isBusy, problem, run } = useCall()
  const [into, setInto] = useState<string | null>(null)
  const [existing, setExisting] = useState<OpenMenu | null>(null)
  const [codes, setCodes] = useState<Codes>('kept')
  const joined = useMemo(
    () => (existing === null ? null : intoExisting(existing.document, document, codes)),
    [existing, document, codes],
  )
  const merged = joined?.document ?? null
  const itemCount = existing === null ? 0 : itemsOf(existing.document).length
  const takenAway = useMemo(
    () => (existing === null || merged === null ? 0 : itemsTakenAway(existing.document, merged)),
    [existing, merged],
  )
  const changes = useMemo(
    () => (existing === null || merged === null ? null : compareMenus(existing.document, merged)),
    [existing, merged],
  )
  const problems = useMemo(() => menuProblems(merged ?? document), [merged, document])
  const isCurrent = into === (existing?.id ?? null)

  async function choose(menuId: string | null): Promise<void> {
    setInto(menuId)
    setExisting(null)
    setCodes('kept')
    if (menuId === null) return
    const answer = await run((client, options) => client.menus.open({ menuId }, options))
    if (answer?.ok) setExisting(answer.value)
  }

  async function take(): Promise<void> {
    if (existing === null || merged === null) {
      const answer = await run((client, options) =>
        client.menus.create({ name: name.trim(), currency: document.currency, document }, options),
      )
      if (answer?.ok) open({ at: 'menu', menuId: answer.value.id })
      return
    }
    const answer = await run((client, options) =>
      client.menus.save({ menuId: existing.id, baseVersion: existing.version, document: merged }, options),
    )
    if (answer?.ok) open({ at: 'menu', menuId: existing.id })
    // Another screen was faster: the list below is against what it saved.
    else if (answer?.problem.code === 'CHANGED') setExisting(answer.problem.data)
  }

  return {
    /** The chosen menu's id, null for a new one; `isCurrent` once that menu is open. */
    into,
    isCurrent,
    existing,
    joined,
    codes,
    setCodes,
    /** The menu as it will be. */
    document: merged ?? document,
    itemCount,
    takenAway,
    changes,
    problems,
    isBusy,
    problem,
    choose,
    take,
  }
}
