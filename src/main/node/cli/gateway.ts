import { openSync, closeSync, rmSync, writeSync } from 'node:fs'
import { resolve } from 'node:path'
import { z } from 'zod'
import { pairingUrl, showCode, type PairingProblem } from '../../gateway/show-code.ts'
import { CliFailure, flag, type Flags } from './arguments.ts'

/**
 * `gateway pair CODE --server URL --out FILE`: shows a gateway the code that was made for this device, and writes what
 * `--gateway FILE` takes. Throws CliFailure.
 */
export async function pairWithGateway(
  words: readonly string[],
  flags: Flags,
  version: string,
): Promise<unknown> {
  const [, command, code, ...more] = words
  if (command !== 'pair' || code === undefined || more.length > 0)
    throw new CliFailure('Name the code you were given: gateway pair CODE --server URL --out FILE')
  const server = flag(flags, 'server', z.string({ error: 'name the address of the gateway' }))
  const out = resolve(flag(flags, 'out', z.string({ error: 'name the file to write' })))
  if (pairingUrl(server) === null) throw new CliFailure(wordsOf['not-an-address'](server))
  // The code is good once: whether the file can be written is known before it is used.
  const file = newFile(out)
  try {
    const shown = await showCode(server, { code, version })
    if (!shown.ok) throw new CliFailure(wordsOf[shown.refusal.problem](server, shown.refusal.said))
    const { deviceId, servers } = shown.gateway
    writeSync(file, JSON.stringify(shown.gateway))
    return { paired: deviceId, servers, file: out, next: `Start the station with --gateway ${out}` }
  } catch (error) {
    rmSync(out, { force: true })
    throw error
  } finally {
    closeSync(file)
  }
}

const wordsOf: Record<PairingProblem, (server: string, said?: string) => string> = {
  'not-an-address': () => '--server: the address of a gateway begins with https://',
  'no-answer': (server) => `No gateway answers at ${server}. Look at the address and the network.`,
  'wrong-certificate': (server, said) =>
    `${server} cannot prove that it is that address (${said}). Nothing was sent. Look at the address and at this device's clock.`,
  'not-a-gateway': (server, said) => `${server} is no gateway: ${said}.`,
  'wrong-code': (_server, said) => String(said),
  'blocked-code': (_server, said) => String(said),
  'used-code': (_server, said) => String(said),
  'expired-code': (_server, said) => String(said),
  'pairs-none': (_server, said) => String(said),
  'not-now': (_server, said) => String(said),
}

function newFile(out: string): number {
  try {
    return openSync(out, 'wx', 0o600)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EEXIST')
      throw new CliFailure(`--out: ${out} is there already. Name another file, or remove it.`)
    throw new CliFailure(`--out: ${out} cannot be written (${code ?? 'unknown'}).`)
  }
}
