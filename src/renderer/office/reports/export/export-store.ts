import { create } from 'zustand'
import { saveAs } from '#renderer/kit/files/save-as.ts'

/** What can be taken along. */
export const exportKinds = ['orders', 'csv', 'xlsx', 'pdf'] as const
export type ExportKind = (typeof exportKinds)[number]

/** A file on its way: a problem's code ends it, and nothing is saved then. */
export type MadeFile = { ok: true; name: string; content: Blob } | { ok: false; problem: string }
export type Making = (options: {
  signal: AbortSignal
  onProgress: (done: number, total: number) => void
}) => Promise<MadeFile>

type Exporting = {
  /** What is being made; `progress` is null while nobody knows how much there is. */
  running: { kind: ExportKind; progress: { done: number; total: number } | null; cancel: () => void } | null
  /** Why the last one came to nothing, and how it is tried again. */
  failed: { kind: ExportKind; problem: string; again: () => void } | null
  /** The file the browser was given last. */
  saved: string | null
}

/** The one export of this screen. It goes on while another page is looked at. */
export const useExport = create<Exporting>()(() => ({ running: null, failed: null, saved: null }))

/** Makes a file and hands it to the browser once it is whole; one at a time. */
export async function exportFile(kind: ExportKind, make: Making): Promise<void> {
  if (useExport.getState().running !== null) return
  const giveUp = new AbortController()
  const running = { kind, progress: null, cancel: () => giveUp.abort() }
  useExport.setState({ running, failed: null, saved: null })
  const made = await make({
    signal: giveUp.signal,
    onProgress: (done, total) => useExport.setState({ running: { ...running, progress: { done, total } } }),
  }).catch((): MadeFile => ({ ok: false, problem: 'FAILED' }))
  if (giveUp.signal.aborted) useExport.setState({ running: null })
  else if (made.ok) {
    saveAs(made.name, made.content)
    useExport.setState({ running: null, saved: made.name })
  } else {
    const again = () => void exportFile(kind, make)
    useExport.setState({ running: null, failed: { kind, problem: made.problem, again } })
  }
}

export function forgetExport(): void {
  useExport.setState({ failed: null, saved: null })
}
