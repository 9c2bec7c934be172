import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { onTestFinished } from 'vitest'
import { fillUp } from './fill-up.ts'
import { isAlive } from '../../scripts/lib/is-alive.ts'

/**
 * A data folder whose disk is full when the test says so. `fill` and `free` are synchronous, so a test of one process
 * can fill it between two statements.
 */
export type FullDisk = {
  dir: string
  fill: () => void
  free: () => void
  /** Makes a child process, started with `command` and `args` of `beneath`, one that writes to this disk. */
  covers: (pid: number) => void
}

/**
 * Two kinds of full disk. `enospc` is a small file system of its own that is really full: SQLite says SQLITE_FULL. It
 * needs the right to mount. `limit` needs no rights: the kernel refuses every write of the covered processes to any
 * regular file (RLIMIT_FSIZE), also one into space a file already has; SQLite says SQLITE_IOERR_WRITE.
 */
export type DiskKind = 'enospc' | 'limit'

/** The kinds this machine can make; prints why one is missing. */
export function diskKinds(): DiskKind[] {
  return (['enospc', 'limit'] as const).filter((kind) => {
    const missing = kind === 'enospc' ? whyNoMount() : whyNoLimit()
    if (missing !== null) process.stderr.write(`no "${kind}" disk in these tests: ${missing}\n`)
    return missing === null
  })
}

/** Makes a disk of this kind, of so many megabytes where it has a size; it goes with the test. Make it before what writes to it, so that it goes last. */
export function makeDisk(kind: DiskKind, megabytes = 24): FullDisk {
  const dir = mkdtempSync(join(tmpdir(), 'order-manager-disk-'))
  return kind === 'enospc' ? smallFileSystem(dir, megabytes) : limitedWrites(dir)
}

/** The command line that runs a program so that a refused write is an error and not its end. */
export function beneath(command: string, args: readonly string[]): [string, string[]] {
  return ['/bin/sh', ['-c', `trap '' XFSZ; exec "$@"`, 'sh', command, ...args]]
}

function smallFileSystem(dir: string, megabytes: number): FullDisk {
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=0700`, 'tmpfs', dir])
  const filler = join(dir, 'filler')
  onTestFinished(() => {
    execFileSync('umount', ['-l', dir])
    rmSync(dir, { recursive: true, force: true })
  })
  return {
    dir,
    covers: () => {},
    fill: () => {
      // What the write-ahead log already occupies could be written again without any new space.
      emptyWriteAheadLog(join(dir, 'orders.db'))
      fillUp(filler)
    },
    free: () => rmSync(filler, { force: true }),
  }
}

function emptyWriteAheadLog(file: string): void {
  if (!existsSync(file)) return
  const db = new Database(file)
  db.pragma('wal_checkpoint(TRUNCATE)')
  db.close()
}

function limitedWrites(dir: string): FullDisk {
  const pids = new Set<number>()
  let isFull = false
  const limit = (pid: number, bytes: string) => {
    try {
      execFileSync('prlimit', ['--pid', String(pid), `--fsize=${bytes}:`], { stdio: 'ignore' })
    } catch (error) {
      if (isAlive(pid)) throw error
      pids.delete(pid)
    }
  }
  const ignore = () => {}
  onTestFinished(() => {
    for (const pid of pids) limit(pid, 'unlimited')
    process.off('SIGXFSZ', ignore)
    rmSync(dir, { recursive: true, force: true })
  })
  return {
    dir,
    covers: (pid) => {
      if (pid === process.pid && !pids.has(pid)) process.on('SIGXFSZ', ignore)
      pids.add(pid)
      if (isFull) limit(pid, '0')
    },
    fill: () => {
      isFull = true
      for (const pid of pids) limit(pid, '0')
    },
    free: () => {
      isFull = false
      for (const pid of pids) limit(pid, 'unlimited')
    },
  }
}

function whyNoMount(): string | null {
  if (process.platform !== 'linux') return 'only Linux mounts a tmpfs'
  if (process.getuid?.() !== 0) return 'mounting a small file system takes root'
  const dir = mkdtempSync(join(tmpdir(), 'order-manager-disk-'))
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', dir], { stdio: 'ignore' })
    execFileSync('umount', [dir])
    return null
  } catch {
    return 'this container may not mount'
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}

function whyNoLimit(): string | null {
  if (process.platform !== 'linux') return 'only Linux limits another process'
  try {
    execFileSync('prlimit', ['--version'], { stdio: 'ignore' })
    return null
  } catch {
    return 'there is no prlimit (util-linux)'
  }
}

type Prepare = (this: Database.Database, sql: string) => Database.Statement
type Transact = (
  this: Database.Database,
  work: () => unknown,
) => (() => unknown) & { immediate: () => unknown }

/**
 * Watches the writes of every store this process opens from now on; ends with the test. `before` is called before each
 * transaction begins and before each writing statement outside of one, with its number, counted from 1: no lock is
 * held yet. `wrote` names the first writing statement of that number, if there was one.
 */
export function watchWrites(watch: {
  before: (n: number) => void
  wrote?: (n: number, sql: string) => void
}): void {
  const { prototype } = Database
  const original = {
    prepare: Reflect.get(prototype, 'prepare') as Prepare,
    transaction: Reflect.get(prototype, 'transaction') as Transact,
  }
  let n = 0
  let named = 0

  const begin = () => {
    n += 1
    watch.before(n)
  }
  prototype.prepare = function (this: Database.Database, sql: string) {
    const statement = original.prepare.call(this, sql)
    if (statement.readonly) return statement
    for (const name of ['run', 'get', 'all'] as const) {
      const plain = statement[name].bind(statement)
      const value = (...args: unknown[]) => {
        if (!this.inTransaction) begin()
        if (named !== n) watch.wrote?.((named = n), sql)
        return plain(...args)
      }
      Object.defineProperty(statement, name, { value, writable: true, configurable: true })
    }
    return statement
  } as typeof prototype.prepare
  prototype.transaction = function (this: Database.Database, work: () => unknown) {
    const made = original.transaction.call(this, work)
    const counted =
      (run: () => unknown) =>
      (...args: []) => {
        if (!this.inTransaction) begin()
        return run(...args)
      }
    return Object.assign(counted(made), { immediate: counted(() => made.immediate()) })
  } as typeof prototype.transaction
  onTestFinished(() => void Object.assign(prototype, original))
}
