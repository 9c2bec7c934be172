import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { build } from '../../scripts/build.mjs'
import { natsMissing } from '../support/nats.ts'
import { runRush } from './rush.ts'

test.skipIf(natsMissing !== null)(
  'a short rush over four stations, with a gateway and devices killed, and strangers, loses and doubles nothing',
  { timeout: 120_000 },
  async () => {
    await build()
    const dir = mkdtempSync(join(tmpdir(), 'order-manager-rush-'))
    onTestFinished(() => rmSync(dir, { recursive: true, force: true, maxRetries: 5 }))
    const { ledger, toldTwice, open } = await runRush({
      seed: 1,
      orders: 60,
      stations: 4,
      perProcess: 2,
      rate: 20,
      lastsMs: 300,
      ackWithinMs: 2_000,
      settleMs: 60_000,
      faults: ['gateway-killed-before-answer', 'device-killed-before-ack', 'strangers'],
      dir,
      say: () => {},
    })
    expect({ ...ledger, toldTwice, open }).toEqual({
      taken: 60,
      lost: [],
      doubled: [],
      misplaced: [],
      unknown: [],
      toldTwice: [],
      open: 0,
    })
  },
)
