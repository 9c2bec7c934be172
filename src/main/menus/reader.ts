import { fingerprintOf } from '#shared/menu/fingerprint.ts'
import type { Menu } from '#shared/menu/menu.ts'
import { backoffMs } from '../jobs/backoff.ts'
import { createJobRunner, type Job, type JobDeps } from '../jobs/runner.ts'
import type { MenuOnFile, Published } from '../store/menus-on-file.ts'
import type { Store } from '../store/open.ts'
import type { Transactions } from '../transactions.ts'
import { isPassing, type MenuChannels, type Place, type Shown, type Trouble } from '../channels/menus.ts'
import type { Drafts } from './drafts.ts'
import { keyOf, type Places } from './places.ts'
import type { ShownForms } from './shown-forms.ts'

/** Somebody may change a menu at the channel at any time; it is looked at this often, in ms (R27). */
const everyMs = 15 * 60_000
/** After a failure it is tried again at the latest after this, in ms. */
const againWithinMs = 60_000

/** Stands for "shows no menu" where a fingerprint is kept. */
export const noMenu = 'none'

export type Reading = { kind: 'read'; onFile: MenuOnFile } | Trouble

/**
 * What the channels show at each place: read at the start, now and then, and when asked. What is there is compared with
 * what we last knew; a difference is an outside change until somebody has seen it (R27). A place that never took a menu
 * of ours has nothing of ours that could have been changed: what it shows is known.
 */
export function createReader(
  deps: JobDeps & {
    store: Store
    transactions: Transactions
    places: Places
    channels: MenuChannels
    drafts: Drafts
    shownAs: ShownForms
    /** Something that is shown changed; told after the commit. */
    onChange: () => void
  },
) {
  const { store, clock, places } = deps
  /** `at` in steady ms. */
  const plans = new Map<string, { at: number; failures: number }>()
  const runner = createJobRunner<Job & { place: Place }, Reading>({
    ...deps,
    part: 'reading-menus',
    jobs: plannedReadings,
    run: ({ place }) => readNow(place),
  })

  /** A draft that is exactly this: the place shows a menu of ours. */
  function draftLike(fingerprint: string, place: Place): Published | null {
    for (const { id } of store.menus.all()) {
      const draft = deps.drafts.find(id)
      if (!draft || deps.shownAs(draft.document, place.channel).fingerprint !== fingerprint) continue
      deps.drafts.keepNewest(id)
      return { menuId: id, version: draft.version, at: clock.now() }
    }
    return null
  }

  /** Notes what a place shows. With `published` it is what we sent there; with `isKnown` nobody else changed it. */
  function note(
    place: Place,
    shown: Shown,
    about: { published?: Published; isKnown?: boolean } = {},
  ): MenuOnFile {
    return deps.transactions.run(() => {
      const at = { locationId: place.location.id, channel: place.channel }
      const before = store.menusOnFile.find(at.locationId, at.channel)
      const fingerprint = shown.menu === null ? noMenu : fingerprintOf(shown.menu)
      const isAsKnown = Boolean(before?.published) && before?.knownFingerprint === fingerprint
      const ours =
        about.published ?? (isAsKnown || fingerprint === noMenu ? null : draftLike(fingerprint, place))
      const isKnown = ours !== null || about.isKnown === true || !before?.published
      const knownFingerprint = isKnown ? fingerprint : before.knownFingerprint
      const isSame = before?.fingerprint === fingerprint
      const now = clock.now()
      const row: MenuOnFile = {
        ...at,
        readAt: now,
        fingerprint,
        platformMenuId: shown.platformMenuId,
        knownFingerprint,
        noticedAt: fingerprint === knownFingerprint ? null : ((isSame ? before.noticedAt : null) ?? now),
        published: ours ?? before?.published ?? null,
      }
      if (isSame) store.menusOnFile.note(row)
      else store.menusOnFile.save(row, shown.menu)
      deps.onChange()
      return row
    })
  }

  /** What a place shows is known: a person has seen it, or it is a menu of ours. */
  function settle(row: MenuOnFile, published: Published | null = row.published): void {
    deps.transactions.run(() => {
      store.menusOnFile.note({ ...row, knownFingerprint: row.fingerprint, noticedAt: null, published })
      deps.onChange()
    })
  }

  /** How far the last menu of ours has come on its way there. */
  function wayOf({ location, channel }: Place): string | null {
    const last = store.menuExports.last(location.id, channel)?.export
    return last ? `${last.reference} ${last.state} ${last.step}` : null
  }

  async function readNow(place: Place): Promise<Reading> {
    const key = keyOf(place)
    const { id } = place.location
    const wayBefore = wayOf(place)
    const ours = store.menusOnFile.find(id, place.channel)?.platformMenuId ?? null
    const answer = await deps.channels[place.channel].read(place, ours)
    const failures = (plans.get(key)?.failures ?? 0) + 1
    const soon = Math.min(againWithinMs, 2 * backoffMs(failures, deps.random()))
    const isTriedSoon = answer.kind !== 'answered' && isPassing(answer)
    plans.set(key, {
      at: clock.steady() + (isTriedSoon ? soon : everyMs),
      failures: isTriedSoon ? failures : 0,
    })
    if (answer.kind !== 'answered') return answer
    const known = store.menusOnFile.find(id, place.channel)
    const way = wayOf(place)
    // While a menu of ours is on its way there its own reading tells what became of it; an answer from before is old.
    const isOvertaken = way !== wayBefore || way?.endsWith(' exporting sent')
    if (known && isOvertaken) return { kind: 'read', onFile: known }
    return { kind: 'read', onFile: note(place, answer.value) }
  }

  /** Reads a place now; whoever asks meanwhile gets the same answer. */
  const read = (place: Place): Promise<Reading> => runner.now({ key: keyOf(place), at: clock.now(), place })

  function plannedReadings(now: number): (Job & { place: Place })[] {
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

  return {
    read,
    note,
    document: ({ location, channel }: Place): Menu | null => store.menusOnFile.document(location.id, channel),

    /** A new draft may be what places show already, because it was imported from one. */
    adopt: (): void => {
      for (const row of store.menusOnFile.all()) {
        const place = places.get(row.locationId, row.channel)
        const isOpen = row.published === null || row.noticedAt !== null
        if (!place || !isOpen || row.fingerprint === noMenu) continue
        deps.transactions.run(() => {
          const published = draftLike(row.fingerprint, place)
          if (published) settle(row, published)
        })
      }
    },
    settle,

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
