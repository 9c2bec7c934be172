import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { JournalEntry } from '../../electron-stand-in/journal.ts'

export const root = join(import.meta.dirname, '../../..')

export type Ready = { ui: string | null; intake: string; sandbox: string; dataDir: string }

/** A running station of ours, in whatever shell, as a process that can be ended kindly or not. */
export type StationProcess = {
  ready: Ready
  /** What the Electron stand-in reported so far; empty elsewhere. */
  journal: JournalEntry[]
  /** Resolves with the nth such event the stand-in reports, at once if it already has. */
  journalled: (event: string, nth?: number) => Promise<JournalEntry>
  /** Exit code, or null when killed. */
  end: (signal: 'SIGTERM' | 'SIGKILL') => Promise<number | null>
  send: (message: string) => void
  exited: Promise<number | null>
}

/** Starts a program whose first line says where everything is. Rejects with its last words when it ends before. */
export async function startProcess(
  program: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<StationProcess> {
  const child = spawn(program, args, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: { ...process.env, ...env },
  })
  const exited = (once(child, 'exit') as Promise<[number | null]>).then(([code]) => code)
  const journal = keepJournal(child)
  let words = ''
  child.stderr?.on('data', (chunk: Buffer) => (words = `${words}${chunk.toString()}`.slice(-4_000)))
  if (!child.stdout) throw new Error('the station has no output')
  const line = await Promise.race([
    once(createInterface({ input: child.stdout }), 'line') as Promise<[string]>,
    exited.then((code) => Promise.reject(new Error(`The station ended with ${code}:\n${words}`))),
  ])
  return {
    ...journal,
    ready: JSON.parse(line[0]) as Ready,
    exited,
    send: (message) => child.send(message),
    end(signal) {
      if (child.exitCode === null && child.signalCode === null) child.kill(signal)
      return exited
    },
  }
}

function keepJournal(child: ChildProcess): Pick<StationProcess, 'journal' | 'journalled'> {
  const journal: JournalEntry[] = []
  const looks = new Set<() => void>()
  child.on('message', (message) => {
    journal.push(message as JournalEntry)
    for (const look of looks) look()
  })
  return {
    journal,
    journalled: (event, nth = 1) =>
      new Promise((resolve) => {
        const look = () => {
          const entry = journal.filter((each) => each.event === event)[nth - 1]
          if (!entry) return
          looks.delete(look)
          resolve(entry)
        }
        looks.add(look)
        look()
      }),
  }
}
