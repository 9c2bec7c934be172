import {
  type ExportEvent,
  type ExportFailure,
  exportLimitMs,
  exportStep,
  type MenuExport,
} from '#shared/menu/export.ts'
import { fingerprintOf } from '#shared/menu/fingerprint.ts'
import type { Menu } from '#shared/menu/menu.ts'
import { pathsIn } from '#shared/menu/places.ts'
import { backoffMs } from '../jobs/backoff.ts'
import { createJobRunner, type Job, type JobDeps } from '../jobs/runner.ts'
import { maybeHeard } from '../channels/outcome.ts'
import type { ExportRecord, Said } from '../store/menu-exports.ts'
import type { Store } from '../store/open.ts'
import type { Transactions } from '../transactions.ts'
import {
  isPassing,
  type MenuChannels,
  type Place,
  type Shown,
  type Trouble,
  wordsOf,
} from '../channels/menus.ts'
import type { Drafts } from './drafts.ts'
import { failureOf, failureSaid } from './failures.ts'
import type { Places } from './places.ts'
import { noMenu, type Reader } from './reader.ts'
import type { ShownForms } from './shown-forms.ts'

const second = 1_000
const minute = 60 * second

/** What a place showed so recently need not be read again before a menu leaves, in ms. */
const freshMs = 30 * second

/** How long until the channel is asked again for an outcome that did not come by webhook, in ms. */
export function pollMs(sinceSentMs: number): number {
  if (sinceSentMs < 30 * second) return 2 * second
  if (sinceSentMs < 2 * minute) return 5 * second
  return sinceSentMs < 10 * minute ? 15 * second : minute
}

/**
 * Brings menus to their places. What it works from is on disk before the channel is called: a start after whatever end
 * asks the channel for the reference before anything is sent again. An export is accepted once the channel shows it.
 */
export function createPublisher(
  deps: JobDeps & {
    store: Store
    transactions: Transactions
    places: Places
    channels: MenuChannels
    drafts: Drafts
    reader: Reader
    shownAs: ShownForms
    /** A place shows a menu of ours: what is sold out has to be looked at again. */
    onAccepted: (place: Place) => void
    onChange: () => void
  },
) {
  const { store, clock } = deps
  const jobOf = (record: ExportRecord) => ({ key: record.export.reference, at: record.notBefore, record })
  const runner = createJobRunner<Job & { record: ExportRecord }>({
    ...deps,
    part: 'publishing',
    jobs: () => store.menuExports.open().map(jobOf),
    run: ({ record }) => step(record),
  })

  /** Changes an export that is still under way, as it is now: a webhook may have come in meanwhile. */
  function change(reference: string, to: (current: ExportRecord) => ExportRecord): ExportRecord | null {
    return deps.transactions.run(() => {
      const current = store.menuExports.find(reference)
      if (!current || current.export.state !== 'exporting') return null
      const next = to(current)
      store.menuExports.save(next)
      deps.onChange()
      return next
    })
  }

  /** Takes a step of the state machine with what is kept beside it. */
  function apply(
    reference: string,
    event: ExportEvent,
    beside: Partial<Omit<ExportRecord, 'export'>> = {},
  ): ExportRecord | null {
    return change(reference, (current) => {
      const stepped = exportStep(current.export, event, clock.now())
      return stepped.ok ? { ...current, ...beside, export: stepped.export } : current
    })
  }

  function fail(
    record: ExportRecord,
    failure: ExportFailure,
    platformMenuId = record.export.platformMenuId,
  ): void {
    apply(record.export.reference, { type: 'failed', failure, platformMenuId })
    deps.log.warn(
      { location: record.export.locationId, channel: record.export.channel, code: failure.code },
      'a menu was not accepted',
    )
  }

  /** No answer to work with: later again, or never. `wasHeard` is what this attempt may have done. */
  function postpone({ export: one }: ExportRecord, trouble: Trouble, isMaybeHeard?: boolean): void {
    const asked = trouble.kind === 'later' ? (trouble.retryAfterMs ?? 0) : 0
    apply(
      one.reference,
      { type: 'not-reached', error: wordsOf(trouble) ?? '' },
      {
        notBefore: clock.now() + Math.max(asked, backoffMs(one.attempts + 1, deps.random())),
        ...(isMaybeHeard !== undefined && { maybeHeard: isMaybeHeard }),
      },
    )
  }

  async function step(record: ExportRecord): Promise<void> {
    const { locationId, channel, menuId, version } = record.export
    const place = deps.places.get(locationId, channel)
    const menu = deps.drafts.versionOf(menuId, version)
    if (!place || !menu) return fail(record, failure('refused', null, []))
    if (record.export.step === 'sent') return follow(record, place, menu)
    if (record.maybeHeard) return findOut(record, place)
    if (await isClear(record, place, menu)) await send(record, place, menu)
  }

  /** An attempt may have got there although nobody heard of it: the channel knows. */
  async function findOut(record: ExportRecord, place: Place): Promise<void> {
    const { reference } = record.export
    const answer = await deps.channels[place.channel].progress(place, record)
    if (answer.kind !== 'answered') {
      if (isPassing(answer)) return postpone(record, answer)
      return fail(record, failureOf(answer, []))
    }
    const now = clock.now()
    if (answer.value.kind === 'unknown') {
      change(reference, (current) => ({ ...current, maybeHeard: false, notBefore: now }))
      return
    }
    const said = answer.value.kind === 'said' ? answer.value.said : null
    apply(
      reference,
      { type: 'sent', platformMenuId: said?.platformMenuId ?? null },
      { notBefore: now, ...(said && { said }) },
    )
  }

  /** Whether what the place shows now may be replaced: nothing, the same, or what somebody has agreed to replace. */
  async function isClear(record: ExportRecord, place: Place, menu: Menu): Promise<boolean> {
    const { locationId, channel } = record.export
    let onFile = store.menusOnFile.find(locationId, channel)
    if (!onFile || clock.now() - onFile.readAt > freshMs) {
      const reading = await deps.reader.read(place)
      if (reading.kind === 'read') onFile = reading.onFile
      else if (isPassing(reading)) {
        postpone(record, reading)
        return false
      }
      // A place that will not be read says why when the menu is sent.
    }
    const { fingerprint = noMenu } = onFile ?? {}
    const mayReplace = [noMenu, record.replaces, deps.shownAs(menu, channel).fingerprint]
    if (mayReplace.includes(fingerprint)) return true
    fail(record, failure('changed-outside', null, []))
    return false
  }

  async function send(record: ExportRecord, place: Place, menu: Menu): Promise<void> {
    const { reference, menuId, requestedBy } = record.export
    const onFile = store.menusOnFile.find(place.location.id, place.channel)
    const platformMenuId = onFile?.platformMenuId ?? record.export.platformMenuId
    change(reference, (current) => ({ ...current, maybeHeard: true }))
    const answer = await deps.channels[place.channel].push(place, {
      reference,
      menuId,
      menu,
      platformMenuId,
      by: requestedBy,
      soldOut: store.soldOut
        .all()
        .filter(
          (one) =>
            one.locationId === place.location.id &&
            one.channel === place.channel &&
            one.wanted === 'off-sale',
        )
        .map(({ kind, sellableId, until }) => ({ kind, id: sellableId, until })),
      onMark: (mark) => void change(reference, (current) => ({ ...current, mark })),
    })
    const now = clock.now()
    if (answer.kind === 'answered') {
      const { said } = answer.value
      const sent: ExportEvent = { type: 'sent', platformMenuId: answer.value.platformMenuId }
      apply(reference, sent, {
        maybeHeard: false,
        notBefore: now + (said === null ? pollMs(0) : 0),
        ...(said && { said }),
      })
      return
    }
    if (answer.kind === 'sign-in-again') return fail(record, failureOf(answer, []))
    if (isPassing(answer)) return postpone(record, answer, maybeHeard(answer))
    // The id we kept leads nowhere, and no menu stands there: it is a new one.
    const isIdGone = answer.kind === 'rejected' && answer.status === 404
    if (isIdGone && platformMenuId !== null && onFile?.platformMenuId == null) {
      change(reference, (current) => ({
        ...current,
        maybeHeard: false,
        notBefore: now,
        export: { ...current.export, platformMenuId: null },
      }))
      return
    }
    fail(record, failureOf(answer, pathsIn(wordsOf(answer) ?? '', menu)))
  }

  async function follow(record: ExportRecord, place: Place, menu: Menu): Promise<void> {
    const said = record.said ?? (await ask(record, place))
    if (said === null) return
    if (said.status === 'SUCCESS') return prove(record, said, place, menu)
    const { reference } = record.export
    fail(record, failureSaid(said, pathsIn(said.details ?? '', menu)), said.platformMenuId)
    // What it left there is ours to replace, where that is what it left.
    const answer = await deps.channels[place.channel].read(place, said.platformMenuId)
    if (answer.kind === 'answered') noteAfterFailure(reference, place, menu, answer.value)
  }

  /** What the channel says came of it; null while it says nothing. */
  async function ask(record: ExportRecord, place: Place): Promise<Said | null> {
    const { reference, sentAt } = record.export
    const answer = await deps.channels[place.channel].progress(place, record)
    const age = clock.now() - (sentAt ?? clock.now())
    if (answer.kind !== 'answered') {
      // Out of its sight nothing can be said to have timed out.
      if (isPassing(answer)) later(reference, Math.max(pollMs(age), pauseOf(answer)))
      else fail(record, failureOf(answer, []))
      return null
    }
    if (answer.value.kind === 'said') {
      const { said } = answer.value
      change(reference, (current) => ({ ...current, said: current.said ?? said }))
      return said
    }
    if (age >= exportLimitMs) fail(record, failure('timed-out', null, []))
    else later(reference, pollMs(age))
    return null
  }

  function later(reference: string, ms: number): void {
    // A webhook that came in meanwhile made it due at once.
    change(reference, (current) =>
      current.said === null ? { ...current, notBefore: clock.now() + ms } : current,
    )
  }

  /** Reads the menu back: what counts is what customers see. */
  async function prove(record: ExportRecord, said: Said, place: Place, menu: Menu): Promise<void> {
    const { reference, menuId, version, sentAt } = record.export
    const platformMenuId = said.platformMenuId ?? record.export.platformMenuId
    const answer = await deps.channels[place.channel].read(place, platformMenuId)
    if (answer.kind !== 'answered') {
      const age = clock.now() - (sentAt ?? clock.now())
      if (!isPassing(answer)) return fail(record, failureOf(answer, []), platformMenuId)
      change(reference, (current) => ({
        ...current,
        notBefore: clock.now() + Math.max(pollMs(age), pauseOf(answer)),
      }))
      return
    }
    const shown = answer.value
    const isAsSent =
      shown.menu !== null && fingerprintOf(shown.menu) === deps.shownAs(menu, place.channel).fingerprint
    if (!isAsSent) {
      fail(record, failure('not-as-sent', null, []), platformMenuId)
      noteAfterFailure(reference, place, menu, shown)
      return
    }
    deps.transactions.run(() => {
      const id = shown.platformMenuId ?? platformMenuId
      apply(reference, { type: 'read-back', platformMenuId: id })
      deps.reader.note(place, shown, { published: { menuId, version, at: clock.now() } })
    })
    deps.onAccepted(place)
  }

  /** What a failed export left at the place may be replaced by the next one, if it is indeed from this one. */
  function noteAfterFailure(reference: string, place: Place, menu: Menu, shown: Shown): void {
    const withoutHours = (one: Menu) => fingerprintOf({ ...one, hours: [], specialDays: [] })
    const isFromUs =
      shown.menu !== null &&
      (shown.reference === reference ||
        withoutHours(shown.menu) === withoutHours(deps.shownAs(menu, place.channel).menu))
    deps.transactions.run(() => {
      const onFile = deps.reader.note(place, shown, { isKnown: isFromUs })
      const record = store.menuExports.find(reference)
      if (isFromUs && record) store.menuExports.save({ ...record, replaces: onFile.fingerprint })
    })
  }

  function pauseOf(trouble: Trouble): number {
    return trouble.kind === 'later' ? (trouble.retryAfterMs ?? 0) : 0
  }

  return {
    wake: runner.wake,
    /** One step of this export now; resolves when it is done, however it went. */
    step: async (reference: string): Promise<void> => {
      const record = store.menuExports.find(reference)
      // What nobody expected the runner has told, and tries again.
      if (record?.export.state === 'exporting') await runner.now(jobOf(record)).catch(() => {})
    },
    /** Notes what a webhook said, in the transaction of its delivery. False when it is about none of our exports. */
    heard: (place: Place, reference: string, said: Said): boolean => {
      const record = store.menuExports.find(reference)
      if (record?.export.locationId !== place.location.id || record.export.channel !== place.channel)
        return false
      const about = { said, notBefore: clock.now(), maybeHeard: false }
      // It may be faster than the answer to the call, or the answer was lost.
      apply(reference, { type: 'sent', platformMenuId: said.platformMenuId }, about)
      return true
    },
    /** Nobody needs to sit out a wait: the way is clear, or something happened at a place. */
    hurry: (is: (one: MenuExport) => boolean = () => true): void => {
      const now = clock.now()
      for (const { export: one, notBefore } of store.menuExports.open())
        if (notBefore > now && is(one)) change(one.reference, (record) => ({ ...record, notBefore: now }))
      runner.wake()
    },
    /** Resolves when no call is under way. */
    idle: runner.idle,
    start: runner.start,
    stop: runner.stop,
  }
}
export type Publisher = ReturnType<typeof createPublisher>

function failure(code: ExportFailure['code'], details: string | null, paths: ExportFailure['paths']) {
  return { code, details, paths }
}
