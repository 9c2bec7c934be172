import { spawn } from 'node:child_process'

export type ProgramEnd =
  | { type: 'ended'; code: number; output: string }
  | { type: 'missing' }
  | { type: 'timed-out' }

/** More than this a list of printers does not say. */
const mostOutput = 256 * 1024

/**
 * Runs a program of the computer's, without a shell, and hands it `input`; it is ended after `ms`. `output` is what it
 * wrote on its standard output, in UTF-8.
 */
export function runProgram(
  program: string,
  args: readonly string[],
  options: { ms: number; input?: Uint8Array; env?: Readonly<Record<string, string | undefined>> },
): Promise<ProgramEnd> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      env: { ...process.env, ...options.env },
      stdio: ['pipe', 'pipe', 'ignore'],
      windowsHide: true,
    })
    const parts: Buffer[] = []
    let size = 0
    const timer = setTimeout(() => {
      resolve({ type: 'timed-out' })
      child.kill('SIGKILL')
    }, options.ms)
    child.stdout.on('data', (part: Buffer) => {
      size += part.length
      if (size <= mostOutput) parts.push(part)
    })
    child.once('error', () => {
      clearTimeout(timer)
      resolve({ type: 'missing' })
    })
    child.once('close', (code) => {
      clearTimeout(timer)
      resolve({ type: 'ended', code: code ?? -1, output: Buffer.concat(parts).toString() })
    })
    // A program that ends early closes its input; its exit code says what was wrong.
    child.stdin.on('error', () => {})
    child.stdin.end(options.input)
  })
}
