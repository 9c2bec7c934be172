import type { ChildProcess, SpawnOptions } from 'node:child_process'

export type Ended = { code: number | null; signal: NodeJS.Signals | null; error?: Error }
export function createChildren(): {
  start(
    program: string,
    args: readonly string[],
    options?: SpawnOptions,
  ): ChildProcess & { ended: Promise<Ended> }
  end(graceMs?: number): Promise<void>
}
export function signalGroup(pid: number | undefined, signal: NodeJS.Signals): void
