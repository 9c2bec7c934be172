import { ORPCError } from '@orpc/client'
import type { MenusState, MenuSummary, MenuTarget, OpenMenu } from '#shared/api/menus.ts'
import { compareMenus } from '#shared/menu/compare.ts'
import { type ExportEvent, exportStep, type MenuExport } from '#shared/menu/export.ts'
import { emptyMenu, itemsOf, type Menu } from '#shared/menu/menu.ts'
import type { MenuProblem } from '#shared/menu/problem.ts'
import { menuProblems } from '#shared/menu/validate.ts'
import type { Channel } from '#shared/channel.ts'
import type { MenusScene, SceneMenu } from './menu-scenes.ts'
import { stream } from './stream.ts'

type StorefrontId = { locationId: string; channel: Channel }

const named = (code: string, data?: unknown) => new ORPCError(code, { defined: true, data })
const storefrontKey = ({ locationId, channel }: StorefrontId) => `${locationId} ${channel}`

/** The menus of a station: the real machine of an export, and channels that answer when a spec says so. */
export function createFakeMenus(
  scene: MenusScene,
  now: () => number,
  managed: (call: string) => Promise<void>,
) {
  let menus = scene.menus
  let targets = scene.targets
  const theirs = new Map(Object.entries(scene.theirs))
  let made = 0
  const watchers = new Set<ReturnType<typeof stream<MenusState>>>()

  const whole = (): MenusState => ({ now: now(), menus: menus.map(summaryOf), targets })
  const tell = () => {
    for (const each of watchers) each.push(whole())
  }
  const menuOf = (menuId: string): SceneMenu => {
    const found = menus.find(({ id }) => id === menuId)
    if (!found) throw named('UNKNOWN_MENU')
    return found
  }
  const targetOf = (at: StorefrontId): MenuTarget => {
    const found = targets.find((each) => storefrontKey(each) === storefrontKey(at))
    if (!found) throw named('UNKNOWN_LOCATION')
    return found
  }
  const put = (menu: SceneMenu): SceneMenu => {
    const isNew = !menus.some(({ id }) => id === menu.id)
    menus = isNew ? [...menus, menu] : menus.map((each) => (each.id === menu.id ? menu : each))
    tell()
    return menu
  }
  function changeTarget(at: StorefrontId, changes: Partial<MenuTarget>): void {
    const next = { ...targetOf(at), ...changes }
    targets = targets.map((each) => (storefrontKey(each) === storefrontKey(at) ? next : each))
    tell()
  }
  function read(at: StorefrontId): Menu {
    if (targetOf(at).obstacle === 'sign-in-again') throw named('SIGN_IN_AGAIN')
    const found = theirs.get(storefrontKey(at))
    if (!found) throw named('NO_MENU')
    return found
  }
  function send(at: StorefrontId, menu: SceneMenu): MenuExport {
    made += 1
    const sent: MenuExport = {
      ...at,
      reference: `sent-${made}`,
      menuId: menu.id,
      version: menu.version,
      state: 'exporting',
      step: 'waiting',
      requestedAt: now(),
      requestedBy: 'Camille',
      sentAt: null,
      endedAt: null,
      platformMenuId: null,
      failure: null,
      attempts: 0,
      lastError: null,
    }
    changeTarget(at, { export: sent, obstacle: 'exporting', outside: null })
    return sent
  }

  const client = {
    watch: async () => {
      const made = stream([whole()])
      watchers.add(made)
      return made.values()
    },
    create: async (input: { name: string; currency: string; document?: Menu }): Promise<OpenMenu> => {
      await managed(`menus.create ${input.name} ${input.currency}${input.document ? ' with a document' : ''}`)
      made += 1
      const document = { ...(input.document ?? emptyMenu(input.name, input.currency)), name: input.name }
      return openOf(put({ id: `menu-${made}`, version: 1, changedAt: now(), changedBy: 'Camille', document }))
    },
    open: async ({ menuId }: { menuId: string }): Promise<OpenMenu> => {
      await managed(`menus.open ${menuId}`)
      return openOf(menuOf(menuId))
    },
    save: async (input: { menuId: string; baseVersion: number; document: Menu }) => {
      await managed(`menus.save ${input.menuId} over ${input.baseVersion}`)
      const menu = menuOf(input.menuId)
      if (menu.version !== input.baseVersion) throw named('CHANGED', openOf(menu))
      const saved = put({
        ...menu,
        version: menu.version + 1,
        changedAt: now(),
        changedBy: 'Camille',
        document: input.document,
      })
      return { version: saved.version, problems: problemsOf(saved) }
    },
    history: async ({ menuId }: { menuId: string }) => {
      const { version, document } = menuOf(menuId)
      return Array.from({ length: version }, (_, at) => ({
        version: version - at,
        at: now() - at * 3_600_000,
        by: 'Camille',
        label: at === version - 1 ? ('created' as const) : ('edited' as const),
        itemCount: itemsOf(document).length,
      }))
    },
    restore: async ({ menuId, version }: { menuId: string; version: number }) => {
      await managed(`menus.restore ${menuId} ${version}`)
      const menu = menuOf(menuId)
      return openOf(put({ ...menu, version: menu.version + 1, changedAt: now(), changedBy: 'Camille' }))
    },
    remove: async ({ menuId }: { menuId: string }) => {
      await managed(`menus.remove ${menuId}`)
      if (targets.some((each) => each.export?.menuId === menuId && each.export.state === 'exporting'))
        throw named('EXPORTING')
      menus = menus.filter(({ id }) => id !== menuOf(menuId).id)
      tell()
    },
    readFromChannel: async ({ intoMenuId, ...at }: StorefrontId & { intoMenuId?: string }) => {
      await managed(`menus.readFromChannel ${storefrontKey(at)}${intoMenuId ? ` into ${intoMenuId}` : ''}`)
      const document = read(at)
      const changes = intoMenuId ? compareMenus(menuOf(intoMenuId).document, document) : []
      return {
        document,
        problems: menuProblems(document),
        changes,
        fingerprint: targetOf(at).outside?.fingerprint ?? 'theirs',
      }
    },
    publish: async (input: {
      menuId: string
      version: number
      targets: (StorefrontId & { overwrite: string | null })[]
    }) => {
      await managed(
        `menus.publish ${input.menuId} ${input.version} to ${input.targets.map((each) => `${storefrontKey(each)}${each.overwrite ? ` over ${each.overwrite}` : ''}`).join(', ')}`,
      )
      const menu = menuOf(input.menuId)
      if (menu.version !== input.version) throw named('CHANGED', openOf(menu))
      const errors = problemsOf(menu).filter(({ severity }) => severity === 'error')
      if (errors.length > 0) throw named('PROBLEMS', { problems: errors })
      const blocked = input.targets.map(targetOf).filter(({ obstacle }) => obstacle !== null)
      if (blocked.length > 0) throw named('NOT_POSSIBLE', { targets: blocked })
      const changed = input.targets.filter((each) => {
        const { outside, published, onFile } = targetOf(each)
        const isForeign = published === null && onFile !== null
        return (outside !== null || isForeign) && (outside?.fingerprint ?? 'theirs') !== each.overwrite
      })
      if (changed.length > 0) {
        const targets = changed.map((each) => ({
          locationId: each.locationId,
          channel: each.channel,
          fingerprint: targetOf(each).outside?.fingerprint ?? 'theirs',
        }))
        throw named('OUTSIDE_CHANGES', { targets })
      }
      return input.targets.map(({ locationId, channel }) => send({ locationId, channel }, menu))
    },
    retry: async (at: StorefrontId) => {
      await managed(`menus.retry ${storefrontKey(at)}`)
      const { export: last } = targetOf(at)
      if (last?.state !== 'failed') throw named('NOTHING_FAILED')
      const menu = menuOf(last.menuId)
      const errors = problemsOf(menu).filter(({ severity }) => severity === 'error')
      if (errors.length > 0) throw named('PROBLEMS', { menuId: menu.id, problems: errors })
      return send(at, menu)
    },
    compare: async ({ menuId, ...at }: StorefrontId & { menuId: string }) => {
      await managed(`menus.compare ${menuId} ${storefrontKey(at)}`)
      const changes = compareMenus(menuOf(menuId).document, read(at))
      return { changes, fingerprint: targetOf(at).outside?.fingerprint ?? 'theirs', readAt: now() }
    },
    takeOver: async ({
      menuId,
      fingerprint,
      ...at
    }: StorefrontId & { menuId: string; fingerprint: string }) => {
      await managed(`menus.takeOver ${menuId} from ${storefrontKey(at)} ${fingerprint}`)
      if (fingerprint !== (targetOf(at).outside?.fingerprint ?? 'theirs')) throw named('CHANGED_AGAIN')
      const menu = menuOf(menuId)
      const taken = put({
        ...menu,
        version: menu.version + 1,
        changedAt: now(),
        changedBy: 'Camille',
        document: read(at),
      })
      changeTarget(at, { outside: null })
      return openOf(taken)
    },
    lookAt: async ({ menuId }: { menuId: string }) => menuOf(menuId).document,
    refresh: async () => {
      await managed('menus.refresh')
      targets = targets.map((each) => ({
        ...each,
        onFile: each.onFile && { ...each.onFile, readAt: now() },
      }))
      tell()
    },
  }

  return {
    client,
    place: changeTarget,
    put,
    /** Somebody saved it on another screen. */
    edited: (menuId: string, by: string) => {
      const menu = menuOf(menuId)
      put({ ...menu, version: menu.version + 1, changedAt: now(), changedBy: by })
    },
    /** The channel takes an export a step further. */
    step(at: StorefrontId, event: ExportEvent): void {
      const { export: current } = targetOf(at)
      if (!current) throw new Error(`nothing was sent to ${storefrontKey(at)}`)
      const next = exportStep(current, event, now())
      if (!next.ok) throw new Error('that export has ended')
      const ended = next.export.state !== 'exporting'
      changeTarget(at, {
        export: next.export,
        ...(ended && { obstacle: null }),
        ...(next.export.state === 'accepted' && {
          published: { menuId: current.menuId, version: current.version, at: now() },
        }),
      })
    },
    end: () => {
      for (const each of watchers) each.end()
    },
  }
}

function openOf(menu: SceneMenu): OpenMenu {
  const { id, version, document } = menu
  return { id, version, document, problems: problemsOf(menu) }
}

/** Checked once per document: the whole state is told at every change. */
const checked = new WeakMap<Menu, MenuProblem[]>()
function problemsOf({ document }: SceneMenu): MenuProblem[] {
  const problems = checked.get(document) ?? menuProblems(document)
  checked.set(document, problems)
  return problems
}

function summaryOf(menu: SceneMenu): MenuSummary {
  const { id, version, changedAt, changedBy, document } = menu
  const problems = problemsOf(menu)
  const count = (severity: 'error' | 'warning') =>
    problems.filter((problem) => problem.severity === severity).length
  return {
    id,
    name: document.name,
    currency: document.currency,
    categoryCount: document.categories.length,
    itemCount: itemsOf(document).length,
    version,
    changedAt,
    changedBy,
    errors: count('error'),
    warnings: count('warning'),
  }
}
