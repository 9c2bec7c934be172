import { spawn } from 'node:child_process'

type Launched = {
  /** Started after it had ended without a word. */
  again: boolean
  /** Started to ask what to do. */
  held: boolean
}

/**
 * What a program that starts does about a one before that ended without a word: whether it asks what to do, and whether it
 * is started again in its turn. One that ends also while it only asks is not. `mayRestart` counts a restart. Pure.
 */
export function settleStart(
  launched: Launched,
  mayRestart: () => boolean,
): { isHeld: boolean; again: boolean } {
  if (!launched.again) return { isHeld: launched.held, again: true }
  const isHeld = !mayRestart()
  return { isHeld, again: !isHeld || !launched.held }
}

/** The arguments of the start after this one. */
export function argumentsAgain(args: readonly string[], isHeld: boolean): string[] {
  const others = args.filter((argument) => argument !== '--held' && argument !== '--again')
  return [...others, '--again', ...(isHeld ? ['--held'] : [])]
}

/**
 * Has the system's own shell wait beside this process: where that ends without `release`, as by `kill -9` or want of
 * memory, it starts `program` with `args`. A packaged program may not run as plain Node (a fuse), and needs nothing of the
 * kind: the shell waits at the end of a pipe whose other end goes with us, at no cost. Where it cannot be had, nobody waits.
 */
export function startAgainWhenGone(program: string, args: readonly string[]): { release: () => void } {
  const waiting = process.platform === 'win32' ? waitOnWindows(program, args) : waitElsewhere(program, args)
  waiting.on('error', () => {})
  waiting.unref()
  const line = waiting.stdin
  // It may be gone before us, and so may its end of the pipe.
  line?.on('error', () => {})
  return { release: () => void line?.end('end\n') }
}

/** The moment lets a port and a profile go that the system is still taking back. */
const onceGone = 'read -r said || { sleep 0.3; exec "$0" "$@"; }'

const waitElsewhere = (program: string, args: readonly string[]) =>
  spawn('/bin/sh', ['-c', onceGone, program, ...args], { ...beside, cwd: '/' })

/** Commands of the shell's own alone: any other would open a window. What is started is read from the environment whole. */
const waitOnWindows = (program: string, args: readonly string[]) =>
  spawn('cmd.exe', ['/d', '/c', 'set /p said= || start "" %ORDER_MANAGER_AGAIN%'], {
    ...beside,
    windowsVerbatimArguments: true,
    env: {
      ...process.env,
      ORDER_MANAGER_AGAIN: [program, ...args].map((part) => `"${part.replace(/\\$/, '\\\\')}"`).join(' '),
    },
  })

/** Detached: on Windows a child would go with us, elsewhere with our terminal. */
const beside = { detached: true, stdio: ['pipe', 'ignore', 'ignore'] } satisfies Parameters<typeof spawn>[2]
