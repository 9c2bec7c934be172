import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, realpathSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Vite takes file names for addresses: what follows one of these it reads as fragment or query, and finds no file. */
export const endsAnAddress = (path) => /[#?]/.test(path)

/**
 * Builds the sources of `root` in a folder whose path Vite can read, and puts the result at `to`. The packages are not
 * copied but linked. Throws a sentence when there is no such folder or the build fails.
 */
export function buildInCopy(root, to) {
  const place = realpathSync(tmpdir())
  if (endsAnAddress(place))
    throw new Error(
      `Order Manager can't be built in ${root}: move it to a folder without # and ? in its path.`,
    )
  const copy = mkdtempSync(join(place, 'order-manager-build-'))
  try {
    const files = readdirSync(root).filter((name) => /^(vite\.|lingui\.|tsconfig|package)/.test(name))
    for (const name of ['src', 'resources', 'scripts', ...files])
      cpSync(join(root, name), join(copy, name), { recursive: true })
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction')
    const { status } = spawnSync(process.execPath, [join(copy, 'scripts/build.mjs')], {
      cwd: copy,
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    if (status !== 0) throw new Error('Order Manager could not be built; the reason is above.')
    cpSync(join(copy, 'out'), to, { recursive: true })
  } finally {
    rmSync(copy, { recursive: true, force: true })
  }
}
