import { chromium } from '@playwright/test'
import { expect, it, onTestFinished } from 'vitest'
import { startOperatorPage } from '#gateway/operator/page/server.ts'
import type { Overview } from '#gateway/operator/overview.ts'
import { needChromium } from '../../scripts/lib/find-chromium.mjs'
import { silentLog } from '../support/core.ts'

/** Locations of a restaurant operator, each with a device, of which one in ten is away. */
function many(count: number): Overview {
  const now = Date.now()
  const ids = Array.from({ length: count }, (_, n) => `place-${String(n).padStart(3, '0')}`)
  return {
    now,
    locations: ids.map((locationId, n) => ({
      locationId,
      channels: [{ channel: 'doordash' as const, storeId: locationId }],
      deviceId: `tablet-${n}`,
      isMoving: false,
      waiting: 0,
      onTheWay: 0,
      oldestAt: null,
    })),
    devices: ids.map((locationId, n) => ({
      deviceId: `tablet-${n}`,
      name: `tablet-${n}`,
      locations: [locationId],
      heardAt: now - (n % 10 === 0 ? 3_600_000 : 5_000),
      version: '1.0.0',
      programs: 1,
      isRevoked: false,
    })),
  }
}

async function pageOf(overview: Overview) {
  const asked: string[] = []
  const server = await startOperatorPage({
    operator: {
      overview: async () => overview,
      move: async (locationId, deviceId) => {
        asked.push(`move ${locationId} ${deviceId}`)
        return 'given'
      },
      makeCode: async (deviceId) => {
        asked.push(`code ${deviceId}`)
        return { code: 'ABCD-EFGH-JKLM', until: Date.now() + 60_000 }
      },
      pairedAt: () => 0,
    },
    port: 0,
    token: 'a-token-of-the-test',
    log: silentLog,
  })
  onTestFinished(server.close)
  const browser = await chromium.launch({ executablePath: needChromium({ headless: true }) })
  onTestFinished(() => browser.close())
  const page = await browser.newPage()
  await page.goto(`${server.url}/?token=a-token-of-the-test`)
  return { page, asked }
}

it('a person in a browser gives a location to another device and makes a code, the token nowhere on the page', async () => {
  const { page, asked } = await pageOf(many(2))
  const row = page.locator('[data-row]').filter({ hasText: 'place-000' }).first()
  await row.locator('input[name="device"]').fill('tablet-1')
  await row.getByRole('button', { name: 'Give' }).click()
  await page.getByText('tablet-1 serves place-000 now.').waitFor()
  await page.getByLabel('Name of a device to pair').fill('tablet-9')
  await page.getByRole('button', { name: 'Make a code' }).click()
  await page.getByText('ABCD-EFGH-JKLM').waitFor()
  expect(asked).toEqual(['move place-000 tablet-1', 'code tablet-9'])
  expect(page.url()).not.toContain('token')
  expect(await page.content()).not.toContain('a-token-of-the-test')
})

it('of three hundred locations those in trouble stand first, and one is found by its name', async () => {
  const { page } = await pageOf(many(300))
  await page.getByRole('heading', { name: '30 of 300 locations need a look' }).waitFor()
  expect(await page.locator('[data-row]').first().innerText()).toContain('Device away')
  await page.getByRole('searchbox').fill('place-123')
  await expect.poll(() => page.locator('tr[data-row]:visible').filter({ hasText: 'place-' }).count()).toBe(1)
})
