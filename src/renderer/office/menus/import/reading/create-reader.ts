import type { Encoding } from './encodings.ts'
import { largestFile } from './file-problem.ts'
import type { FileAnswer, FromReader, ImportOutcome, ToReader } from './messages.ts'

/** No menu takes so long; a file that does is meant to. */
const timeLimitMs = 30_000

export type ImportReader = ReturnType<typeof createReader>

/** Reads one file in a worker of its own. `end` may be called at any time and stops it at once. */
export function createReader() {
  const worker = new Worker(new URL('./import.worker.ts', import.meta.url), { type: 'module' })
  let isEnded = false

  const end = () => {
    isEnded = true
    worker.terminate()
  }

  /** The answer; after `end` there is none any more. */
  function ask<Type extends 'read' | 'menu'>(
    message: ToReader,
    type: Type,
    onProgress: (rows: number) => void = () => {},
  ): Promise<Extract<FromReader, { type: Type }> | 'died' | 'too-slow'> {
    return new Promise((resolve) => {
      const listening = new AbortController()
      const settle = (answer: Extract<FromReader, { type: Type }> | 'died' | 'too-slow') => {
        listening.abort()
        clearTimeout(timer)
        resolve(answer)
      }
      const give = (up: 'died' | 'too-slow') => {
        end()
        settle(up)
      }
      const timer = setTimeout(() => give('too-slow'), timeLimitMs)
      const { signal } = listening
      worker.addEventListener(
        'message',
        ({ data }: MessageEvent<FromReader>) => {
          if (data.type === 'progress') onProgress(data.rows)
          else if (data.type === type) settle(data as Extract<FromReader, { type: Type }>)
        },
        { signal },
      )
      for (const failure of ['error', 'messageerror'])
        worker.addEventListener(failure, () => give('died'), { signal })
      // A worker has one listener and no origin to name.
      // oxlint-disable-next-line unicorn/require-post-message-target-origin
      worker.postMessage(message)
    })
  }

  return {
    end,
    async read(
      file: File,
      encoding: Encoding | null,
      onProgress: (rows: number) => void,
    ): Promise<FileAnswer> {
      if (file.size > largestFile) return { ok: false, problem: 'too-large', row: null }
      const answer = await ask({ type: 'read', file, encoding }, 'read', onProgress)
      if (typeof answer === 'object') return answer.answer
      return { ok: false, problem: answer === 'too-slow' ? 'too-slow' : 'broken', row: null }
    },
    /** Null when the worker is gone: the file has to be read again. */
    async menu(request: Omit<Extract<ToReader, { type: 'menu' }>, 'type'>): Promise<ImportOutcome | null> {
      if (isEnded) return null
      const answer = await ask({ type: 'menu', ...request }, 'menu')
      return typeof answer === 'object' ? answer.outcome : null
    },
  }
}
