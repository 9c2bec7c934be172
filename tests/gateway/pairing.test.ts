import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { runOperatorCommand } from '#gateway/operator/commands.ts'
import { runCli } from '#main/node/cli/run.ts'
import { stationGateway } from '#shared/gateway/station-file.ts'
import { silentLog, tempDir } from '../support/core.ts'
import { natsMissing, startOperatedNats } from '../support/nats.ts'
import { stationBehind } from './device.ts'
import { gatewayOn } from './gateway.ts'

const onNats = it.skipIf(natsMissing !== null)

/** A gateway, and what the commands of whoever runs it and of a station do. */
async function withCommands() {
  const nats = await startOperatedNats()
  const gateway = await gatewayOn(nats)
  const dir = tempDir()
  const put = (name: string, text: string) => {
    writeFileSync(join(dir, name), text)
    return join(dir, name)
  }
  const credentials = put('gateway.creds', nats.gatewayCredentials)
  const operator = async (command: 'pair' | 'revoke', ...args: string[]) => {
    const said: string[] = []
    const known = ['--nats', nats.url, '--credentials', credentials, '--json']
    await runOperatorCommand(command, [...args, ...known], {
      log: silentLog,
      print: (text) => void said.push(text),
    })
    return JSON.parse(said[0] ?? 'null') as { code: string }
  }
  const out = join(dir, 'station.json')
  const pair = (code: string, server = gateway.url()) =>
    runCli(['gateway', 'pair', code, '--server', server, '--out', out])
  const keys = ['--keys', put('keys.json', JSON.stringify(nats.keys))]
  const system = ['--system', put('system.creds', nats.systemCredentials)]
  return { nats, operator, pair, out, secrets: [...keys, ...system] }
}

onNats('a code pairs a station from its own command, and the device works until it is removed', async () => {
  const { nats, operator, pair, out, secrets } = await withCommands()
  const { code } = await operator('pair', 'tablet-a')
  expect(await pair(code)).toMatchObject({ paired: 'tablet-a', servers: [nats.url], file: out })
  expect(statSync(out).mode & 0o077).toBe(0)
  const gateway = stationGateway.parse(JSON.parse(readFileSync(out, 'utf8')))
  const station = await stationBehind(nats.url, { gateway })
  await station.until(() => station.core.device().gateway?.locations?.includes('centre') === true)
  await operator('revoke', 'tablet-a', ...secrets)
  await station.until(() => station.core.device().gateway?.line === 'refused')
})

onNats(
  'a wrong code, a wrong address and a file in the way are told apart, and leave nothing behind',
  async () => {
    const { operator, pair, out } = await withCommands()
    await expect(pair('ABCD-2222-2222')).rejects.toThrow('This code is wrong.')
    const { code } = await operator('pair', 'tablet-a')
    await expect(pair(code, 'http://gateway.example.com')).rejects.toThrow('begins with https://')
    await expect(pair(code, 'http://127.0.0.1:9')).rejects.toThrow('No gateway answers')
    writeFileSync(out, 'mine')
    await expect(pair(code)).rejects.toThrow('is there already')
    expect(readFileSync(out, 'utf8')).toBe('mine')
  },
)
