import { delimiter } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * What to say when this Node is too old, or null. better-sqlite3 and the toolchain need Node 22; `npm run` finds the
 * node@24 dev dependency first, unless the folder's own name breaks the path npm gives its scripts.
 */
export function nodeProblem(version, folder) {
  if (Number(version.replace(/^v/, '').split('.')[0]) >= 22) return null
  return folder.includes(delimiter)
    ? `Order Manager can't run in ${folder}: move it to a folder without ${delimiter} in its path.`
    : `Order Manager needs Node 22 or newer and was started with ${version}. ` +
        'Start it through npm (npm start, npm test, npm run ...), which uses the Node 24 that npm ci installed.'
}

const problem = nodeProblem(process.version, fileURLToPath(new URL('..', import.meta.url)))
if (problem !== null) {
  console.error(problem)
  process.exit(1)
}
