import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { demoMenu } from '#shared/menu/demo-menu.ts'
import type { MenuExport } from '#shared/menu/export.ts'
import { createStationClock } from '../base/clock.ts'
import { newRecord } from '../integration/book.ts'
import { createChanges } from '../base/changes.ts'
import { openStore } from '../store/open.ts'
import { createTransactions } from '../base/transactions.ts'
import type { Answer, MenuChannels, Storefront, Shown } from '../channels/menus.ts'
import { createDrafts } from './drafts.ts'
import { createReader } from './reader.ts'
import { createShownForms } from './shown-forms.ts'

const location = {
  id: 'centre',
  brand: 'Chez Loutre',
  name: 'Centre',
  address: '',
  timeZone: 'America/Toronto',
  currency: 'CAD',
  country: 'CA',
  language: 'fr',
  autoAccept: false,
  defaultPrepMinutes: 15,
  dayEndsAt: 240,
  autoAcceptHours: null,
  autoAcceptBelow: null,
  revision: 1,
  setAsideAt: null,
} as const
const storefront: Storefront = {
  location,
  channel: 'doordash',
  record: { ...newRecord('centre', 'doordash', 0), state: 'active' },
}
const other = { ...demoMenu, name: 'Avant' }
const shown = (menu: Shown['menu']): Answer<Shown> => ({
  kind: 'answered',
  value: { menu, platformMenuId: 'm', reference: null },
})

/** A reader whose channel answers when the test says so. */
function reading() {
  const dir = mkdtempSync(join(tmpdir(), 'order-manager-'))
  const store = openStore(dir)
  onTestFinished(() => {
    store.close()
    rmSync(dir, { recursive: true, force: true })
  })
  const jobs = {
    clock: createStationClock(),
    random: () => 0.5,
    log: { info: () => {}, warn: () => {}, error: () => {} },
    report: () => {},
  }
  const transactions = createTransactions(store, jobs)
  const asked: ((answer: Answer<Shown>) => void)[] = []
  const doordash: Pick<MenuChannels['doordash'], 'asShown' | 'read'> = {
    asShown: (menu) => menu,
    read: () => new Promise((resolve) => void asked.push(resolve)),
  }
  const channels = { doordash } as unknown as MenuChannels
  const common = { store, transactions, clock: jobs.clock, changes: createChanges(transactions, jobs) }
  const drafts = createDrafts({ ...common, newId: () => 'carte' })
  const reader = createReader({
    ...common,
    ...jobs,
    storefronts: {
      get: () => storefront,
      all: () => [],
      isReadable: () => true,
      selling: () => [],
      obstacle: () => null,
    },
    channels,
    drafts,
    shownAs: createShownForms(channels),
  })
  return { store, drafts, reader, asked }
}

it('an answer from before a publish is not taken for a change after it (R27)', async () => {
  const { store, drafts, reader, asked } = reading()
  const { id, version } = drafts.create({ name: 'Carte', currency: 'CAD', document: demoMenu }, 'Camille')
  const before = reader.read(storefront)
  const sent: MenuExport = {
    reference: 'r',
    menuId: id,
    version,
    locationId: 'centre',
    channel: 'doordash',
    state: 'accepted',
    step: 'done',
    requestedAt: 1,
    requestedBy: 'Camille',
    sentAt: 1,
    endedAt: 1,
    platformMenuId: 'm',
    failure: null,
    attempts: 0,
    lastError: null,
  }
  const beside = { replaces: null, maybeHeard: false, mark: null, said: null, notBefore: 0 }
  store.menuExports.save({ export: sent, ...beside })
  const published = { menuId: id, version, at: 1 }
  reader.note(storefront, { menu: demoMenu, platformMenuId: 'm', reference: 'r' }, { published })

  asked[0]?.(shown(other))
  expect(await before).toMatchObject({ kind: 'read', onFile: { noticedAt: null } })
  // The same thing read afterwards is one.
  const after = reader.read(storefront)
  asked[1]?.(shown(other))
  expect(await after).toMatchObject({ kind: 'read', onFile: { noticedAt: expect.any(Number), published } })
})

it('whoever asks for the same place at the same time gets the same answer from one call', async () => {
  const { reader, asked } = reading()
  const both = [reader.read(storefront), reader.read(storefront)]
  expect(asked).toHaveLength(1)
  asked[0]?.(shown(null))
  expect(await Promise.all(both)).toMatchObject([{ onFile: { fingerprint: 'none' } }, { kind: 'read' }])
})
