import { connect } from 'node:net'
import { describe, expect, it } from 'vitest'
import { silentLog, testCore } from '../support/core.ts'
import { orderDelivery } from '../support/doordash-order.ts'

/** The sample with one item replaced. */
const withItem = (item: Record<string, unknown>) =>
  orderDelivery({ categories: [{ name: 'C', items: [{ name: 'Soup', price: 100, quantity: 1, ...item }] }] })

/** Options in options, as text: too deep for JSON.stringify itself. */
function nested(levels: number): string {
  const open = '{"name":"x","price":0,"quantity":1,"extras":[{"name":"g","options":['
  const deep = `${open.repeat(levels)}{"name":"deep","price":0,"quantity":1}${']}]}'.repeat(levels)}`
  return JSON.stringify(withItem({ extras: [{ name: 'g', options: ['HERE'] }] })).replace('"HERE"', deep)
}

const esc = '\u001B'
const refused: [string, unknown, number, string][] = [
  ['malformed JSON', '{"event":', 400, 'MALFORMED_JSON'],
  ['an empty body', '', 400, 'MALFORMED_JSON'],
  ['NaN', JSON.stringify(orderDelivery()).replace('3115', 'NaN'), 400, 'MALFORMED_JSON'],
  [
    'invalid UTF-8',
    Buffer.concat([Buffer.from('{"a":"'), Buffer.of(0xff, 0xfe), Buffer.from('"}')]),
    400,
    'INVALID_UTF8',
  ],
  ['a JSON string', '"order"', 422, 'INVALID_FIELD'],
  ['null', 'null', 422, 'INVALID_FIELD'],
  ['an array', '[]', 422, 'INVALID_FIELD'],
  ['an unknown event', orderDelivery({}, { type: 'OrderExplode' }), 422, 'INVALID_FIELD'],
  ['no id', orderDelivery({ id: undefined }), 422, 'MISSING_FIELD'],
  ['a number as id', orderDelivery({ id: 12 }), 422, 'INVALID_FIELD'],
  ['a path as id', orderDelivery({ id: '../../etc/passwd' }), 422, 'INVALID_FIELD'],
  ['line breaks in the id', orderDelivery({ id: 'a\r\nX-Evil: 1' }), 422, 'INVALID_FIELD'],
  ['no store', orderDelivery({ store: undefined }), 422, 'MISSING_FIELD'],
  ['a negative subtotal', orderDelivery({ subtotal: -1 }), 422, 'INVALID_FIELD'],
  ['a fractional subtotal', orderDelivery({ subtotal: 10.5 }), 422, 'INVALID_FIELD'],
  ['a huge subtotal', orderDelivery({ subtotal: 1e21 }), 422, 'INVALID_FIELD'],
  ['an infinite subtotal', JSON.stringify(orderDelivery()).replace('3115', '1e999'), 422, 'INVALID_FIELD'],
  ['text as tax', orderDelivery({ tax: '249' }), 422, 'INVALID_FIELD'],
  ['no items', orderDelivery({ categories: [] }), 422, 'NO_ITEMS'],
  ['items of the wrong type', orderDelivery({ categories: 'soup' }), 422, 'INVALID_FIELD'],
  ['a negative quantity', withItem({ quantity: -2 }), 422, 'INVALID_FIELD'],
  ['a fractional quantity', withItem({ quantity: 1.5 }), 422, 'INVALID_FIELD'],
  ['only zero quantities', withItem({ quantity: 0 }), 422, 'NO_ITEMS'],
  ['a nameless item', withItem({ name: ' ', merchant_supplied_id: null }), 422, 'ITEM_WITHOUT_NAME'],
  ...['\u0000\u0000', '\u200b', '\u202e\u2066', '\u2800', '\u0301', '\u00a0\u3000\ufeff'].map(
    (name): (typeof refused)[number] => [
      `an item whose name is nothing to be seen, ${JSON.stringify(name)}`,
      withItem({ name, merchant_supplied_id: name }),
      422,
      'ITEM_WITHOUT_NAME',
    ],
  ),
  ['options nested 2,000 levels deep', nested(2_000), 422, 'TOO_DEEP'],
  ['arrays nested 100,000 levels deep', `${'['.repeat(100_000)}${']'.repeat(100_000)}`, 422, 'TOO_DEEP'],
]

describe('a delivery that cannot be used', () => {
  it.each(refused)('%s is refused with a reason, and kept', async (_name, body, status, code) => {
    const { post, store } = await testCore()
    const answer = await post('orders', body)
    expect(answer).toMatchObject({ status, body: { error: { code } } })
    const { message } = (answer.body as { error: { message: string } }).error
    // Nothing of the machine leaves it, and the sentence stays short.
    expect(message).not.toMatch(/\/work|node_modules|at .*:\d+|Error:/)
    expect(message.length).toBeLessThanOrEqual(300)
    expect(store.inbox.refused(5)).toHaveLength(1)
    expect(store.orders.count()).toBe(0)
  })

  it('of 5 MB is answered 413 without being read', async () => {
    const { post, store } = await testCore()
    const answer = await post('orders', orderDelivery({ order_special_instructions: 'x'.repeat(5_000_000) }))
    expect(answer).toMatchObject({ status: 413, body: { error: { code: 'TOO_LARGE' } } })
    expect(store.orders.count()).toBe(0)
  })

  it('with the wrong secret is answered 401 and stored nowhere', async () => {
    const { post, store } = await testCore()
    for (const authorization of ['', 'demo-secre', 'demo-secretx', 'Bearer demo-secret', 'x'.repeat(5_000)]) {
      expect(
        (await post('orders', orderDelivery(), { authorization })).status,
        authorization.slice(0, 20),
      ).toBe(401)
    }
    expect(store.inbox.refused(5)).toHaveLength(0)
  })

  it('to an unknown place is answered 404, and by GET 405', async () => {
    const { post, url } = await testCore()
    expect((await post('orders/../secrets', {})).status).toBe(404)
    expect((await fetch(`${url}/orders`)).status).toBe(405)
  })
})

describe('a delivery that is only strange', () => {
  it.each([
    [
      'prototype keys',
      JSON.stringify(orderDelivery({ id: 'p' })).replace(
        '"tax":',
        '"__proto__":{"admin":true},"constructor":{"prototype":{"x":1}},"tax":',
      ),
    ],
    ['unknown fields', orderDelivery({ id: 'p', brand_new_field: { a: [1, 2, 3] }, another: 9.5 })],
    ['a 500 kB note', orderDelivery({ id: 'p', order_special_instructions: 'é'.repeat(250_000) })],
    [
      'HTML and templates in names',
      orderDelivery({
        id: 'p',
        consumer: { first_name: '<img src=x onerror=alert(1)>', last_name: '{{constructor}}' },
      }),
    ],
    [
      'printer commands in names',
      orderDelivery({ id: 'p', consumer: { first_name: `Bob${esc}p\u0000`, last_name: '\u001DV\u0000' } }),
    ],
    [
      '80 lines',
      orderDelivery({
        id: 'p',
        categories: [
          {
            name: 'C',
            items: Array.from({ length: 80 }, (_, index) => ({
              name: `Item ${index}`,
              price: 1,
              quantity: 1,
            })),
          },
        ],
      }),
    ],
    [
      'a byte order mark',
      Buffer.concat([Buffer.of(0xef, 0xbb, 0xbf), Buffer.from(JSON.stringify(orderDelivery({ id: 'p' })))]),
    ],
  ])('%s: is taken, and nothing of it takes effect', async (_name, body) => {
    const { post, store } = await testCore()
    expect((await post('orders', body)).status).toBe(202)
    expect(store.orders.findByPlatformId('doordash', 'p')).toBeDefined()
    expect(({} as { admin?: boolean }).admin).toBeUndefined()
  })

  it('carries names that turn letters around: they are stored as they will be read (B8)', async () => {
    const { post, store } = await testCore()
    const turned = (name: string) => `\u202e${name}\u0000\u2066`
    const order = withItem({
      name: turned('Soup'),
      consumer_name: turned('Ana'),
      extras: [
        {
          name: turned('Size'),
          options: [{ name: turned('Large'), price: 0, quantity: 1 }],
          removed_options: [{ name: turned('Onion') }, { name: '\u200b' }],
        },
      ],
    })
    Object.assign(order.order, {
      id: 'p',
      delivery_short_code: '\u202e12\u0000',
      consumer: {
        first_name: turned('Nadia'),
        last_name: 'F.'.padEnd(5_000, '\u200b'),
        phone: '+1\u202e514',
      },
    })
    expect((await post('orders', order)).status).toBe(202)
    expect(store.orders.findByPlatformId('doordash', 'p')).toMatchObject({
      displayNumber: '12',
      customerName: 'Nadia F.',
      customerPhone: '+1514',
      lines: [
        {
          name: 'Soup',
          consumerName: 'Ana',
          options: [{ group: 'Size', name: 'Large', removed: ['Onion'] }],
        },
      ],
    })
  })

  it('is answered although the connection sends rubbish beside it', async () => {
    const { post, url } = await testCore()
    const socket = connect(Number(new URL(url).port), '127.0.0.1')
    const reply = await new Promise<string>((resolve) => {
      socket.once('data', (data) => resolve(data.toString()))
      socket.write('NOT HTTP AT ALL\r\n\r\n')
    })
    socket.destroy()
    expect(reply).toContain('400')
    expect((await post('orders', orderDelivery())).status).toBe(202)
  })

  it('never writes bodies or secrets into the log', async () => {
    const lines: string[] = []
    const write = (detail: Record<string, unknown>, message: string) =>
      void lines.push(JSON.stringify(detail) + message)
    const { post } = await testCore({ log: { ...silentLog, info: write, warn: write, error: write } })
    await post('orders', orderDelivery({ order_special_instructions: 'my door code is 4711' }))
    await post('orders', '{"broken')
    expect(lines.join('\n')).not.toMatch(/4711|demo-secret|broken/)
  })
})
