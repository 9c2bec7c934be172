import { closeSync, fstatSync, openSync, readdirSync, readSync } from 'node:fs'
import { arch, availableParallelism, freemem, platform, release, totalmem, uptime } from 'node:os'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import type { Check } from '#shared/api/health.ts'
import { backupTime } from '#shared/backups/plan.ts'
import { freeBytesOf } from '../store/kept-backups.ts'
import { backupsFolder } from '../store/backups-folder.ts'
import { storeFile } from '../store/problem.ts'
import { supportFactsOf } from '../store/support-facts.ts'
import { type OwnWords, readOwnWords } from './own-words.ts'
import { readMe } from './read-me.ts'
import { redact, redactLine } from './redact.ts'

/** Of each log the end, so that the file can be sent by mail (bytes). */
const mostOfLog = 1_000_000
const mostLogs = 8

export type SupportTask = {
  dataDir: string
  /** The built program, whose words are kept. */
  program: string
  version: string
  /** What device health found; null where nobody looked. */
  checks: readonly Check[] | null
  /** Epoch ms. */
  now: number
}

/**
 * The file for support, as a zip: what somebody needs who mends a station from afar, and nothing of customers, no secret
 * (docs/support-file.md). Reads alone, beside a running station and on a damaged store; what cannot be read says so in its
 * place.
 */
export function makeSupportFile(task: SupportTask): { name: string; zip: Uint8Array } {
  const { dataDir, version, now } = task
  const own = readOwnWords(task.program)
  const madeAt = new Date(now).toISOString()
  const json = (value: unknown) => strToU8(`${JSON.stringify(value, null, 1)}\n`)
  const logs = logsOf(dataDir)
  const files = {
    'README.txt': strToU8(readMe(version, madeAt, { hasLogs: logs.length > 0 })),
    'about.json': json({ version, madeAt, ...aboutComputer(dataDir), backups: backupTimes(dataDir) }),
    'health.json': json(redact((task.checks ?? []).map(withoutId), own)),
    'store.json': json(redact(supportFactsOf(storeFile(dataDir)), own)),
    ...Object.fromEntries(logs.map((name) => [`logs/${name}`, strToU8(logOf(dataDir, name, own))])),
  }
  return { name: `order-manager-support-${madeAt.slice(0, 16).replace(':', '')}.zip`, zip: zipSync(files) }
}

/** A check's own name holds that of a printer or screen. */
function withoutId({ part, state, since, finding }: Check): Omit<Check, 'id'> {
  return { part, state, since, finding }
}

function aboutComputer(dataDir: string): Record<string, unknown> {
  const { node, electron, chrome, v8 } = process.versions
  return {
    versions: { node, electron: electron ?? null, chrome: chrome ?? null, v8 },
    computer: { platform: platform(), release: release(), arch: arch(), processors: availableParallelism() },
    memory: { totalBytes: totalmem(), freeBytes: freemem(), upSeconds: Math.round(uptime()) },
    freeBytes: orNull(() => freeBytesOf(dataDir)),
  }
}

function backupTimes(dataDir: string): string[] {
  const names = orNull(() => readdirSync(backupsFolder(dataDir))) ?? []
  return names.flatMap((name) => {
    const at = backupTime(name)
    return at === null ? [] : [new Date(at).toISOString()]
  })
}

/** Logs of the program, under names of its own. */
function logsOf(dataDir: string): string[] {
  const names = orNull(() => readdirSync(join(dataDir, 'logs'))) ?? []
  return names.filter((name) => /^(order-manager|start)\.log(\.\d+)?$/.test(name)).slice(0, mostLogs)
}

function logOf(dataDir: string, name: string, own: OwnWords): string {
  const end = orNull(() => endOf(join(dataDir, 'logs', name)))
  if (end === null) return 'It cannot be read.\n'
  let others = 0
  const lines = end.split('\n').flatMap((line) => {
    if (line === '') return []
    const shown = redactLine(line, own)
    if (shown === null) others += 1
    return shown ?? []
  })
  if (others > 0) lines.push(JSON.stringify({ otherLines: others }))
  return `${lines.join('\n')}\n`
}

/** The last part of a file; one cut through the first line is left to the caller, who knows no such line. */
function endOf(file: string): string {
  const descriptor = openSync(file, 'r')
  try {
    const { size } = fstatSync(descriptor)
    const bytes = Buffer.alloc(Math.min(size, mostOfLog))
    const read = readSync(descriptor, bytes, 0, bytes.length, size - bytes.length)
    return bytes.toString('utf8', 0, read)
  } finally {
    closeSync(descriptor)
  }
}

/** Null where the disk does not say. */
function orNull<T>(read: () => T): T | null {
  try {
    return read()
  } catch {
    return null
  }
}
