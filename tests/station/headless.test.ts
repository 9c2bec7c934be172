import { statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { tempDir } from '../support/core.ts'
import { orderDelivery } from '../support/doordash-order.ts'
import { cli, run, startHeadless } from '../support/headless.ts'

const post = (intake: string, body: unknown, secret = 'demo-secret') =>
  fetch(`${intake}/orders`, {
    method: 'POST',
    headers: { authorization: secret },
    body: JSON.stringify(body),
  })

describe('the headless station', () => {
  it('says where everything is in its first line, serves the screen and ends cleanly on SIGTERM', async () => {
    const dataDir = join(tempDir(), 'made', 'by', 'the app')
    const station = await startHeadless([
      '--data',
      dataDir,
      '--demo',
      '--no-sandbox',
      '--intake-secret',
      'other',
    ])
    expect(station.ready).toMatchObject({ ready: true, sandbox: null, dataDir })
    expect((await fetch(station.ready.ui)).status).toBe(200)
    expect((await post(station.ready.intake, orderDelivery(), 'demo-secret')).status).toBe(401)
    expect((await post(station.ready.intake, orderDelivery(), 'other')).status).toBe(202)
    expect(await station.kill('SIGTERM')).toBe(0)
    expect(statSync(dataDir).mode & 0o077).toBe(0)
  })

  it('keeps the address of its webhooks over a restart', async () => {
    const dataDir = tempDir()
    const first = await startHeadless(['--data', dataDir, '--demo', '--no-sandbox'])
    await first.kill('SIGKILL')
    const second = await startHeadless(['--data', dataDir, '--demo', '--no-sandbox'])
    expect(second.ready.intake).toBe(first.ready.intake)
    expect(second.ready.ui.split('#')[1]).toBe(first.ready.ui.split('#')[1])
  })

  it('starts the sandbox and is reached by it', async () => {
    const station = await startHeadless(['--data', tempDir(), '--demo'])
    expect((await fetch(station.ready.sandbox ?? '')).status).toBe(200)
    expect(await station.kill('SIGTERM')).toBe(0)
    await expect(fetch(station.ready.sandbox ?? '')).rejects.toThrow()
  })

  it('refuses a folder that another station uses, in one line that says what to do', async () => {
    const dataDir = tempDir()
    await startHeadless(['--data', dataDir, '--demo', '--no-sandbox'])
    const second = await run('headless', ['--data', dataDir, '--demo', '--no-sandbox'])
    expect(second).toMatchObject({ code: 1, stdout: '' })
    expect(second.stderr.trim().split('\n')).toHaveLength(1)
    expect(second.stderr).toMatch(/already running.*--data/)
  })

  it('keeps the address of its screen over a death, while no other program has it', async () => {
    const args = ['--data', tempDir(), '--no-sandbox']
    const first = await startHeadless(args)
    await first.kill('SIGKILL')
    const second = await startHeadless(args)
    // With its token: a page that was left open finds its way back.
    expect(second.ready.ui).toBe(first.ready.ui)
    await second.kill('SIGTERM')
    const other = createServer().listen(Number(new URL(first.ready.ui).port), '127.0.0.1')
    onTestFinished(() => void other.close())
    const third = await startHeadless(args)
    expect(new URL(third.ready.ui).port).not.toBe(new URL(first.ready.ui).port)
  })

  it('refuses a port that is taken, a folder that cannot be written and nonsense, each in one line', async () => {
    const taken = createServer().listen(0, '127.0.0.1')
    onTestFinished(() => void taken.close())
    await new Promise((resolve) => taken.once('listening', resolve))
    const port = String((taken.address() as AddressInfo).port)
    const file = join(tempDir(), 'file')
    writeFileSync(file, '')
    const cases: [string[], RegExp][] = [
      [['--data', tempDir(), '--no-sandbox', '--port', port], /Port \d+ is used by another program/],
      [['--data', tempDir(), '--no-sandbox', '--intake-port', port], /Port \d+ is used by another program/],
      [['--data', join(file, 'inside'), '--no-sandbox'], /cannot be written/],
      [['--no-sandbox'], /--data FOLDER/],
      [['--data', tempDir(), '--port', 'x'], /--port takes a port number/],
      [['--data', tempDir(), '--frobnicate'], /frobnicate/],
    ]
    for (const [args, message] of cases) {
      const { code, stdout, stderr } = await run('headless', args)
      expect({ args, code, stdout }).toEqual({ args, code: 1, stdout: '' })
      const lines = stderr
        .trim()
        .split('\n')
        .filter((line) => !line.startsWith('{'))
      expect(lines.join('\n')).toMatch(message)
      expect(lines, args.join(' ')).toHaveLength(1)
    }
  })

  it('writes its secrets into no file in plain', async () => {
    const dataDir = tempDir()
    const station = await startHeadless([
      '--data',
      dataDir,
      '--demo',
      '--no-sandbox',
      '--intake-secret',
      'a-very-secret-webhook-secret',
    ])
    await station.kill('SIGTERM')
    const { execFileSync } = await import('node:child_process')
    const found = execFileSync('sh', [
      '-c',
      `grep -rlF a-very-secret-webhook-secret '${dataDir}' || true`,
    ]).toString()
    expect(found).toBe('')
  })
})

describe('the CLI beside a running station', () => {
  it('lists and shows orders as the interface says', async () => {
    const dataDir = tempDir()
    const station = await startHeadless(['--data', dataDir, '--demo', '--no-sandbox'])
    await post(station.ready.intake, orderDelivery({ id: 'p1', merchant_tip_amount: 150 }))
    const rows = await cli<Record<string, unknown>[]>(dataDir, 'orders', 'list')
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({
      channel: 'doordash',
      platformOrderId: 'p1',
      displayNumber: '5821',
      status: 'new',
      locationId: 'chez-loutre-centre',
      customerName: 'Nadia F.',
      itemCount: 3,
      subtotalCents: 3115,
      taxCents: 249,
      tipCents: 150,
      totalCents: 3364,
      currency: 'CAD',
      estimatedPickupAt: '2026-11-24T18:05:00.000Z',
      fulfillment: 'dasher-delivery',
      customerNote: 'Ring the lower bell',
      cutlery: 'requested',
    })
    const shown = await cli<Record<string, unknown>>(dataDir, 'orders', 'show', String(rows[0]?.['id']))
    expect(shown).toMatchObject({
      lines: [
        {
          name: 'Grilled Cheese',
          quantity: 2,
          priceCents: 1095,
          note: 'One without butter',
          consumerName: 'Nadia',
        },
        { name: 'Root Beer', note: null },
      ],
      otherAmounts: [
        { kind: 'merchant-tip', cents: 150 },
        { kind: 'tax-remitted-by-platform', cents: 249 },
      ],
      history: [{ type: 'received' }],
    })
    expect(await cli(dataDir, 'orders', 'list', '--status', 'ready')).toEqual([])
    expect(await cli(dataDir, 'orders', 'list', '--limit', '1')).toHaveLength(1)
  })

  it('shows refused deliveries, health, figures and makes a backup that can be restored', async () => {
    const dataDir = tempDir()
    const station = await startHeadless(['--data', dataDir, '--demo', '--no-sandbox'])
    await post(station.ready.intake, orderDelivery({ id: 'p1' }))
    await post(station.ready.intake, { event: {} })
    expect(await cli(dataDir, 'inbox', 'rejected')).toMatchObject([
      { status: 422, endpoint: 'orders', path: 'event.type' },
    ])
    expect(await cli(dataDir, 'health')).toMatchObject({
      ok: true,
      running: true,
      store: { orders: 1, live: 1 },
      inbox: { rejectedLast24h: 1 },
    })
    expect(
      await cli(dataDir, 'reports', 'summary', '--from', '2000-01-01', '--to', '2100-01-01'),
    ).toMatchObject({ orders: 1, items: 3, subtotalCents: 3115, totalCents: 3364 })
    const backup = join(tempDir(), 'backup.db')
    expect(await cli(dataDir, 'backup', '--out', backup)).toMatchObject({ orders: 1 })
    const elsewhere = tempDir()
    await cli(elsewhere, 'restore', '--from', backup)
    expect(await cli(elsewhere, 'orders', 'list')).toHaveLength(1)
  })

  it('adds and lists printers', async () => {
    const dataDir = tempDir()
    const station = await startHeadless(['--data', dataDir, '--demo', '--no-sandbox'])
    await cli(
      dataDir,
      'printers',
      'add',
      '--name',
      'Pass',
      '--host',
      '127.0.0.1',
      '--port',
      '9101',
      '--paper',
      '58',
      '--tickets',
      'kitchen',
    )
    await cli(dataDir, 'printers', 'add', '--name', 'USB', '--kind', 'spooler', '--queue', 'TM_T20')
    await cli(dataDir, 'printers', 'add', '--name', 'Star', '--host', '127.0.0.2', '--language', 'star-prnt')
    expect(await cli(dataDir, 'printers', 'list')).toMatchObject([
      { kind: 'screen' },
      { name: 'Pass', host: '127.0.0.1', port: 9101, paper: 58, tickets: ['kitchen'] },
      { name: 'USB', kind: 'spooler', queue: 'TM_T20', host: null, port: null, language: 'esc-pos' },
      { name: 'Star', kind: 'network', language: 'star-prnt', queue: null },
    ])
    await station.kill('SIGTERM')
  })

  it('answers nonsense with one line that says what to do', async () => {
    const dataDir = tempDir()
    for (const args of [
      ['orders'],
      ['orders', 'show', 'nope', '--data', dataDir],
      ['orders', 'list', '--data', dataDir],
      ['orders', 'list', '--data', dataDir, '--status', 'eaten'],
    ]) {
      const { code, stdout, stderr } = await run('cli', args)
      expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
      expect(stderr.trim().split('\n')).toHaveLength(1)
    }
  })
})
