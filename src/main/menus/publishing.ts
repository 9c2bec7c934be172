import type { OpenMenu } from '#shared/api/menus.ts'
import type { MenuExport } from '#shared/menu/export.ts'
import { itemsOf, type Menu } from '#shared/menu/menu.ts'
import type { MenuProblem } from '#shared/menu/problem.ts'
import type { Channel } from '#shared/order/order.ts'
import type { Result } from '#shared/result.ts'
import type { Clock } from '../clock.ts'
import type { MenuOnFile } from '../store/menus-on-file.ts'
import type { Store } from '../store/open.ts'
import type { Transactions } from '../transactions.ts'
import type { Place } from '../channels/menus.ts'
import type { Drafts } from './drafts.ts'
import { keyOf, type Places } from './places.ts'
import type { Publisher } from './publisher.ts'
import { noMenu } from './on-file.ts'
import type { Reader } from './reader.ts'
import type { ShownForms } from './shown-forms.ts'

type Target = { locationId: string; channel: Channel; overwrite: string | null }
type Wanted = { place: Place; overwrite: string | null }

export type PublishRefusal =
  | { kind: 'unknown' }
  | { kind: 'changed'; current: OpenMenu }
  | { kind: 'problems'; problems: MenuProblem[] }
  | { kind: 'not-possible'; targets: { locationId: string; channel: Channel; obstacle: string }[] }
  | { kind: 'outside'; targets: { locationId: string; channel: Channel; fingerprint: string }[] }

/** Nobody waits longer than this for the places to be read; what was not is read before the menu leaves. In ms. */
const patienceMs = 5_000

const errorsIn = (problems: readonly MenuProblem[]) =>
  problems.filter((problem) => problem.severity === 'error')

/** What a person may ask for: sending a menu to places, and sending again what failed (R138 to R143, R157 to R162). */
export function createPublishing(deps: {
  store: Store
  transactions: Transactions
  clock: Clock
  newId: () => string
  places: Places
  drafts: Drafts
  reader: Reader
  publisher: Publisher
  shownAs: ShownForms
  onChange: () => void
}) {
  const { store, places, drafts, reader } = deps

  /** Writes down that a menu goes to a place, before anything is asked of the channel. */
  function begin(
    { location, channel }: Place,
    sent: { menuId: string; version: number; replaces: string | null; by: string },
  ): MenuExport {
    const onFile = store.menusOnFile.find(location.id, channel)
    const last = store.menuExports.last(location.id, channel)
    const now = deps.clock.now()
    const one: MenuExport = {
      reference: deps.newId(),
      menuId: sent.menuId,
      version: sent.version,
      locationId: location.id,
      channel,
      state: 'exporting',
      step: 'waiting',
      requestedAt: now,
      requestedBy: sent.by,
      sentAt: null,
      endedAt: null,
      platformMenuId: onFile?.platformMenuId ?? last?.export.platformMenuId ?? null,
      failure: null,
      attempts: 0,
      lastError: null,
    }
    drafts.markPublished(sent.menuId, sent.version)
    store.menuExports.save({
      export: one,
      replaces: sent.replaces,
      maybeHeard: false,
      mark: null,
      said: null,
      notBefore: now,
    })
    deps.onChange()
    return one
  }

  /** What has to be looked at before it may be replaced; null when nothing is lost. */
  function toBeSeen(place: Place, document: Menu): MenuOnFile | null {
    const onFile = store.menusOnFile.find(place.location.id, place.channel)
    if (!onFile || onFile.fingerprint === noMenu) return null
    if (onFile.fingerprint === deps.shownAs(document, place.channel).fingerprint) return null
    if (onFile.noticedAt !== null) return onFile
    // Never ours. One without items sells nothing, so nothing is lost with it (R141).
    return onFile.published === null && sellsSomething(place) ? onFile : null
  }

  function sellsSomething({ location, channel }: Place): boolean {
    const shown = store.menusOnFile.document(location.id, channel)
    return shown === null || itemsOf(shown).length > 0
  }

  function obstacleOf({ location, channel }: Place, currency: string): string | null {
    // As it stands now: something may have happened while the places were read.
    const place = places.get(location.id, channel)
    const obstacle = place === null ? 'not-connected' : places.obstacle(place)
    return obstacle ?? (location.currency === currency ? null : 'other-currency')
  }

  async function readSome(wanted: readonly Place[]): Promise<void> {
    let cancel = () => {}
    const patience = new Promise<void>((resolve) => {
      cancel = deps.clock.after(patienceMs, resolve)
    })
    await Promise.race([Promise.all(wanted.map(reader.read)), patience])
    cancel()
  }

  return {
    /**
     * Sends the newest version of a menu to places. All or none are begun; what becomes of each is its own. Every place
     * is read first; one that cannot be reached now is read again before the menu leaves.
     */
    publish: async (
      wish: { menuId: string; version: number; targets: readonly Target[] },
      by: string,
    ): Promise<Result<{ exports: MenuExport[] }, { refusal: PublishRefusal }>> => {
      const { menuId, version } = wish
      const refuse = (refusal: PublishRefusal) => ({ ok: false as const, refusal })
      const found = drafts.find(menuId)
      if (!found) return refuse({ kind: 'unknown' })
      const problems = errorsIn(found.problems)
      if (found.version === version && problems.length > 0) return refuse({ kind: 'problems', problems })
      const wanted = new Map<string, Wanted>()
      const strangers: Target[] = []
      for (const target of wish.targets) {
        const place = places.get(target.locationId, target.channel)
        if (place) wanted.set(keyOf(place), { place, overwrite: target.overwrite })
        else strangers.push(target)
      }
      if (strangers.length === 0)
        await readSome(
          [...wanted.values()]
            .map(({ place }) => place)
            .filter((place) => obstacleOf(place, found.document.currency) === null),
        )

      const begun = deps.transactions.run(
        (): Result<{ exports: MenuExport[] }, { refusal: PublishRefusal }> => {
          const draft = drafts.find(menuId)
          if (!draft) return refuse({ kind: 'unknown' })
          const current = drafts.open(menuId)
          if (draft.version !== version && current) return refuse({ kind: 'changed', current })
          const { document } = draft
          const blocked = [
            ...strangers.map((one) => ({ ...one, obstacle: 'not-connected' })),
            ...[...wanted.values()].flatMap(({ place }) => {
              const obstacle = obstacleOf(place, document.currency)
              return obstacle === null
                ? []
                : [{ locationId: place.location.id, channel: place.channel, obstacle }]
            }),
          ].map(({ locationId, channel, obstacle }) => ({ locationId, channel, obstacle }))
          if (blocked.length > 0) return refuse({ kind: 'not-possible', targets: blocked })
          const unseen = [...wanted.values()].flatMap(({ place, overwrite }) => {
            const seen = toBeSeen(place, document)
            return seen === null || seen.fingerprint === overwrite
              ? []
              : [{ locationId: place.location.id, channel: place.channel, fingerprint: seen.fingerprint }]
          })
          if (unseen.length > 0) return refuse({ kind: 'outside', targets: unseen })
          return {
            ok: true,
            exports: [...wanted.values()].map(({ place }) => {
              const onFile = store.menusOnFile.find(place.location.id, place.channel)
              if (onFile) reader.settle(onFile)
              return begin(place, { menuId, version, replaces: onFile?.fingerprint ?? null, by })
            }),
          }
        },
      )
      deps.publisher.wake()
      return begun
    },

    /** Sends the menu of a failed export as it is now once more. What was agreed to be replaced then still is. */
    retry: (
      at: { locationId: string; channel: Channel },
      by: string,
    ): Result<
      { export: MenuExport },
      {
        refusal:
          | { kind: 'unknown-location' | 'nothing-failed' }
          | { kind: 'problems'; menuId: string; problems: MenuProblem[] }
      }
    > => {
      const begun = deps.transactions.run((): ReturnType<Publishing['retry']> => {
        const place = places.get(at.locationId, at.channel)
        if (!place) return { ok: false, refusal: { kind: 'unknown-location' } }
        const last = store.menuExports.last(at.locationId, at.channel)
        const draft = last && drafts.find(last.export.menuId)
        if (last?.export.state !== 'failed' || !draft)
          return { ok: false, refusal: { kind: 'nothing-failed' } }
        const { menuId } = last.export
        const problems = errorsIn(draft.problems)
        if (problems.length > 0) return { ok: false, refusal: { kind: 'problems', menuId, problems } }
        const onFile = store.menusOnFile.find(at.locationId, at.channel)
        const isOurs = onFile?.published != null && onFile.noticedAt === null
        const replaces = isOurs ? onFile.fingerprint : last.replaces
        return { ok: true, export: begin(place, { menuId, version: draft.version, replaces, by }) }
      })
      deps.publisher.wake()
      return begun
    },

    /**
     * Sends our own menu to a place that is still in onboarding, with these hours where some are given. `none` when no
     * menu of ours belongs there.
     */
    sendAssigned: async (
      place: Place,
      hours: Menu['hours'] | undefined,
      by: string,
    ): Promise<'none' | 'exporting' | { problems: MenuProblem[] } | { export: MenuExport }> => {
      const { location, channel } = place
      const last = store.menuExports.last(location.id, channel)
      const onFile = store.menusOnFile.find(location.id, channel)
      const menuId = last?.export.menuId ?? onFile?.published?.menuId
      const assigned = menuId === undefined ? null : drafts.find(menuId)
      if (menuId === undefined || !assigned) return 'none'
      if (last?.export.state === 'exporting') return 'exporting'
      const draft = hours ? drafts.replace(menuId, { ...assigned.document, hours }, by, 'edited') : assigned
      if (!draft) return 'none'
      const problems = errorsIn(draft.problems)
      if (problems.length > 0) return { problems }
      const begun = deps.transactions.run(() =>
        begin(place, { menuId, version: draft.version, replaces: onFile?.knownFingerprint ?? null, by }),
      )
      await deps.publisher.step(begun.reference)
      const now = store.menuExports.find(begun.reference)
      return { export: now?.export ?? begun }
    },
  }
}
export type Publishing = ReturnType<typeof createPublishing>
