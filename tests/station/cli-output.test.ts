import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import { tempDir } from '../support/core.ts'
import { startHeadless } from '../support/headless.ts'

const cli = fileURLToPath(new URL('../../out/main/node/cli.js', import.meta.url))
const shell = promisify(execFile)

/** A folder with a stopped demo station in it. */
async function demoFolder(): Promise<string> {
  const dataDir = tempDir()
  const station = await startHeadless(['--data', dataDir, '--demo', '--no-sandbox'])
  await station.kill('SIGTERM')
  return dataDir
}

it('a reader that leaves before the end of an answer is no fault of the program', async () => {
  const dataDir = await demoFolder()
  const { stderr } = await shell('bash', [
    '-c',
    // The pipe is closed before anything is written into it.
    `set -o pipefail; "$0" "$1" health --data "$2" --json | sleep 0`,
    process.execPath,
    cli,
    dataDir,
  ])
  expect(stderr).toBe('')
})

it.skipIf(!existsSync('/dev/full'))(
  'an answer that a full disk does not take is said in one line (skipped where there is no /dev/full)',
  async () => {
    const dataDir = await demoFolder()
    const failed = await shell('bash', [
      '-c',
      `"$0" "$1" health --data "$2" --json > /dev/full`,
      process.execPath,
      cli,
      dataDir,
    ]).catch((error: { code: number; stderr: string }) => error)
    expect(failed).toMatchObject({ code: 1 })
    expect(failed.stderr.trim().split('\n')).toEqual([expect.stringContaining('the disk it goes to is full')])
  },
)
