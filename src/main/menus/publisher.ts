import type { MenuExport } from '#shared/menu/export.ts'
import type { Menu } from '#shared/menu/menu.ts'
import { isPassing, type Storefront, type Shown } from '../channels/menus.ts'
import { createJobRunner, type Job } from '../jobs/runner.ts'
import type { ExportRecord, Said } from '../store/menu-exports.ts'
import {
  failure,
  isFromExport,
  whenAsked,
  whenLookedFor,
  whenReadBack,
  whenSaidNo,
  whenSent,
} from './export-answers.ts'
import { type ExportNews, exportRecordStep } from './export-record.ts'
import type { MenuParts } from './menu-parts.ts'
import { noMenu } from './on-file.ts'
import type { Reader } from './reader.ts'
import { storefrontKey } from './storefronts.ts'

/** What a storefront showed so recently need not be read again before a menu leaves, in ms. */
const freshMs = 30_000

type Deps = MenuParts & { reader: Reader }

/** One export under way, with where it goes and what is sent. */
type Way = { record: ExportRecord; storefront: Storefront; menu: Menu }

/**
 * Brings menus to their storefronts. What it works from is on disk before the channel is called: a start after whatever
 * end asks the channel for the reference before anything is sent again. An export is accepted once the channel shows
 * it.
 */
export function createPublisher(deps: Deps) {
  const { store, clock } = deps
  const jobOf = (record: ExportRecord) => ({ key: record.export.reference, at: record.notBefore, record })
  const runner = createJobRunner<Job & { record: ExportRecord }>({
    ...deps,
    part: 'publishing',
    jobs: () => store.menuExports.open().map(jobOf),
    run: ({ record }) => step(deps, record),
  })

  return {
    wake: runner.wake,
    /** One step of this export now; resolves when it is done, however it went. */
    step: async (reference: string): Promise<void> => {
      const record = store.menuExports.find(reference)
      // The runner has reported an unexpected error already and tries again.
      if (record?.export.state === 'exporting') await runner.now(jobOf(record)).catch(() => {})
    },
    /** Notes what a webhook said, in the transaction of its delivery. False when it is about none of our exports. */
    heard: (storefront: Storefront, reference: string, said: Said): boolean => {
      const record = store.menuExports.find(reference)
      if (
        record?.export.locationId !== storefront.location.id ||
        record.export.channel !== storefront.channel
      )
        return false
      // It may be faster than the answer to the call, or the answer was lost.
      note(deps, reference, { type: 'sent', platformMenuId: said.platformMenuId, said, inMs: 0 })
      return true
    },
    /** Nobody needs to sit out a wait: the way is clear, or something happened at a storefront. */
    retryNow: (is: (one: MenuExport) => boolean = () => true): void => {
      const now = clock.now()
      for (const { export: one, notBefore } of store.menuExports.open())
        if (notBefore > now && is(one)) note(deps, one.reference, { type: 'due', inMs: 0 })
      runner.wake()
    },
    /** Resolves when no call is under way. */
    idle: runner.idle,
    start: runner.start,
    stop: runner.stop,
  }
}
export type Publisher = ReturnType<typeof createPublisher>

/** Notes what happened to an export that is still under way, as it is now. */
function note(deps: Deps, reference: string, news: ExportNews): void {
  const { store, clock, random } = deps
  deps.transactions.run(() => {
    const current = store.menuExports.find(reference)
    if (!current || current.export.state !== 'exporting') return
    store.menuExports.save(exportRecordStep(current, news, clock.now(), random()))
    deps.changes.menus.publish(['menus'])
  })
  if (news.type === 'failed') {
    const { locationId: location, channel } = store.menuExports.find(reference)?.export ?? {}
    deps.log.warn({ location, channel, code: news.failure.code }, 'a menu was not accepted')
  }
}

/** The next step of one export. */
async function step(deps: Deps, record: ExportRecord): Promise<void> {
  const { reference, locationId, channel, menuId, version } = record.export
  const storefront = deps.storefronts.get(locationId, channel)
  const menu = deps.drafts.versionOf(menuId, version)
  if (!storefront || !menu) return note(deps, reference, failure('refused'))
  const way = { record, storefront, menu }
  if (record.export.step === 'sent') return follow(deps, way)
  if (record.maybeHeard) {
    const answer = await deps.channels[channel].progress(storefront, record)
    return note(deps, reference, whenLookedFor(answer))
  }
  const obstacle = await whyNotClear(deps, way)
  if (obstacle) note(deps, reference, obstacle)
  else await send(deps, way)
}

/** Whether what the storefront shows now may be replaced: nothing, the same, or what somebody has agreed to replace. */
async function whyNotClear(deps: Deps, { record, storefront, menu }: Way): Promise<ExportNews | null> {
  const { locationId, channel } = record.export
  let onFile = deps.store.menusOnFile.find(locationId, channel)
  if (!onFile || deps.clock.now() - onFile.readAt > freshMs) {
    const reading = await deps.reader.read(storefront)
    if (reading.kind === 'read') onFile = reading.onFile
    else if (isPassing(reading)) return { type: 'not-reached', trouble: reading, maybeHeard: null }
    // A storefront that will not be read says why when the menu is sent.
  }
  const { fingerprint = noMenu } = onFile ?? {}
  const mayReplace = [noMenu, record.replaces, deps.shownAs(menu, channel).fingerprint]
  return mayReplace.includes(fingerprint) ? null : failure('changed-outside')
}

async function send(deps: Deps, { record, storefront, menu }: Way): Promise<void> {
  const { store } = deps
  const { reference, menuId, requestedBy } = record.export
  const shown = store.menusOnFile.find(storefront.location.id, storefront.channel)?.platformMenuId ?? null
  const replaced = shown ?? record.export.platformMenuId
  note(deps, reference, { type: 'leaving' })
  const answer = await deps.channels[storefront.channel].push(storefront, {
    reference,
    menuId,
    menu,
    platformMenuId: replaced,
    by: requestedBy,
    soldOut: soldOutAt(deps, storefront),
    onMark: (mark) => note(deps, reference, { type: 'marked', mark }),
  })
  note(deps, reference, whenSent(answer, { menu, replaced, shown }))
}

function soldOutAt({ store }: Deps, { location, channel }: Storefront) {
  return store.soldOut
    .all()
    .filter((one) => one.locationId === location.id && one.channel === channel && one.wanted === 'off-sale')
    .map(({ kind, sellableId, until }) => ({ kind, id: sellableId, until }))
}

/** Finds out what came of a menu that was sent. */
async function follow(deps: Deps, way: Way): Promise<void> {
  const { record, storefront, menu } = way
  const { reference, sentAt } = record.export
  const { progress, read } = deps.channels[storefront.channel]
  const sinceSentMs = () => deps.clock.now() - (sentAt ?? deps.clock.now())
  let { said } = record
  if (said === null) {
    const news = whenAsked(await progress(storefront, record), sinceSentMs())
    note(deps, reference, news)
    if (news.type !== 'said') return
    said = news.said
  }
  if (said.status === 'FAILURE') {
    note(deps, reference, whenSaidNo(said, menu))
    // A failed export may have changed the menu there; what it changed may be replaced by the next one.
    const answer = await read(storefront, said.platformMenuId)
    if (answer.kind === 'answered') noteWhatFailureLeft(deps, way, answer.value)
    return
  }
  const platformMenuId = said.platformMenuId ?? record.export.platformMenuId
  const answer = await read(storefront, platformMenuId)
  const expected = deps.shownAs(menu, storefront.channel).fingerprint
  const news = whenReadBack(answer, expected, { platformMenuId, ageMs: sinceSentMs() })
  if (answer.kind === 'answered' && news.type === 'read-back') return accept(deps, way, news, answer.value)
  note(deps, reference, news)
  if (answer.kind === 'answered') noteWhatFailureLeft(deps, way, answer.value)
}

function accept(deps: Deps, { record, storefront }: Way, news: ExportNews, shown: Shown): void {
  const { reference, menuId, version } = record.export
  deps.transactions.run(() => {
    note(deps, reference, news)
    deps.reader.note(storefront, shown, { published: { menuId, version, at: deps.clock.now() } })
    deps.changes.publishedMenus.publish([storefrontKey(storefront)])
  })
}

/** What a failed export left at the storefront may be replaced by the next one, if it is indeed from this one. */
function noteWhatFailureLeft(deps: Deps, { record, storefront, menu }: Way, shown: Shown): void {
  const { reference } = record.export
  const isFromUs = isFromExport(shown, reference, deps.shownAs(menu, storefront.channel).menu)
  deps.transactions.run(() => {
    const onFile = deps.reader.note(storefront, shown, { isKnown: isFromUs })
    const failed = deps.store.menuExports.find(reference)
    if (isFromUs && failed) deps.store.menuExports.save({ ...failed, replaces: onFile.fingerprint })
  })
}
