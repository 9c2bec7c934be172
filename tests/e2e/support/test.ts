import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, expect, type Locator } from '@playwright/test'
import { createProblems, type Problems } from './problems.ts'
import { createSandboxClient, type Sandbox, type SandboxOrder } from './sandbox.ts'
import { openShell, type Opened, type ShellName } from './shells.ts'

export type ShellOptions = { shell: ShellName }

/** The demo station with its screen open and DoorDash's stand-in beside it. */
export type Kitchen = Opened & {
  sandbox: Sandbox
  /** What the page complained about; anything unexpected fails the test. */
  problems: Problems
  /** The card of an order, wherever on the board or in one column of it. */
  card: (order: SandboxOrder, column?: 'new' | 'preparing' | 'ready') => Locator
  /** Opens a screen from the rail. */
  go: (screen: 'orders' | 'later' | 'sold-out' | 'history' | 'tickets' | 'device') => Promise<void>
  /** Kills the station without warning and starts it again on the same data. */
  killAndRestart: () => Promise<void>
}

export const test = base.extend<ShellOptions & { kitchen: Kitchen }>({
  shell: ['browser', { option: true }],
  kitchen: async ({ shell, browser }, provide, testInfo) => {
    const dataDir = mkdtempSync(join(tmpdir(), 'om-e2e-'))
    const where = { dataDir, args: ['--demo', '--sandbox-port', '0'], browser }
    const problems = createProblems()
    let opened = await openShell(shell, where, null)
    problems.watch(opened.page)
    const kitchen: Kitchen = {
      ...opened,
      problems,
      sandbox: createSandboxClient(opened.ready.sandbox),
      card: (order, column) =>
        kitchen.page
          .locator(`${column === undefined ? '' : `[data-column="${column}"] `}article[data-card]`)
          .filter({ hasText: order.shortCode }),
      go: (screen) => kitchen.page.locator(`[data-screen-entry="${screen}"]`).click(),
      async killAndRestart() {
        const before = opened
        problems.stationIsGone()
        await before.kill()
        opened = await openShell(shell, where, before)
        if (opened.page !== before.page) problems.watch(opened.page)
        Object.assign(kitchen, opened, { sandbox: createSandboxClient(opened.ready.sandbox) })
        await expect(kitchen.page.locator('[data-link="live"]')).toBeVisible()
        problems.stationIsBack()
      },
    }
    let code: number | null = null
    try {
      await expect(kitchen.page.locator('[data-link="live"]')).toBeVisible()
      await provide(kitchen)
      if (testInfo.status !== testInfo.expectedStatus)
        await testInfo.attach('screen', { body: await kitchen.page.screenshot(), contentType: 'image/png' })
    } finally {
      code = await opened.close()
    }
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 })
    expect(problems.left(), 'what the page complained about').toEqual([])
    expect(code, 'exit code of the station').toBe(0)
  },
})
export { expect }
