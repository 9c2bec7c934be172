import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { z } from 'zod'
import { accessKey } from '#shared/doordash/api.ts'
import { intakeSecretVariable } from '#shared/intake-secret.ts'
import { accessForms, type ChannelAccess } from '../core/all-channels.ts'
import { PortTaken } from '../intake/bind-intake.ts'

const readyLine = z.object({
  ready: z.literal(true),
  url: z.string(),
  apiBase: z.string(),
  accessKey,
  authorizeUrl: z.string().optional(),
  uber: accessForms.uber.optional(),
})

/**
 * Starts the stand-in for DoorDash as a child of this process. It ends with us: it watches its standard input.
 * Rejects when it does not come up, with what it said last.
 */
export async function startSandboxProcess(options: {
  script: string
  args: readonly string[]
  /** What its webhooks carry; not among the arguments, which every user of the machine can read. */
  intakeSecret: string
  /** It ended although nobody stopped it. */
  onLost: (lastWords: string) => void
}): Promise<{
  url: string
  access: ChannelAccess['doordash']
  /** How Uber Eats is reached there. */
  uberAccess: ChannelAccess['uber'] | null
  stop: () => Promise<void>
}> {
  const child = spawn(process.execPath, [options.script, ...options.args], {
    stdio: ['pipe', 'pipe', 'pipe'],
    // Electron's own binary runs plain Node with this; for Node it means nothing.
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1', [intakeSecretVariable]: options.intakeSecret },
  })
  let lastWords = ''
  child.stderr.on('data', (chunk: Buffer) => {
    lastWords = (lastWords + chunk.toString('utf8')).slice(-500)
  })
  const lastLine = () => lastWords.trim().split('\n').at(-1) ?? ''
  // A pipe to a process that has just gone may say so; its end is noticed by `exit` alone.
  for (const stream of [child.stdin, child.stdout, child.stderr]) stream.on('error', () => {})
  // After it was started, `error` says that a signal could not be sent.
  child.on('error', () => {})
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const ready = new Promise<z.infer<typeof readyLine>>((resolve, reject) => {
    createInterface({ input: child.stdout }).once('line', (line) => {
      const parsed = readyLine.safeParse(parseJson(line))
      if (parsed.success) resolve(parsed.data)
      else reject(new Error('The sandbox started with an unexpected first line.'))
    })
    child.once('error', reject)
    void exited.then(() => {
      const taken = /EADDRINUSE.*:(\d+)/.exec(lastWords)?.[1]
      if (taken !== undefined) reject(new PortTaken(Number(taken), lastWords))
      reject(new Error(`The sandbox did not start. ${lastLine()}`.trim()))
    })
  })
  let isStopping = false
  const stop = async () => {
    isStopping = true
    child.stdin.end()
    child.kill('SIGTERM')
    await Promise.race([exited, new Promise((resolve) => setTimeout(resolve, 2_000).unref())])
    if (child.exitCode === null) child.kill('SIGKILL')
  }
  try {
    const { url, apiBase, accessKey: key, authorizeUrl, uber: uberAccess = null } = await ready
    const access: ChannelAccess['doordash'] = {
      baseUrl: apiBase,
      key,
      authorizeUrl: authorizeUrl ?? `${url}/portal/oauth/authorize`,
    }
    void exited.then(() => {
      if (!isStopping) options.onLost(lastLine())
    })
    return { url, access, uberAccess, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}
