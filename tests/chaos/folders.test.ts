import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { isDataDirLocked } from '#main/store/lock.ts'
import { tempDir } from '../support/core.ts'
import { forgetDeadDays } from './folders.ts'

/** A day that is under way: its process, the folder its folder is in, and its station's data folder. */
async function day() {
  const temp = tempDir()
  const program = join(import.meta.dirname, 'main.ts')
  const child = spawn(process.execPath, [program, '--seed', '1', '--orders', '20'], {
    env: { ...process.env, TMPDIR: temp, NODE_NO_WARNINGS: '1' },
    stdio: 'ignore',
  })
  const exited = once(child, 'exit')
  onTestFinished(() => void child.kill('SIGKILL'))
  const works = () => {
    const [name] = readdirSync(temp).filter((each) => each.startsWith('order-manager-chaos-'))
    const dataDir = join(temp, name ?? '', 'station')
    return existsSync(join(dataDir, 'orders.db')) && isDataDirLocked(dataDir) ? dataDir : null
  }
  const dataDir = await expect.poll(works, { timeout: 60_000 }).not.toBeNull().then(works)
  return { child, exited, temp, dataDir: dataDir ?? '' }
}

const foldersIn = (temp: string) =>
  readdirSync(temp).filter((name) => name.startsWith('order-manager-chaos-'))

it(
  'a day that is killed leaves no station, and the next one removes its folder',
  { timeout: 120_000 },
  async () => {
    const { child, exited, temp, dataDir } = await day()
    child.kill('SIGKILL')
    await exited
    await expect.poll(() => isDataDirLocked(dataDir), { timeout: 30_000 }).toBe(false)
    expect(foldersIn(temp)).toHaveLength(1)
    forgetDeadDays(temp)
    expect(foldersIn(temp)).toEqual([])
  },
)

it('a day that is told to end leaves neither', { timeout: 120_000 }, async () => {
  const { child, exited, temp } = await day()
  child.kill('SIGTERM')
  expect(await exited).toEqual([130, null])
  await expect.poll(() => foldersIn(temp), { timeout: 30_000 }).toEqual([])
})
