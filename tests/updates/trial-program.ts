import { appendFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { lockDataDir } from '#main/store/lock.ts'
import { openStore } from '#main/store/open.ts'
import { settleAtStart, settleTrial, takePlace } from '#main/updates/take-over.ts'

/**
 * Run as the program of a version: `VERSION DATA [--update-trial]`. It does to the folder what a station does, and no more: a whole
 * one needs a build. What the new version does on its trial stands in the environment (TRIAL_DOES); it brings the store to a
 * format no older one opens.
 */
const [version = '', dataDir = '', ...rest] = process.argv.slice(2)
const does = process.env['TRIAL_DOES']
const isTrial = rest.includes('--update-trial')
const tell = (what: string) => appendFileSync(join(dataDir, 'told'), `${version} ${what}\n`)

tell(isTrial ? 'tries' : 'starts')
if (isTrial && does === 'dies-at-once') process.exit(1)
const lock = lockDataDir(dataDir)
const under = settleAtStart(dataDir, { version, isTrial, now: Date.now() })
const store = openStore(dataDir)
if (under !== null) {
  const db = new Database(store.file)
  db.exec('CREATE TABLE of_the_next_version (a); PRAGMA user_version = 9999;')
  db.close()
  tell('opened')
  if (does === 'dies') process.kill(process.pid, 'SIGKILL')
  if (does === 'hangs') await new Promise(() => setInterval(() => {}, 1_000))
  takePlace(dataDir, under)
  settleTrial(dataDir, under, Date.now())
  tell('proven')
}
store.close()
lock.release()
tell('runs')
