import { createHash, createPrivateKey, type KeyObject, sign } from 'node:crypto'
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

const usage = `ORDER_MANAGER_UPDATE_KEY=KEY.pem npm run update-feed -- --folder FOLDER --version X.Y.Z [--staging PERCENT]
Writes the feeds of that version's packages in FOLDER, and signs them: docs/updates.md.
Ends with 0, with 1 where there is no such package, and with 3 where no key is set: no station takes a feed without a signature.`

/** Which packages stand in which feed. */
const feeds = [
  { name: 'latest-linux.yml', takes: (file: string) => /\.(AppImage|deb)$/.test(file) && !isArm(file) },
  { name: 'latest-linux-arm64.yml', takes: (file: string) => /\.(AppImage|deb)$/.test(file) && isArm(file) },
  { name: 'latest.yml', takes: (file: string) => file.endsWith('.exe') },
]
const isArm = (file: string): boolean => /(arm64|aarch64)/.test(file)

function feedText(
  folder: string,
  files: readonly string[],
  version: string,
  staging: string | undefined,
): string {
  return [
    `version: ${version}`,
    'files:',
    ...files.flatMap((file) => [
      `  - url: ${file}`,
      `    sha512: ${createHash('sha512')
        .update(readFileSync(join(folder, file)))
        .digest('base64')}`,
      `    size: ${statSync(join(folder, file)).size}`,
    ]),
    `releaseDate: '${new Date().toISOString()}'`,
    ...(staging === undefined ? [] : [`stagingPercentage: ${Number(staging)}`]),
    '',
  ].join('\n')
}

function keyOf(env: NodeJS.ProcessEnv): KeyObject | null {
  const file = env['ORDER_MANAGER_UPDATE_KEY']
  if (file === undefined || file === '') return null
  const key = createPrivateKey(readFileSync(file))
  if (key.asymmetricKeyType !== 'ed25519')
    throw new Error(`${file} is no Ed25519 key. Make one: docs/updates.md.`)
  return key
}

function run(): number {
  const { values } = parseArgs({
    options: {
      folder: { type: 'string' },
      version: { type: 'string' },
      staging: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  })
  const { folder, version, staging } = values
  if (values.help || folder === undefined || version === undefined) {
    console.log(usage)
    return values.help ? 0 : 1
  }
  if (staging !== undefined && !(Number(staging) >= 0 && Number(staging) <= 100))
    throw new Error('--staging is a number from 0 to 100.')
  const key = keyOf(process.env)
  // A package of the stand-in is for nobody.
  const files = readdirSync(folder).filter((file) => file.includes(version) && !file.startsWith('STAND-IN'))
  let made = 0
  for (const { name, takes } of feeds) {
    const mine = files.filter(takes)
    if (mine.length === 0) continue
    const text = Buffer.from(feedText(folder, mine, version, staging))
    writeFileSync(join(folder, name), text)
    made += 1
    if (key === null) continue
    writeFileSync(join(folder, `${name}.sig`), `${sign(null, text, key).toString('base64')}\n`)
    console.log(`${name}: ${mine.join(', ')}, signed`)
  }
  if (made === 0) throw new Error(`There is no package of version ${version} in ${folder}.`)
  if (key !== null) return 0
  console.error(
    'Not signed: set ORDER_MANAGER_UPDATE_KEY to the key’s file. No station takes a feed without a signature.',
  )
  return 3
}

try {
  process.exitCode = run()
} catch (error) {
  console.error((error as Error).message)
  process.exitCode = 1
}
