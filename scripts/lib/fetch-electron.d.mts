import type { createChildren } from './children.mjs'

export function fetchElectron(options: {
  root: string
  children: ReturnType<typeof createChildren>
  env?: NodeJS.ProcessEnv
  again?: boolean
  stallMs?: number
  now?: number
  progress?: (bytes: number) => void
}): Promise<{ program: string; problem: null } | { program: null; problem: string }>
