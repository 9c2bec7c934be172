import { openSync, closeSync, rmSync, writeSync } from 'node:fs'
import { resolve } from 'node:path'
import { z } from 'zod'
import { pairingAnswer, type PairingRequest, type StationGateway } from '#shared/gateway/station-file.ts'
import { CliFailure, flag, type Flags } from './arguments.ts'

/** A gateway that says nothing for so long (ms) is not waited for. */
const withinMs = 15_000

const refusal = z.object({ error: z.object({ message: z.string() }) })

/**
 * `gateway pair CODE --server URL --out FILE`: shows a gateway the code that was made for this device, and writes what
 * `--gateway FILE` takes. The key is made here, and its private half goes nowhere but into that file. Throws CliFailure.
 */
export async function pairWithGateway(
  words: readonly string[],
  flags: Flags,
  version: string,
): Promise<unknown> {
  const [, command, code, ...more] = words
  if (command !== 'pair' || code === undefined || more.length > 0)
    throw new CliFailure('Name the code you were given: gateway pair CODE --server URL --out FILE')
  const server = addressOf(flag(flags, 'server', z.string({ error: 'name the address of the gateway' })))
  const out = resolve(flag(flags, 'out', z.string({ error: 'name the file to write' })))
  // The code is good once: whether the file can be written is known before it is used.
  const file = newFile(out)
  try {
    const { fmtCreds } = await import('@nats-io/jwt')
    const { createUser } = await import('@nats-io/nkeys')
    const pair = createUser()
    const { deviceId, jwt, servers } = await show(server, { code, publicKey: pair.getPublicKey(), version })
    const credentials = new TextDecoder().decode(fmtCreds(jwt, pair))
    writeSync(file, JSON.stringify({ servers, credentials, deviceId } satisfies StationGateway))
    return { paired: deviceId, servers, file: out, next: `Start the station with --gateway ${out}` }
  } catch (error) {
    rmSync(out, { force: true })
    throw error
  } finally {
    closeSync(file)
  }
}

/** What proves a device must not be read or replaced on its way. */
function addressOf(text: string): URL {
  const url = URL.parse(text)
  const isHere = url !== null && ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname)
  if (url?.protocol !== 'https:' && !(isHere && url.protocol === 'http:'))
    throw new CliFailure('--server: the address of a gateway begins with https://')
  return new URL('pair', url.href.endsWith('/') ? url : `${url.href}/`)
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

async function show(server: URL, request: PairingRequest) {
  let response
  let text
  try {
    response = await fetch(server, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(request),
      signal: AbortSignal.timeout(withinMs),
    })
    text = await response.text()
  } catch {
    throw new CliFailure(`No gateway answers at ${server.origin}. Look at the address and the network.`)
  }
  const said = json(text)
  const answer = pairingAnswer.safeParse(said)
  if (response.ok && answer.success) return answer.data
  const { data } = refusal.safeParse(said)
  throw new CliFailure(
    data?.error.message ?? `${server.origin} is no gateway: it answered ${response.status}.`,
  )
}

function json(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
