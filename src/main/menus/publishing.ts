import type { OpenMenu } from '#shared/api/menus.ts'
import type { MenuExport } from '#shared/menu/export.ts'
import { itemsOf, type Menu } from '#shared/menu/menu.ts'
import type { MenuProblem } from '#shared/menu/problem.ts'
import type { Channel } from '#shared/channel.ts'
import type { Result } from '#shared/result.ts'
import type { Changes } from '../base/changes.ts'
import type { Clock } from '../base/clock.ts'
import type { MenuOnFile } from '../store/menus-on-file.ts'
import type { Store } from '../store/open.ts'
import type { Transactions } from '../base/transactions.ts'
import type { Storefront } from '../channels/menus.ts'
import type { Drafts } from './drafts.ts'
import { storefrontKey, type Storefronts } from './storefronts.ts'
import type { Publisher } from './publisher.ts'
import { noMenu } from './on-file.ts'
import type { Reader } from './reader.ts'
import type { ShownForms } from './shown-forms.ts'

type Target = { locationId: string; channel: Channel; overwrite: string | null }
type Wanted = { storefront: Storefront; overwrite: string | null }

export type PublishRefusal =
  | { kind: 'unknown' }
  | { kind: 'changed'; current: OpenMenu }
  | { kind: 'problems'; problems: MenuProblem[] }
  | { kind: 'not-possible'; targets: { locationId: string; channel: Channel; obstacle: string }[] }
  | { kind: 'outside'; targets: { locationId: string; channel: Channel; fingerprint: string }[] }

type At = { locationId: string; channel: Channel }
type Wish = { menuId: string; version: number; targets: readonly Target[] }
type Published = Result<{ exports: MenuExport[] }, { refusal: PublishRefusal }>
type Retried = Result<
  { export: MenuExport },
  {
    refusal:
      | { kind: 'unknown-location' | 'nothing-failed' }
      | { kind: 'problems'; menuId: string; problems: MenuProblem[] }
  }
>
type Assigned = 'none' | 'exporting' | { problems: MenuProblem[] } | { export: MenuExport }

const refuse = (refusal: PublishRefusal) => ({ ok: false as const, refusal })

/** Nobody waits longer than this for the storefronts to be read; what was not is read before the menu leaves. In ms. */
const patienceMs = 5_000

const errorsIn = (problems: readonly MenuProblem[]) =>
  problems.filter((problem) => problem.severity === 'error')

type Deps = {
  store: Store
  transactions: Transactions
  clock: Clock
  newId: () => string
  storefronts: Storefronts
  drafts: Drafts
  reader: Reader
  publisher: Publisher
  shownAs: ShownForms
  changes: Changes
}

/**
 * What a person may ask for: sending a menu to storefronts, and sending again what failed (R138 to R143, R157 to R162).
 */
export function createPublishing(deps: Deps) {
  return {
    /**
     * Sends the newest version of a menu to storefronts. All or none are begun; what becomes of each is its own. Every
     * storefront is read first; one that cannot be reached now is read again before the menu leaves.
     */
    publish: (wish: Wish, by: string): Promise<Published> => publish(deps, wish, by),
    /** Sends the menu of a failed export as it is now once more. What was agreed to be replaced then still is. */
    retry: (at: At, by: string): Retried => retry(deps, at, by),
    /**
     * Sends our own menu to a storefront that is still in onboarding, with these hours where some are given. `none`
     * when no menu of ours belongs there.
     */
    sendAssigned: (storefront: Storefront, hours: Menu['hours'] | undefined, by: string): Promise<Assigned> =>
      sendAssigned(deps, storefront, hours, by),
  }
}
export type Publishing = ReturnType<typeof createPublishing>

async function publish(deps: Deps, wish: Wish, by: string): Promise<Published> {
  const { menuId, version } = wish
  const found = deps.drafts.find(menuId)
  if (!found) return refuse({ kind: 'unknown' })
  const problems = errorsIn(found.problems)
  if (found.version === version && problems.length > 0) return refuse({ kind: 'problems', problems })
  const wanted = new Map<string, Wanted>()
  const strangers: Target[] = []
  for (const target of wish.targets) {
    const storefront = deps.storefronts.get(target.locationId, target.channel)
    if (storefront) wanted.set(storefrontKey(storefront), { storefront, overwrite: target.overwrite })
    else strangers.push(target)
  }
  const { currency } = found.document
  const open = [...wanted.values()].map(({ storefront }) => storefront)
  if (strangers.length === 0)
    await readSome(
      deps,
      open.filter((storefront) => obstacleOf(deps, storefront, currency) === null),
    )
  const begun = deps.transactions.run((): Published =>
    beginAll(deps, { menuId, version }, [...wanted.values()], strangers, by),
  )
  deps.publisher.wake()
  return begun
}

/** Begins an export to every storefront, or to none; as things stand now, something may have happened meanwhile. */
function beginAll(
  deps: Deps,
  { menuId, version }: Pick<Wish, 'menuId' | 'version'>,
  wanted: readonly Wanted[],
  strangers: readonly Target[],
  by: string,
): Published {
  const draft = deps.drafts.find(menuId)
  if (!draft) return refuse({ kind: 'unknown' })
  const current = deps.drafts.open(menuId)
  if (draft.version !== version && current) return refuse({ kind: 'changed', current })
  const { document } = draft
  const blocked = [
    ...strangers.map(({ locationId, channel }) => ({ locationId, channel, obstacle: 'not-connected' })),
    ...wanted.flatMap(({ storefront }) => {
      const obstacle = obstacleOf(deps, storefront, document.currency)
      return obstacle === null ? [] : [{ ...atOf(storefront), obstacle }]
    }),
  ]
  if (blocked.length > 0) return refuse({ kind: 'not-possible', targets: blocked })
  const unseen = wanted.flatMap(({ storefront, overwrite }) => {
    const seen = toBeSeen(deps, storefront, document)
    return seen === null || seen.fingerprint === overwrite
      ? []
      : [{ ...atOf(storefront), fingerprint: seen.fingerprint }]
  })
  if (unseen.length > 0) return refuse({ kind: 'outside', targets: unseen })
  const exports = wanted.map(({ storefront }) => {
    const onFile = onFileAt(deps, storefront)
    if (onFile) deps.reader.settle(onFile)
    return begin(deps, storefront, { menuId, version, replaces: onFile?.fingerprint ?? null, by })
  })
  return { ok: true, exports }
}

function retry(deps: Deps, at: At, by: string): Retried {
  const { store, storefronts, drafts } = deps
  const begun = deps.transactions.run((): Retried => {
    const storefront = storefronts.get(at.locationId, at.channel)
    if (!storefront) return { ok: false, refusal: { kind: 'unknown-location' } }
    const last = store.menuExports.last(at.locationId, at.channel)
    const draft = last && drafts.find(last.export.menuId)
    if (last?.export.state !== 'failed' || !draft) return { ok: false, refusal: { kind: 'nothing-failed' } }
    const { menuId } = last.export
    const problems = errorsIn(draft.problems)
    if (problems.length > 0) return { ok: false, refusal: { kind: 'problems', menuId, problems } }
    const onFile = onFileAt(deps, storefront)
    const isOurs = onFile?.published != null && onFile.noticedAt === null
    const replaces = isOurs ? onFile.fingerprint : last.replaces
    return { ok: true, export: begin(deps, storefront, { menuId, version: draft.version, replaces, by }) }
  })
  deps.publisher.wake()
  return begun
}

async function sendAssigned(
  deps: Deps,
  storefront: Storefront,
  hours: Menu['hours'] | undefined,
  by: string,
): Promise<Assigned> {
  const { store, drafts } = deps
  const last = store.menuExports.last(storefront.location.id, storefront.channel)
  const onFile = onFileAt(deps, storefront)
  const menuId = last?.export.menuId ?? onFile?.published?.menuId
  const assigned = menuId === undefined ? null : drafts.find(menuId)
  if (menuId === undefined || !assigned) return 'none'
  if (last?.export.state === 'exporting') return 'exporting'
  const draft = hours ? drafts.replace(menuId, { ...assigned.document, hours }, by, 'edited') : assigned
  if (!draft) return 'none'
  const problems = errorsIn(draft.problems)
  if (problems.length > 0) return { problems }
  const sent = { menuId, version: draft.version, replaces: onFile?.knownFingerprint ?? null, by }
  const begun = deps.transactions.run(() => begin(deps, storefront, sent))
  await deps.publisher.step(begun.reference)
  return { export: store.menuExports.find(begun.reference)?.export ?? begun }
}

/** Writes down that a menu goes to a storefront, before anything is asked of the channel. */
function begin(
  deps: Deps,
  storefront: Storefront,
  sent: { menuId: string; version: number; replaces: string | null; by: string },
): MenuExport {
  const { menuId, version, replaces, by } = sent
  const { locationId, channel } = atOf(storefront)
  const last = deps.store.menuExports.last(locationId, channel)
  const now = deps.clock.now()
  const one: MenuExport = {
    reference: deps.newId(),
    menuId,
    version,
    locationId,
    channel,
    state: 'exporting',
    step: 'waiting',
    requestedAt: now,
    requestedBy: by,
    sentAt: null,
    endedAt: null,
    platformMenuId: onFileAt(deps, storefront)?.platformMenuId ?? last?.export.platformMenuId ?? null,
    failure: null,
    attempts: 0,
    lastError: null,
  }
  deps.drafts.markPublished(menuId, version)
  deps.store.menuExports.save({
    export: one,
    replaces,
    maybeHeard: false,
    mark: null,
    said: null,
    notBefore: now,
  })
  deps.changes.menus.publish(['menus'])
  return one
}

const atOf = ({ location, channel }: Storefront) => ({ locationId: location.id, channel })
const onFileAt = ({ store }: Deps, { location, channel }: Storefront) =>
  store.menusOnFile.find(location.id, channel)

/** What has to be looked at before it may be replaced; null when nothing is lost. */
function toBeSeen(deps: Deps, storefront: Storefront, document: Menu): MenuOnFile | null {
  const onFile = onFileAt(deps, storefront)
  if (!onFile || onFile.fingerprint === noMenu) return null
  if (onFile.fingerprint === deps.shownAs(document, storefront.channel).fingerprint) return null
  if (onFile.noticedAt !== null) return onFile
  // Never ours. One without items sells nothing, so nothing is lost with it (R141).
  return onFile.published === null && sellsSomething(deps, storefront) ? onFile : null
}

function sellsSomething({ store }: Deps, { location, channel }: Storefront): boolean {
  const shown = store.menusOnFile.document(location.id, channel)
  return shown === null || itemsOf(shown).length > 0
}

/** Why no menu in this currency can be sent there, as it stands now. */
function obstacleOf(
  { storefronts }: Deps,
  { location, channel }: Storefront,
  currency: string,
): string | null {
  const storefront = storefronts.get(location.id, channel)
  const obstacle = storefront === null ? 'not-connected' : storefronts.obstacle(storefront)
  return obstacle ?? (location.currency === currency ? null : 'other-currency')
}

async function readSome({ clock, reader }: Deps, wanted: readonly Storefront[]): Promise<void> {
  let cancel = () => {}
  const patience = new Promise<void>((resolve) => {
    cancel = clock.after(patienceMs, resolve)
  })
  await Promise.race([Promise.all(wanted.map(reader.read)), patience])
  cancel()
}
