import Database from 'better-sqlite3'
import { describe, expect, onTestFinished, test } from 'vitest'
import { boardOrder, line, option } from '../../../tests/fixtures/orders.ts'
import { tempDir } from '../../../tests/support/core.ts'
import { createFindOrders } from '../orders/find-orders.ts'
import { indexOlder, rebuildSearch } from '../orders/index-older.ts'
import { openStore } from './open.ts'

function station() {
  const store = openStore(tempDir())
  onTestFinished(() => store.close())
  const find = createFindOrders(store.reading)
  const add = (more: Parameters<typeof boardOrder>[0]) => {
    const order = boardOrder(more)
    store.transaction(() => store.orders.add(order))
    return order
  }
  const found = (words: string, byNumber = true) =>
    find({ filter: { words }, limit: 50, byNumber }).orders.map((order) => order.id)
  /** Every word of the index with the orders it leads to. */
  const indexed = () => {
    const db = new Database(store.file)
    db.exec(`CREATE VIRTUAL TABLE temp.words USING fts5vocab('main', 'order_search', 'instance')`)
    const rows = db.prepare('SELECT term, doc FROM temp.words ORDER BY term, doc').all()
    db.close()
    return rows as { term: string; doc: number }[]
  }
  return { store, add, found, find, indexed }
}

test('an order is found by its numbers, and by the beginnings of its customer and dishes', () => {
  const { add, found } = station()
  add({ id: 'a', displayNumber: '5821', platformOrderId: 'pa', ticketNumber: 42, customerName: 'Nadia F.' })
  add({
    id: 'b',
    displayNumber: '0417',
    customerName: 'Rafael D.',
    lines: [line('Soup'), line('Poutine 100%')],
  })
  expect(found('5821')).toEqual(['a'])
  expect(found('pa')).toEqual(['a'])
  expect(found('#0042')).toEqual(['a'])
  expect(found('nadia')).toEqual(['a'])
  expect(found('poutine')).toEqual(['b'])
  expect(found('100%')).toEqual(['b'])
  expect(found('sushi')).toEqual([])
  // A sign is no word, and no pattern.
  expect(found('%')).toEqual([])
  // A key of the stored document is no dish.
  expect(found('quantity')).toEqual([])
})

test('dishes, customers and numbers are found however old the order is', () => {
  const { store, add, found } = station()
  store.transaction(() => {
    add({ id: 'old', displayNumber: '7001', lines: [line('Rare dish')], customerName: 'Zoë' })
    for (let at = 0; at < 2_000; at += 1) add({})
  })
  expect(found('rare dish')).toEqual(['old'])
  expect(found('7001')).toEqual(['old'])
  expect(found('zoe')).toEqual(['old'])
})

describe('every word of the text begins a word of the order, in any field and order', () => {
  function twoOrders() {
    const { add, found } = station()
    const topping = option('Crème fraîche', 1, { options: [option('Ciboulette')] })
    add({
      id: 'a',
      displayNumber: 'D4K-77',
      customerName: 'Müller, José',
      customerPhone: '+15145550182',
      customerNote: 'Sonnez en bas « svp »',
      lines: [
        line('Bœuf Strogonoff', 1, {
          note: 'sans oignons',
          options: [option('Riz', 1, { options: [topping] })],
        }),
        line('宫保鸡丁'),
        line('شاورما'),
      ],
    })
    add({
      id: 'b',
      customerName: 'Ann NEAR',
      customerPhone: null,
      lines: [line('Poutine OR pizza')],
      status: 'cancelled',
    })
    return found
  }
  test.each([
    ['ciboul', 'a'],
    ['fraiche jose', 'a'],
    ['JOSÉ', 'a'],
    ['jose\u0301', 'a'],
    ['boeuf', 'a'],
    ['bœuf', 'a'],
    ['muller riz', 'a'],
    ['oignons sonnez', 'a'],
    ['d4k', 'a'],
    ['77', 'a'],
    ['5145550182', 'a'],
    ['15145550182', 'a'],
    ['514-555-0182', 'a'],
    ['(514) 555', ''],
    ['宫保', 'a'],
    ['鸡丁', 'a'],
    ['شاو', 'a'],
    ['"riz', 'a'],
    ['riz*', 'a'],
    ['-riz', 'a'],
    ["riz'); DROP TABLE orders; --", ''],
    ['order_search MATCH', ''],
    ['words: riz', ''],
    ['ann near', 'b'],
    ['NEAR(ann)', 'b'],
    ['poutine OR', 'b'],
    ['poutine AND pizza', ''],
    ['iboulette', ''],
    ['riz poutine', ''],
    ['🍕', ''],
    ['🍕 riz', 'a'],
    ['\0', ''],
    ['', ''],
    ['x'.repeat(10_000), ''],
    ['riz '.repeat(5_000), 'a'],
    [Array.from({ length: 5_000 }, (_, at) => `w${at}`).join(' '), ''],
    ['\uE00077', 'a'],
    ['\uD800', ''],
  ])('%j finds %j', (words, id) => {
    expect(twoOrders()(words, false)).toEqual(id === '' ? [] : [id])
  })
})

test('an order whose content is replaced is found by what it says now, and by nothing it said', () => {
  const { store, add, found } = station()
  const order = add({ lines: [line('Soup')], customerNote: 'no salt' })
  store.transaction(() =>
    store.orders.save({ ...order, revision: 2, lines: [line('Salad')], customerNote: null }),
  )
  expect([found('soup'), found('salt'), found('salad')]).toEqual([[], [], [order.id]])
})

test('words that something else takes from an order, and orders that are deleted, leave the index (B20)', () => {
  const { store, add, found, indexed } = station()
  const [kept, gone] = [add({ customerName: 'Erased Person' }), add({ customerName: 'Deleted Person' })]
  const db = new Database(store.file)
  db.prepare(`UPDATE orders SET customer_name = '' WHERE id = ?`).run(kept.id)
  db.prepare('DELETE FROM orders WHERE id = ?').run(gone.id)
  db.close()
  expect(found('person')).toEqual([])
  expect(indexed().filter(({ term }) => /erased|deleted/.test(term))).toEqual([])
})

test('what fails to be written leaves no words behind', () => {
  const { store, found } = station()
  const order = boardOrder({ customerName: 'Nobody' })
  expect(() =>
    store.transaction(() => {
      store.orders.add(order)
      throw new Error('the disk is full')
    }),
  ).toThrow()
  expect(found('nobody')).toEqual([])
  store.transaction(() => store.orders.add(order))
  expect(found('nobody')).toEqual([order.id])
})

test('the index that is kept order by order is the one a rebuild makes', async () => {
  const { store, add, indexed } = station()
  const orders = Array.from({ length: 450 }, (_, at) =>
    add({ lines: [line(`Dish ${at % 7}`), line('Soup')] }),
  )
  for (const order of orders.slice(100, 200))
    store.transaction(() => store.orders.save({ ...order, revision: 2, lines: [line('Changed dish')] }))
  const kept = indexed()
  expect(kept.length).toBeGreaterThan(1_000)
  expect(await rebuildSearch({ store }, async () => {})).toBe(450)
  expect(indexed()).toEqual(kept)
  expect(store.orderSearch.below()).toBe(0)
})

test('a rebuild that ends in the middle loses nothing and is gone on with; what comes meanwhile is in it', () => {
  const { store, add, found, indexed } = station()
  for (let at = 0; at < 30; at += 1) add({ customerName: `Guest ${at}x` })
  const kept = indexed()
  store.orderSearch.startAgain()
  expect(indexOlder({ store }, 10)).toBe(10)
  const late = add({ customerName: 'Late guest' })
  expect([found('3x').length, found('late')]).toEqual([1, [late.id]])
  while (indexOlder({ store }, 10) > 0);
  expect(indexed().filter(({ doc }) => doc <= 30)).toEqual(kept)
})

test('pages follow each other without a gap or a double, also while orders come in', () => {
  const { add, find } = station()
  const all = Array.from({ length: 25 }, () => add({ lines: [line('Soup')] }).id).toReversed()
  const pages: string[][] = []
  let after: string | null = null
  do {
    const page: ReturnType<typeof find> = find({
      filter: { words: 'sou' },
      limit: 10,
      ...(after !== null && { after }),
    })
    pages.push(page.orders.map(({ id }) => id))
    after = page.next
    add({ lines: [line('Soup')] })
  } while (after !== null)
  expect(pages.map((page) => page.length)).toEqual([10, 10, 5])
  expect(pages.flat()).toEqual(all)
})
