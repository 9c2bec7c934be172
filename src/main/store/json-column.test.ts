import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { boardOrder, line } from '../../../tests/fixtures/orders.ts'
import { isPartlyUnread } from '#shared/order/order.ts'
import { transition } from '#shared/order/transition.ts'
import { usualRoute } from '#shared/printing/route.ts'
import { openStore } from './open.ts'

function createStore() {
  const dir = mkdtempSync(join(tmpdir(), 'order-manager-json-'))
  const store = openStore(dir)
  const raw = new Database(store.file)
  onTestFinished(() => {
    raw.close()
    store.close()
    rmSync(dir, { recursive: true, force: true })
  })
  return { store, raw }
}

test('an order whose dishes cannot be read stays on the board with the others, and nothing of it is overwritten', () => {
  const { store, raw } = createStore()
  const [soup, pie] = [boardOrder({ lines: [line('Soup')] }), boardOrder({ lines: [line('Pie')] })]
  for (const order of [soup, pie]) store.orders.add(order)
  const old = '{"lines":[{"title":"Soup"}]}'
  raw.prepare('UPDATE orders SET content = ? WHERE id = ?').run(old, soup.id)

  const [first, second] = store.orders.onBoard()
  expect(first).toMatchObject({ id: soup.id, displayNumber: soup.displayNumber, lines: [], warnings: ['$'] })
  expect(second?.lines).toEqual(pie.lines)

  if (first) store.orders.save({ ...first, status: 'preparing' })
  const content = raw.prepare('SELECT content FROM orders WHERE id = ?').pluck()
  expect(content.get(soup.id)).toBe(old)
  expect(store.orders.find(soup.id)?.status).toBe('preparing')

  // The channel sends it again: that is what counts from now on.
  if (first) store.orders.save({ ...first, revision: 2, lines: [line('Stew')], warnings: [] })
  expect(store.orders.find(soup.id)?.lines[0]?.name).toBe('Stew')
})

test.each([
  ['confirm', { kind: 'confirm', readyBy: null }],
  ['refuse', { kind: 'refuse', reason: 'other', itemId: null, details: null }],
] as const)('a %s whose details cannot be read is sent all the same', (kind, sent) => {
  const { store, raw } = createStore()
  const order = boardOrder()
  store.orders.add(order)
  store.outbox.add(
    order.id,
    kind === 'confirm' ? { kind, readyBy: 5 } : { kind, reason: 'too-busy', itemId: null, details: 'x' },
    0,
    0,
  )
  raw.prepare('UPDATE outbox SET command = ?').run('{"kind":"of another version"}')
  expect(store.outbox.of(order.id)[0]?.command).toEqual(sent)
})

test('an entry of the history that cannot be read keeps its place and its kind', () => {
  const { store, raw } = createStore()
  const order = boardOrder()
  store.orders.add(order)
  store.history.add(order.id, { at: 1, actor: { kind: 'staff' }, type: 'accepted', detail: { minutes: 20 } })
  raw.prepare('UPDATE order_history SET actor = ?, detail = ?').run('not JSON', '[1]')
  expect(store.history.of(order.id)).toEqual([
    { at: 1, actor: { kind: 'system' }, type: 'accepted', detail: {} },
  ])
})

test('a wizard that cannot be read is not under way, and a new one can begin', () => {
  const { store, raw } = createStore()
  raw.prepare('INSERT INTO wizards (id, changed_at, document) VALUES (?, ?, ?)').run('w', 1, '{"step":"x"}')
  expect(store.wizards.current()).toBeNull()
})

test('what came before its order and cannot be read makes the order say so', () => {
  const { store, raw } = createStore()
  store.parkedEvents.add('doordash', 'p1', { receivedAt: 5, event: { type: 'cancelled-by-platform' } })
  store.parkedEvents.add('doordash', 'p1', { receivedAt: 4, event: { type: 'readied' } })
  raw.prepare('UPDATE parked_events SET event = ? WHERE received_at = 5').run('{"type":"of another version"}')
  expect(store.parkedEvents.take('doordash', 'p1')).toEqual([
    { receivedAt: 4, event: { type: 'readied' } },
    { receivedAt: 5, event: { type: 'field-not-understood' } },
  ])

  const step = transition(boardOrder(), { type: 'field-not-understood' }, 6)
  expect(step.ok && isPartlyUnread(step.order)).toBe(true)
})

test('an order of an unknown status stays where a person sees it, and says that it was not read whole', () => {
  const { store, raw } = createStore()
  const order = boardOrder()
  store.orders.add(order)
  raw.prepare('UPDATE orders SET status = ?, confirmation = ?, cutlery = ?').run('x', 'x', 'x')
  const [found] = store.orders.onBoard()
  expect(found).toMatchObject({ status: 'preparing', confirmation: 'unconfirmed', cutlery: 'unknown' })
  expect(found && isPartlyUnread(found)).toBe(true)
})

test('a setting and the abilities of a printer that are no JSON count as never stored', () => {
  const { store, raw } = createStore()
  store.settings.put('device', { volume: 1 })
  raw.prepare('UPDATE settings SET value = ?').run('{"volume":')
  expect(store.settings.get('device')).toBeUndefined()

  const kitchen = {
    id: 'k',
    name: 'Kitchen',
    kind: 'network',
    language: 'esc-pos',
    host: 'h',
    port: 9100,
    queue: null,
    paper: 80,
  } as const
  store.printers.save({
    ...kitchen,
    codePage: 'cp858',
    tickets: ['kitchen', 'customer'],
    locationId: null,
    route: usualRoute,
  })
  raw
    .prepare('UPDATE printers SET capabilities = ?, kind = ?, paper = 1, code_page = ?, tickets = ?')
    .run('{', 'x', 'x', 'kitchen x')
  expect(store.printers.capabilities('k')).toBeUndefined()
  expect(store.printers.find('k')).toMatchObject({
    kind: 'network',
    paper: 58,
    codePage: 'bitmap',
    tickets: ['kitchen'],
  })
})

test('a print job in an unknown state is not printed again by itself: a person looks', () => {
  const { store, raw } = createStore()
  const job = {
    id: 'j',
    orderId: 'o',
    day: null,
    printerId: 'k',
    reroutedFrom: null,
    kind: 'kitchen',
    notice: 'none',
    sequence: 1,
  } as const
  const times = { createdAt: 1, notBefore: 1, changedAt: 1 }
  store.printJobs.add({
    ...job,
    ...times,
    state: 'queued',
    problem: null,
    attempts: 0,
    revision: null,
    releasedAt: null,
  })
  raw.prepare('UPDATE print_jobs SET state = ?, problem = ?').run('x', 'x')
  expect(store.printJobs.find('j')).toMatchObject({ state: 'unconfirmed', problem: 'station-error' })
})

test('a row of a channel this version does not know is left where it is', () => {
  const { store, raw } = createStore()
  store.soldOut.save({
    kind: 'item',
    sellableId: 's',
    locationId: 'l',
    channel: 'doordash',
    name: 'Soup',
    state: 'pending',
    since: 1,
    until: null,
    by: null,
    error: null,
    wanted: 'off-sale',
    sentAt: null,
    attempts: 0,
    notBefore: 0,
  })
  raw.prepare('UPDATE sold_out SET channel = ?').run('x')
  expect(store.soldOut.all()).toEqual([])
  expect(raw.prepare('SELECT count(*) FROM sold_out').pluck().get()).toBe(1)
})
