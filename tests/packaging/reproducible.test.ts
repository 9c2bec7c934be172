import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { readAsar, sha256 } from '../../scripts/lib/package/asar.ts'
import { pack } from '../../scripts/lib/package/pack.ts'

const root = join(import.meta.dirname, '../..')
/** On the same disk as the packages, which are not copied but linked there: the packager follows no symbolic link. */
mkdirSync(join(root, 'dist'), { recursive: true })
const work = mkdtempSync(join(root, 'dist/same-'))
afterAll(() => rmSync(work, { recursive: true, force: true }))

const target = { platform: 'linux', arch: 'x64' } as const
const archiveIn = (output: string) => join(output, 'linux-unpacked/resources/app.asar')

/** The archive of what was built here. */
async function archiveOfHere(): Promise<string> {
  const output = join(work, 'one')
  await pack({ root, target, formats: ['dir'], program: { kind: 'stand-in' }, output })
  return archiveIn(output)
}

/** The archive of a package built and made from a copy of the sources, in a folder of its own. */
function archiveOfCopy(commit: string | null): string {
  const folder = join(work, 'another place')
  const left = ['node_modules', 'out', 'dist', '.git', 'test-results']
  for (const entry of readdirSync(root))
    if (!left.includes(entry) && !entry.startsWith('.out-'))
      cpSync(join(root, entry), join(folder, entry), { recursive: true })
  const linked = spawnSync('cp', ['-al', join(root, 'node_modules'), folder], { encoding: 'utf8' })
  expect(linked.status, linked.stderr).toBe(0)
  const made = spawnSync(process.execPath, ['scripts/package.ts', '--stand-in', '--only-archive'], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, ORDER_MANAGER_COMMIT: commit ?? '' },
  })
  expect(made.status, `${made.stdout.slice(-2_000)}${made.stderr.slice(-2_000)}`).toBe(0)
  return archiveIn(join(folder, 'dist/stand-in/linux-x64'))
}

test.runIf(process.platform === 'linux' && process.arch === 'x64')(
  'two packagings of one commit, in two folders and at two times, are the same archive to the byte',
  async () => {
    const built = JSON.parse(readFileSync(join(root, 'out/build.json'), 'utf8')) as { commit: string | null }
    const [one, other] = [await archiveOfHere(), archiveOfCopy(built.commit)]
    const hashes = (file: string) =>
      Object.fromEntries(readAsar(file).files.map(({ path, hash }) => [path, hash]))
    // By file first: a difference then names itself.
    expect(hashes(other)).toEqual(hashes(one))
    expect(sha256(readFileSync(other))).toBe(sha256(readFileSync(one)))
  },
  300_000,
)
