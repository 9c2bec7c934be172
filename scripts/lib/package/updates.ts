import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign } from 'node:crypto'
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Where a package looks for its next version, as its package.json says it (src/main/updates/config.ts reads it). */
export type UpdatesOfPackage = { url: string; publicKeys: string[] }

/** Which packages stand in which feed. */
const feeds = [
  { name: 'latest-linux.yml', takes: (file: string) => /\.(AppImage|deb)$/.test(file) && !isArm(file) },
  { name: 'latest-linux-arm64.yml', takes: (file: string) => /\.(AppImage|deb)$/.test(file) && isArm(file) },
  { name: 'latest.yml', takes: (file: string) => file.endsWith('.exe') },
]
const isArm = (file: string): boolean => /(arm64|aarch64)/.test(file)

/** The private key whose file ORDER_MANAGER_UPDATE_KEY names; null where none is set. Throws a sentence where it is no such key. */
export function signingKey(env: NodeJS.ProcessEnv): KeyObject | null {
  const file = env['ORDER_MANAGER_UPDATE_KEY'] ?? ''
  if (file === '') return null
  let key: KeyObject
  try {
    key = createPrivateKey(readFileSync(file))
  } catch (error) {
    throw new Error(
      `ORDER_MANAGER_UPDATE_KEY names ${file}, which cannot be read as a key: ${(error as Error).message}`,
      { cause: error },
    )
  }
  if (key.asymmetricKeyType !== 'ed25519')
    throw new Error(`${file} is no Ed25519 key. Make one: docs/updates.md.`)
  return key
}

/**
 * What the environment says about new versions of a package that is made: null where it says nothing, and then it looks for
 * none. Public keys are given, or are that of the key that signs. Throws a sentence where a package would refuse it.
 */
export function updatesFrom(env: NodeJS.ProcessEnv): UpdatesOfPackage | null {
  const feed = env['ORDER_MANAGER_UPDATE_FEED'] ?? ''
  const given = (env['ORDER_MANAGER_UPDATE_PUBLIC_KEYS'] ?? '').split(/[\s,]+/).filter((key) => key !== '')
  if (feed === '') {
    if (given.length === 0) return null
    throw new Error('ORDER_MANAGER_UPDATE_PUBLIC_KEYS is set, and ORDER_MANAGER_UPDATE_FEED is not.')
  }
  const url = URL.parse(feed.endsWith('/') ? feed : `${feed}/`)
  if (url?.protocol !== 'https:')
    throw new Error(`ORDER_MANAGER_UPDATE_FEED is the https address of a folder, and not ${feed}.`)
  const key = signingKey(env)
  const publicKeys = given.length > 0 || key === null ? given : [publicPart(key)]
  if (publicKeys.length === 0 || publicKeys.length > 4 || !publicKeys.every(isPublicKey))
    throw new Error(
      'ORDER_MANAGER_UPDATE_FEED needs whose signature is taken: one to four Ed25519 keys in ORDER_MANAGER_UPDATE_PUBLIC_KEYS, or ORDER_MANAGER_UPDATE_KEY. docs/updates.md says how to make them.',
    )
  if (key !== null && !publicKeys.includes(publicPart(key)))
    throw new Error(
      'No package made so would take what ORDER_MANAGER_UPDATE_KEY signs: its public key is not among them.',
    )
  return { url: url.href, publicKeys }
}

const publicPart = (key: KeyObject): string =>
  createPublicKey(key).export({ format: 'der', type: 'spki' }).toString('base64')

function isPublicKey(base64: string): boolean {
  try {
    const key = createPublicKey({ key: Buffer.from(base64, 'base64'), format: 'der', type: 'spki' })
    return key.asymmetricKeyType === 'ed25519'
  } catch {
    return false
  }
}

/**
 * Writes the feeds of a version's packages in `folder`, and signs them where there is a key. Answers with the feeds written and
 * what stands in each; empty where the folder has no package of that version.
 */
export function writeFeeds(options: {
  folder: string
  version: string
  /** To how many of a hundred devices it goes; undefined: to all. */
  staging?: number | undefined
  key: KeyObject | null
}): { name: string; files: string[] }[] {
  const { folder, version, staging, key } = options
  // A package of the stand-in is for nobody.
  const packages = readdirSync(folder).filter(
    (file) => file.includes(version) && !file.startsWith('STAND-IN'),
  )
  return feeds.flatMap(({ name, takes }) => {
    const files = packages.filter(takes)
    if (files.length === 0) return []
    const text = Buffer.from(feedText(folder, files, version, staging))
    writeFileSync(join(folder, name), text)
    if (key !== null)
      writeFileSync(join(folder, `${name}.sig`), `${sign(null, text, key).toString('base64')}\n`)
    return [{ name, files }]
  })
}

function feedText(
  folder: string,
  files: readonly string[],
  version: string,
  staging: number | undefined,
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
    ...(staging === undefined ? [] : [`stagingPercentage: ${staging}`]),
    '',
  ].join('\n')
}
