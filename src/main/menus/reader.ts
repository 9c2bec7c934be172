import type { Menu } from '#shared/menu/menu.ts'
import { isPassing, type Storefront, type Shown, type Trouble } from '../channels/menus.ts'
import { backoffMs } from '../base/backoff.ts'
import { createJobRunner, type Job } from '../jobs/runner.ts'
import type { MenuOnFile, Published } from '../store/menus-on-file.ts'
import type { MenuParts } from './menu-parts.ts'
import { fingerprintShown, isAsKnown, noMenu, noted, settled } from './on-file.ts'
import { storefrontKey } from './storefronts.ts'

/** Somebody may change a menu at the channel at any time; it is looked at this often, in ms (R27). */
const everyMs = 15 * 60_000
/** After a failure it is tried again at the latest after this, in ms. */
const againWithinMs = 60_000

export type Reading = { kind: 'read'; onFile: MenuOnFile } | Trouble

/** What is certain of a reading: it is what we sent there, or nobody else changed it. */
type NoteAbout = { published?: Published; isKnown?: boolean }

/** When a storefront is read again, in steady ms, and how often in a row it could not be. */
type Plan = { at: number; failures: number }

/**
 * What the channels show at each storefront: read at the start, now and then, and when asked. What is there is compared
 * with what we last knew.
 */
export function createReader(deps: MenuParts) {
  const { store, clock, storefronts } = deps
  const plans = new Map<string, Plan>()
  const runner = createJobRunner<Job & { storefront: Storefront }, Reading>({
    ...deps,
    part: 'reading-menus',
    jobs: (now) => plannedReadings(deps, plans, now),
    run: ({ storefront }) => readNow(deps, plans, storefront),
  })
  /** Reads a storefront now; whoever asks meanwhile gets the same answer. */
  const read = (storefront: Storefront): Promise<Reading> =>
    runner.now({ key: storefrontKey(storefront), at: clock.now(), storefront })

  return {
    read,
    note: (storefront: Storefront, shown: Shown, about?: NoteAbout) => note(deps, storefront, shown, about),
    settle: (row: MenuOnFile, published: Published | null = row.published) => settle(deps, row, published),
    adopt: () => adopt(deps),
    document: ({ location, channel }: Storefront): Menu | null =>
      store.menusOnFile.document(location.id, channel),

    /** Somebody else may have changed it: it is read as soon as possible. */
    readSoon: (storefront: Storefront): void => {
      plans.delete(storefrontKey(storefront))
      runner.wake()
    },
    refresh: async (): Promise<void> => {
      await Promise.allSettled(storefronts.all().filter(storefronts.isReadable).map(read))
    },
    wake: runner.wake,
    idle: runner.idle,
    start: runner.start,
    stop: runner.stop,
  }
}
export type Reader = ReturnType<typeof createReader>

function plannedReadings({ storefronts, clock }: MenuParts, plans: Map<string, Plan>, now: number) {
  const readable = storefronts.all().filter(storefronts.isReadable)
  const keys = new Set(readable.map(storefrontKey))
  // Once a storefront is connected (again) it is read at once.
  for (const key of plans.keys()) if (!keys.has(key)) plans.delete(key)
  return readable.map((storefront) => {
    const key = storefrontKey(storefront)
    const plan = plans.get(key)
    return { key, at: plan ? now + plan.at - clock.steady() : now, storefront }
  })
}

async function readNow(deps: MenuParts, plans: Map<string, Plan>, storefront: Storefront): Promise<Reading> {
  const { store, clock } = deps
  const { id } = storefront.location
  const wayBefore = wayOf(deps, storefront)
  const ours = store.menusOnFile.find(id, storefront.channel)?.platformMenuId ?? null
  const answer = await deps.channels[storefront.channel].read(storefront, ours)
  const isTriedSoon = answer.kind !== 'answered' && isPassing(answer)
  const failures = isTriedSoon ? (plans.get(storefrontKey(storefront))?.failures ?? 0) + 1 : 0
  const soonMs = Math.min(againWithinMs, 2 * backoffMs(failures, deps.random()))
  plans.set(storefrontKey(storefront), { at: clock.steady() + (isTriedSoon ? soonMs : everyMs), failures })
  if (answer.kind !== 'answered') return answer
  const known = store.menusOnFile.find(id, storefront.channel)
  const way = wayOf(deps, storefront)
  // While a menu of ours is on its way there its own reading tells what became of it; an answer from before is old.
  const isOvertaken = way !== wayBefore || way?.endsWith(' exporting sent')
  if (known && isOvertaken) return { kind: 'read', onFile: known }
  return { kind: 'read', onFile: note(deps, storefront, answer.value) }
}

/** How far the last menu of ours has come on its way there. */
function wayOf({ store }: MenuParts, { location, channel }: Storefront): string | null {
  const last = store.menuExports.last(location.id, channel)?.export
  return last ? `${last.reference} ${last.state} ${last.step}` : null
}

/** Notes what a storefront shows. */
function note(deps: MenuParts, storefront: Storefront, shown: Shown, about: NoteAbout = {}): MenuOnFile {
  const { store } = deps
  return deps.transactions.run(() => {
    const at = { locationId: storefront.location.id, channel: storefront.channel }
    const before = store.menusOnFile.find(at.locationId, at.channel)
    const fingerprint = fingerprintShown(shown)
    const isOld = isAsKnown(before, fingerprint) || fingerprint === noMenu
    const ours = about.published ?? (isOld ? null : draftLike(deps, fingerprint, storefront))
    const row = noted(
      before,
      { ...at, fingerprint, platformMenuId: shown.platformMenuId },
      { ours, isKnown: about.isKnown === true },
      deps.clock.now(),
    )
    if (before?.fingerprint === fingerprint) store.menusOnFile.note(row)
    else store.menusOnFile.save(row, shown.menu)
    deps.changes.menus.publish(['menus'])
    return row
  })
}

/** A draft that is exactly this: the storefront shows a menu of ours. */
function draftLike(deps: MenuParts, fingerprint: string, storefront: Storefront): Published | null {
  for (const { id } of deps.store.menus.all()) {
    const draft = deps.drafts.find(id)
    if (!draft || deps.shownAs(draft.document, storefront.channel).fingerprint !== fingerprint) continue
    deps.drafts.keepNewest(id)
    return { menuId: id, version: draft.version, at: deps.clock.now() }
  }
  return null
}

/** What a storefront shows is known: a person has seen it, or it is a menu of ours. */
function settle(deps: MenuParts, row: MenuOnFile, published: Published | null): void {
  deps.transactions.run(() => {
    deps.store.menusOnFile.note(settled(row, published))
    deps.changes.menus.publish(['menus'])
  })
}

/** A new draft may be what storefronts show already, because it was imported from one. */
function adopt(deps: MenuParts): void {
  for (const row of deps.store.menusOnFile.all()) {
    const storefront = deps.storefronts.get(row.locationId, row.channel)
    const isOpen = row.published === null || row.noticedAt !== null
    if (!storefront || !isOpen || row.fingerprint === noMenu) continue
    deps.transactions.run(() => {
      const published = draftLike(deps, row.fingerprint, storefront)
      if (published) settle(deps, row, published)
    })
  }
}
