import type { Menu } from '#shared/menu/menu.ts'
import { isPassing, type Place, type Shown, type Trouble } from '../channels/menus.ts'
import { backoffMs } from '../jobs/backoff.ts'
import { createJobRunner, type Job } from '../jobs/runner.ts'
import type { MenuOnFile, Published } from '../store/menus-on-file.ts'
import type { MenuParts } from './menu-parts.ts'
import { fingerprintShown, isAsKnown, noMenu, noted, settled } from './on-file.ts'
import { keyOf } from './places.ts'

/** Somebody may change a menu at the channel at any time; it is looked at this often, in ms (R27). */
const everyMs = 15 * 60_000
/** After a failure it is tried again at the latest after this, in ms. */
const againWithinMs = 60_000

export type Reading = { kind: 'read'; onFile: MenuOnFile } | Trouble

/** What is certain of a reading: it is what we sent there, or nobody else changed it. */
type NoteAbout = { published?: Published; isKnown?: boolean }

/** When a place is read again, in steady ms, and how often in a row it could not be. */
type Plan = { at: number; failures: number }

/**
 * What the channels show at each place: read at the start, now and then, and when asked. What is there is compared with
 * what we last knew.
 */
export function createReader(deps: MenuParts) {
  const { store, clock, places } = deps
  const plans = new Map<string, Plan>()
  const runner = createJobRunner<Job & { place: Place }, Reading>({
    ...deps,
    part: 'reading-menus',
    jobs: (now) => plannedReadings(deps, plans, now),
    run: ({ place }) => readNow(deps, plans, place),
  })
  /** Reads a place now; whoever asks meanwhile gets the same answer. */
  const read = (place: Place): Promise<Reading> => runner.now({ key: keyOf(place), at: clock.now(), place })

  return {
    read,
    note: (place: Place, shown: Shown, about?: NoteAbout) => note(deps, place, shown, about),
    settle: (row: MenuOnFile, published: Published | null = row.published) => settle(deps, row, published),
    adopt: () => adopt(deps),
    document: ({ location, channel }: Place): Menu | null => store.menusOnFile.document(location.id, channel),

    /** Somebody else may have changed it: it is read as soon as possible. */
    doubt: (place: Place): void => {
      plans.delete(keyOf(place))
      runner.wake()
    },
    refresh: async (): Promise<void> => {
      await Promise.allSettled(places.all().filter(places.isReadable).map(read))
    },
    wake: runner.wake,
    idle: runner.idle,
    start: runner.start,
    stop: runner.stop,
  }
}
export type Reader = ReturnType<typeof createReader>

function plannedReadings({ places, clock }: MenuParts, plans: Map<string, Plan>, now: number) {
  const readable = places.all().filter(places.isReadable)
  const keys = new Set(readable.map(keyOf))
  // Once a place is connected (again) it is read at once.
  for (const key of plans.keys()) if (!keys.has(key)) plans.delete(key)
  return readable.map((place) => {
    const key = keyOf(place)
    const plan = plans.get(key)
    return { key, at: plan ? now + plan.at - clock.steady() : now, place }
  })
}

async function readNow(deps: MenuParts, plans: Map<string, Plan>, place: Place): Promise<Reading> {
  const { store, clock } = deps
  const { id } = place.location
  const wayBefore = wayOf(deps, place)
  const ours = store.menusOnFile.find(id, place.channel)?.platformMenuId ?? null
  const answer = await deps.channels[place.channel].read(place, ours)
  const isTriedSoon = answer.kind !== 'answered' && isPassing(answer)
  const failures = isTriedSoon ? (plans.get(keyOf(place))?.failures ?? 0) + 1 : 0
  const soonMs = Math.min(againWithinMs, 2 * backoffMs(failures, deps.random()))
  plans.set(keyOf(place), { at: clock.steady() + (isTriedSoon ? soonMs : everyMs), failures })
  if (answer.kind !== 'answered') return answer
  const known = store.menusOnFile.find(id, place.channel)
  const way = wayOf(deps, place)
  // While a menu of ours is on its way there its own reading tells what became of it; an answer from before is old.
  const isOvertaken = way !== wayBefore || way?.endsWith(' exporting sent')
  if (known && isOvertaken) return { kind: 'read', onFile: known }
  return { kind: 'read', onFile: note(deps, place, answer.value) }
}

/** How far the last menu of ours has come on its way there. */
function wayOf({ store }: MenuParts, { location, channel }: Place): string | null {
  const last = store.menuExports.last(location.id, channel)?.export
  return last ? `${last.reference} ${last.state} ${last.step}` : null
}

/** Notes what a place shows. */
function note(deps: MenuParts, place: Place, shown: Shown, about: NoteAbout = {}): MenuOnFile {
  const { store } = deps
  return deps.transactions.run(() => {
    const at = { locationId: place.location.id, channel: place.channel }
    const before = store.menusOnFile.find(at.locationId, at.channel)
    const fingerprint = fingerprintShown(shown)
    const isOld = isAsKnown(before, fingerprint) || fingerprint === noMenu
    const ours = about.published ?? (isOld ? null : draftLike(deps, fingerprint, place))
    const row = noted(
      before,
      { ...at, fingerprint, platformMenuId: shown.platformMenuId },
      { ours, isKnown: about.isKnown === true },
      deps.clock.now(),
    )
    if (before?.fingerprint === fingerprint) store.menusOnFile.note(row)
    else store.menusOnFile.save(row, shown.menu)
    deps.onChange()
    return row
  })
}

/** A draft that is exactly this: the place shows a menu of ours. */
function draftLike(deps: MenuParts, fingerprint: string, place: Place): Published | null {
  for (const { id } of deps.store.menus.all()) {
    const draft = deps.drafts.find(id)
    if (!draft || deps.shownAs(draft.document, place.channel).fingerprint !== fingerprint) continue
    deps.drafts.keepNewest(id)
    return { menuId: id, version: draft.version, at: deps.clock.now() }
  }
  return null
}

/** What a place shows is known: a person has seen it, or it is a menu of ours. */
function settle(deps: MenuParts, row: MenuOnFile, published: Published | null): void {
  deps.transactions.run(() => {
    deps.store.menusOnFile.note(settled(row, published))
    deps.onChange()
  })
}

/** A new draft may be what places show already, because it was imported from one. */
function adopt(deps: MenuParts): void {
  for (const row of deps.store.menusOnFile.all()) {
    const place = deps.places.get(row.locationId, row.channel)
    const isOpen = row.published === null || row.noticedAt !== null
    if (!place || !isOpen || row.fingerprint === noMenu) continue
    deps.transactions.run(() => {
      const published = draftLike(deps, row.fingerprint, place)
      if (published) settle(deps, row, published)
    })
  }
}
