import type { BackupsState } from '#shared/api/backups.ts'
import type { CopyProblem } from '#shared/backups/copies.ts'
import { chooseCopyFolder, copyFolderOf } from '../store/backup-copies.ts'
import type { Log } from '../base/log.ts'

/** The folder to which backups are copied as well, such as one on a stick: chosen here, and how the last copy ended. */
export function createCopies(deps: { dataDir: string; log: Log; onChange: () => void }) {
  const { dataDir, log, onChange } = deps
  let chosen = copyFolderOf(dataDir)
  let lastAt: number | null = null
  let problem: CopyProblem | null = null

  return {
    state: (): BackupsState['copies'] => chosen && { ...chosen, lastAt, problem },
    /** How the copy of a backup ended that was made at `now`. */
    note: (ended: CopyProblem | null, now: number): void => {
      problem = ended
      if (ended !== null) log.warn({ problem: ended }, 'the backup was not copied to the chosen folder')
      else if (chosen !== null) lastAt = now
    },
    choose: (folder: string | null): 'chosen' | 'no-folder' | 'not-writable' => {
      const tried = chooseCopyFolder(dataDir, folder)
      if (typeof tried === 'string') return tried
      chosen = tried
      lastAt = null
      problem = null
      onChange()
      return 'chosen'
    },
  }
}
export type Copies = ReturnType<typeof createCopies>
