import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { boardOrder, line } from '../../../tests/fixtures/orders.ts'
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
