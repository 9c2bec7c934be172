import { judgeOffer } from '#shared/updates/offer.ts'
import type { UpdateEvent } from '#shared/updates/update-step.ts'
import type { Clock } from '../base/clock.ts'
import type { Log } from '../base/log.ts'
import { errorLine } from '../base/unexpected.ts'
import type { UpdatesSetting } from './config.ts'
import { downloadVersion, type PackageKind } from './download.ts'
import { shareOf, type UpdateNotes, updatesFolder } from './notes.ts'
import { type Feed, feedName, readSignedFeed, UpdateFailed } from './signed-feed.ts'

type Deps = {
  dataDir: string
  setting: Extract<UpdatesSetting, { is: 'on' }>
  version: string
  installed: { kind: PackageKind }
  isByHand: boolean
  clock: Pick<Clock, 'now'>
  log: Log
  reserve?: number
  notes: () => UpdateNotes
  keep: (change: { checkedAt: number }) => void
  take: (event: UpdateEvent) => void
  ending: AbortSignal
}
export type Brought = { feed: Feed; path: string }

/** Reads the feed and brings here what it offers to this device, telling each step after that it looks. */
export function createBringing(deps: Deps): () => Promise<Brought | null> {
  const { dataDir, setting, version, installed, isByHand, clock, log, notes, keep, take, ending } = deps

  /** The feed's offer where this device takes it. Throws UpdateFailed. */
  async function offered(): Promise<Feed | null> {
    const name = feedName(process.platform, process.arch)
    const feed = await readSignedFeed({ ...setting, name, signal: ending })
    keep({ checkedAt: clock.now() })
    const verdict = judgeOffer(
      { version: feed.version, stagingPercentage: feed.stagingPercentage ?? null },
      { version, share: shareOf(notes().device), rolledBack: notes().rolledBack.map((one) => one.version) },
    )
    log.info({ offered: feed.version, verdict }, 'the feed of new versions was read')
    if (verdict === 'later') take({ type: 'staged', version: feed.version })
    else if (verdict !== 'take') take({ type: 'nothing-new' })
    return verdict === 'take' ? feed : null
  }

  /** Brings what the feed offers; answers with where it is, null where it offers nothing for this device. */
  async function bring(): Promise<Brought | null> {
    try {
      const feed = await offered()
      if (feed === null) return null
      take({ type: 'download', version: feed.version })
      const path = await downloadVersion({
        kind: installed.kind,
        feed,
        url: setting.url,
        version,
        folder: updatesFolder(dataDir),
        onProgress: (share) => take({ type: 'progress', share }),
        log,
        ...(deps.reserve !== undefined && { reserve: deps.reserve }),
      })
      take({ type: 'downloaded', file: isByHand ? path : null })
      return { feed, path }
    } catch (error) {
      const why = error instanceof UpdateFailed ? error.why : 'failed'
      log.warn({ why, error: errorLine(error) }, 'no new version could be brought here')
      take({ type: 'failed', why, at: clock.now() })
      return null
    }
  }

  return bring
}
