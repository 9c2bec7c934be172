import { ORPCError } from '@orpc/client'
import type { MenuVersion, OpenMenu } from '#shared/api/menus.ts'
import { itemsOf, type Menu } from '#shared/menu/menu.ts'
import { menuProblems } from '#shared/menu/validate.ts'

const named = (code: string, data?: unknown) => new ORPCError(code, { defined: true, data })

type Kept = MenuVersion & { document: Menu }

/** One menu at a station, with its history; slow, out of reach or overtaken when a spec says so. It outlives reloads. */
export function createFakeDrafts(first: Menu, now: () => number) {
  const kept = sessionStorage.getItem('fake-drafts')
  let versions: Kept[] = kept ? (JSON.parse(kept) as Kept[]) : []
  const calls: string[] = []
  let isReachable = true
  let isGone = false
  let saving = 0
  let mostAtOnce = 0
  let answersAfterMs = 40

  const latest = (): Kept => {
    const found = versions.at(-1)
    if (!found) throw new Error('no version')
    return found
  }
  const open = (): OpenMenu => {
    const { version, document } = latest()
    return { id: 'carte', version, document, problems: menuProblems(document) }
  }
  function keep(document: Menu, label: MenuVersion['label'], by = 'Camille'): void {
    const version = (versions.at(-1)?.version ?? 0) + 1
    versions = [...versions, { version, at: now(), by, label, itemCount: itemsOf(document).length, document }]
    sessionStorage.setItem('fake-drafts', JSON.stringify(versions))
  }
  async function answer(call: string): Promise<void> {
    calls.push(call)
    await new Promise((resolve) => setTimeout(resolve, answersAfterMs))
    if (!isReachable) throw new Error('out of reach')
    if (isGone) throw named('UNKNOWN_MENU')
  }
  if (versions.length === 0) keep(first, 'created')

  const client = {
    menus: {
      open: async () => {
        await answer('open')
        return open()
      },
      save: async ({ baseVersion, document }: { baseVersion: number; document: Menu }) => {
        saving += 1
        mostAtOnce = Math.max(mostAtOnce, saving)
        try {
          await answer(`save over ${baseVersion}`)
          if (latest().version !== baseVersion) throw named('CHANGED', open())
          // The wire makes a copy.
          keep(structuredClone(document), 'edited')
          return { version: latest().version, problems: menuProblems(document) }
        } finally {
          saving -= 1
        }
      },
      history: async () => {
        await answer('history')
        return versions
          .map(({ version, at, by, label, itemCount }) => ({ version, at, by, label, itemCount }))
          .toReversed()
      },
      lookAt: async ({ version }: { version: number }) => {
        await answer(`lookAt ${version}`)
        const found = versions.find((each) => each.version === version)
        if (!found) throw named('UNKNOWN_VERSION')
        return found.document
      },
      restore: async ({ version }: { version: number }) => {
        await answer(`restore ${version}`)
        const found = versions.find((each) => each.version === version)
        if (!found) throw named('UNKNOWN_VERSION')
        keep(found.document, 'restored')
        return open()
      },
    },
  }
  return {
    client,
    calls,
    /** What the station has now. */
    document: () => latest().document,
    version: () => latest().version,
    mostAtOnce: () => mostAtOnce,
    setReachable: (is: boolean) => (isReachable = is),
    answerAfter: (ms: number) => (answersAfterMs = ms),
    remove: () => (isGone = true),
    /** Somebody at another screen saves, meanwhile. */
    overtake: (name: string) => keep({ ...latest().document, name }, 'edited', 'Dominique'),
  }
}
export type FakeDrafts = ReturnType<typeof createFakeDrafts>
