import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { startInstalled, windowWith } from './support/installed.ts'
import { expect, test } from './support/test.ts'

/**
 * A packaged program that ends without a word has nobody above it: the system's own shell starts it again
 * (docs/decisions/0020). Real processes, on Electron's stand-in; what is in the archive is tried by `npm run package`.
 */

test('an installed program that is killed comes back with its window and its orders, and one that is closed does not', async () => {
  const installed = await startInstalled()
  try {
    expect(await installed.deliver('before')).toBe(202)
    const first = installed.pid()
    process.kill(first, 'SIGKILL')
    await installed.exited
    await expect.poll(() => installed.deliver('after')).toBe(202)
    expect(installed.pid()).not.toBe(first)
    await windowWith(installed.dataDir, 'article[data-card] >> nth=1')
    await windowWith(installed.dataDir, '[data-link="live"]')
    process.kill(installed.pid(), 'SIGTERM')
    await expect.poll(installed.isAlive, 'closed in good order it stays closed').toBe(false)
    expect(await installed.deliver('closed')).toBe(0)
  } finally {
    await installed.end()
  }
})

test('a program that hangs is ended and comes back, and says so in its log', async () => {
  const installed = await startInstalled({ env: { ORDER_MANAGER_HANGS_AFTER_MS: '4000' } })
  try {
    expect(await installed.deliver('before')).toBe(202)
    installed.child.send('loop')
    expect((await installed.exited)[1]).toBe('SIGKILL')
    await expect.poll(() => installed.deliver('after')).toBe(202)
    await windowWith(installed.dataDir, 'article[data-card] >> nth=1')
    expect(readFileSync(join(installed.dataDir, 'logs/order-manager.log'), 'utf8')).toContain(
      'the station hung and is ended',
    )
  } finally {
    await installed.end()
  }
})

test('after five times in ten minutes its window says what to do', async () => {
  const installed = await startInstalled()
  try {
    writeFileSync(
      join(installed.dataDir, 'restarts.json'),
      JSON.stringify(Array.from({ length: 5 }, () => Date.now())),
    )
    process.kill(installed.pid(), 'SIGKILL')
    await windowWith(installed.dataDir, '[data-screen="rescue"]')
    expect(await installed.deliver('held')).toBe(0)
  } finally {
    await installed.end()
  }
})
