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
  /** Resolves when the stand-in has reported such an event, at once if it already has. */
  journalled: (event: string) => Promise<JournalEntry>
  /** Exit code, or null when killed. */
  end: (signal: 'SIGTERM' | 'SIGKILL') => Promise<number | null>
  send: (message: string) => void
  exited: Promise<number | null>
}

/** Starts a program whose first line says where everything is. Rejects with its last words when it ends before. */
export async function startProcess(program: string, args: readonly string[]): Promise<StationProcess> {
  const child = spawn(program, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] })
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
  const waiting: { event: string; resolve: (entry: JournalEntry) => void }[] = []
  child.on('message', (message) => {
    const entry = message as JournalEntry
    journal.push(entry)
    for (const { resolve } of waiting.filter(({ event }) => event === entry.event)) resolve(entry)
  })
  return {
    journal,
    journalled: (event) =>
      new Promise((resolve) => {
        const known = journal.find((entry) => entry.event === event)
        if (known) resolve(known)
        else waiting.push({ event, resolve })
      }),
  }
}
