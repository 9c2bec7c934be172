import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { BackupProblem, RestoreProblem } from '#shared/api/backups.ts'

/** Why no backup was made, and what to do about it. */
export const backupProblemWords: Record<BackupProblem, { why: MessageDescriptor; next: MessageDescriptor }> =
  {
    'no-room': {
      why: msg`The disk has no room for another backup.`,
      next: msg`Free up space on it: 500 MB always stay free for orders. The station then tries again on its own.`,
    },
    'not-writable': {
      why: msg`The backup folder cannot be written to.`,
      next: msg`Give Order Manager the right to write to it, and check that its disk is connected. The station then tries again on its own.`,
    },
    'not-sound': {
      why: msg`The last backup did not pass its check and was thrown away.`,
      next: msg`The station tries again on its own. If this stays, have the disk of this device checked.`,
    },
    'store-damaged': {
      why: msg`The data file is damaged: no backup can be made.`,
      next: msg`Have a manager restore the last backup: Settings, Backups.`,
    },
    failed: {
      why: msg`The last backup did not work.`,
      next: msg`The station tries again on its own. If this stays, restart it and call support.`,
    },
  }

/** Why a move did not happen, and what to do about it. */
export const moveProblemWords: Record<RestoreProblem, MessageDescriptor> = {
  'not-sound': msg`The file did not pass its check. Copy it again from the old device.`,
  'no-room': msg`The disk has no room for it. Free up space on it, then try again.`,
  'in-use': msg`Another program is using the data file. Close it, then try again.`,
  'did-not-start': msg`The station did not start on that data and went back to the data of before. Call support.`,
  failed: msg`Something went wrong on the way. Try again; if this stays, restart this device and call support.`,
}

/** Why a backup was not restored, and what to do about it. */
export const restoreProblemWords: Record<RestoreProblem, MessageDescriptor> = {
  'not-sound': msg`The backup did not pass its check. Choose another one.`,
  'no-room': msg`The disk has no room for it. Free up space on it, then try again.`,
  'in-use': msg`Another program is using the data file. Close it, then try again.`,
  'did-not-start': msg`The station did not start on that data and went back to the data of before. Choose another backup, or call support.`,
  failed: msg`Something went wrong on the way. Try again; if this stays, restart this device and call support.`,
}
