import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Which state of the sources a build is of: the version, and the commit where there is one (`null` in a copy without
 * its history; `ORDER_MANAGER_COMMIT` names it there), with a `+` when files differ from it. The same for every build
 * of one commit.
 */
export function buildFacts(root) {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const named = process.env.ORDER_MANAGER_COMMIT
  if (named) return { version, commit: named }
  const git = (...args) => spawnSync('git', args, { cwd: root, encoding: 'utf8' })
  const top = git('rev-parse', '--show-prefix', 'HEAD')
  // A copy inside another project's folder has that project's history, which says nothing about us.
  const [prefix, commit] = top.status === 0 ? top.stdout.split('\n') : ['', undefined]
  if (commit === undefined || prefix !== '') return { version, commit: null }
  const isChanged = git('status', '--porcelain').stdout !== ''
  return { version, commit: `${commit}${isChanged ? '+' : ''}` }
}
