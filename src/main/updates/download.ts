import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { AppImageUpdater } from 'electron-updater/out/AppImageUpdater.js'
import type { AppUpdater } from 'electron-updater/out/AppUpdater.js'
import { DebUpdater } from 'electron-updater/out/DebUpdater.js'
import { NsisUpdater } from 'electron-updater/out/NsisUpdater.js'
import {
  Provider,
  type ProviderRuntimeOptions,
  resolveFiles,
} from 'electron-updater/out/providers/Provider.js'
import type { ResolvedUpdateFileInfo, UpdateInfo } from 'electron-updater/out/types.js'
import type { Log } from '../base/log.ts'
import { freeBytesOf } from '../store/kept-backups.ts'
import { storeProblemOf } from '../store/problem.ts'
import { NodeHttp } from './node-http.ts'
import { type Feed, lineProblemOf, UpdateFailed } from './signed-feed.ts'

/** The kinds of packages that can look for the next version of themselves. */
export type PackageKind = 'appimage' | 'deb' | 'nsis'

const updaterOf = { appimage: AppImageUpdater, deb: DebUpdater, nsis: NsisUpdater }
const endingOf = { appimage: '.appimage', deb: '.deb', nsis: '.exe' }

/** Room that stays free beside a new version: orders are kept on the same disk. */
const reserveBytes = 500 * 1_000_000

/**
 * Brings the file of `feed` that fits into `folder`, where one that is already there whole is not brought again, and answers with
 * its place. electron-updater compares its checksum with that of the feed before it gets its name. What was cut off is
 * thrown away. Throws UpdateFailed.
 */
export async function downloadVersion(options: {
  kind: PackageKind
  feed: Feed
  url: URL
  /** The version that runs. */
  version: string
  folder: string
  onProgress: (share: number) => void
  log: Log
  reserve?: number
}): Promise<string> {
  const { kind, feed, folder, onProgress, reserve = reserveBytes } = options
  const file = feed.files.find((one) => one.url.toLowerCase().endsWith(endingOf[kind]) && fitsArch(one.url))
  if (file === undefined) throw new UpdateFailed('not-a-feed')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  if (freeBytesOf(folder) < file.size + reserve) throw new UpdateFailed('no-room')
  const updater = updaterFor(options, {
    version: feed.version,
    releaseDate: feed.releaseDate,
    files: [file],
    path: file.url,
    sha512: file.sha512,
  })
  updater.on('download-progress', ({ percent }) => onProgress(percent / 100))
  try {
    const found = await updater.checkForUpdates()
    if (found?.isUpdateAvailable !== true) throw new UpdateFailed('failed')
    const [path] = await updater.downloadUpdate()
    if (path === undefined) throw new UpdateFailed('failed')
    return path
  } catch (error) {
    throw error instanceof UpdateFailed ? error : new UpdateFailed(problemOf(error), error)
  }
}

/** A feed may name a file for each processor; one without a processor in its name is for all. */
function fitsArch(name: string): boolean {
  const named = /(x64|x86_64|amd64|arm64|aarch64)/i.exec(name)?.[1]?.toLowerCase()
  if (named === undefined) return true
  return (named === 'arm64' || named === 'aarch64') === (process.arch === 'arm64')
}

type Options = Parameters<typeof downloadVersion>[0]

/** electron-updater, held to the feed whose signature was looked at: it never asks the server for one by itself. */
function updaterFor({ kind, url, version, folder, log, feed }: Options, info: UpdateInfo): AppUpdater {
  class Signed extends Provider<UpdateInfo> {
    constructor(_options: unknown, _updater: unknown, runtime: ProviderRuntimeOptions) {
      super(runtime)
    }
    override getLatestVersion(): Promise<UpdateInfo> {
      return Promise.resolve(info)
    }
    override resolveFiles(): ResolvedUpdateFileInfo[] {
      return resolveFiles(info, url)
    }
  }
  const settings = join(folder, 'app-update.yml')
  writeFileSync(settings, 'updaterCacheDirName: versions\n', { mode: 0o600 })
  const updater = new updaterOf[kind](
    { provider: 'custom', updateProvider: Signed },
    {
      version,
      name: 'order-manager',
      isPackaged: true,
      appUpdateConfigPath: settings,
      userDataPath: folder,
      baseCachePath: folder,
      whenReady: () => Promise.resolve(),
      // What happens after a download is not for it to say (docs/decisions/0021).
      relaunch: () => {},
      quit: () => {},
      onQuit: () => {},
    },
  )
  Object.assign(updater, {
    httpExecutor: new NodeHttp(feed.files.reduce((most, { size }) => Math.max(most, size), 0)),
  })
  updater.autoDownload = false
  updater.autoInstallOnAppQuit = false
  updater.allowDowngrade = false
  updater.disableWebInstaller = true
  // A download by blocks asks for parts of the file in use; a whole one is checked as simply as it is made.
  updater.disableDifferentialDownload = true
  // Told by the feed and decided before (shared/updates/offer.ts).
  updater.isUserWithinRollout = () => true
  updater.logger = {
    info: (message?: unknown) => log.info({ updater: String(message) }, 'electron-updater'),
    warn: (message?: unknown) => log.warn({ updater: String(message) }, 'electron-updater'),
    error: () => {},
  }
  // It throws what it tells here as well; an error event nobody hears would end the process.
  updater.on('error', () => {})
  return updater
}

function problemOf(error: unknown): UpdateFailed['why'] {
  const { code } = error as { code?: string }
  if (code === 'ERR_CHECKSUM_MISMATCH') return 'bad-file'
  if (code === 'ENOSPC' || code === 'EDQUOT' || storeProblemOf(error) === 'full') return 'no-room'
  if (code === 'EACCES' || code === 'EROFS' || code === 'EPERM') return 'failed'
  return lineProblemOf(error)
}
