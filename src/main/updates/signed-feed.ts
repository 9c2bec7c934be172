import { type KeyObject, verify } from 'node:crypto'
import { parseUpdateInfo } from 'electron-updater/out/providers/Provider.js'
import { z } from 'zod'
import type { UpdateProblem } from '#shared/updates/update-step.ts'
import { isVersion } from '#shared/updates/version.ts'
import { isCertificateError } from '../base/certificate-error.ts'

/** A feed names one version; more than this is none. */
const mostBytes = 64 * 1024
const patienceMs = 15_000

/** No folder, no other server: the files lie beside the feed. */
const fileName = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,200}$/)
const feedForm = z.object({
  version: z.string().refine(isVersion),
  files: z
    .array(
      z.object({
        url: fileName,
        /** Base64 of 64 bytes. */
        sha512: z.string().regex(/^[A-Za-z0-9+/]{86}==$/),
        size: z.int().positive(),
      }),
    )
    .min(1)
    .max(20),
  releaseDate: z.string().max(100),
  stagingPercentage: z.number().min(0).max(100).optional(),
})
/** A feed whose signature was good; bytes in `size`. */
export type Feed = z.infer<typeof feedForm>

/** What went wrong with a feed or a version, in one word for people; the cause is for the log. */
export class UpdateFailed extends Error {
  readonly why: UpdateProblem

  constructor(why: UpdateProblem, cause?: unknown) {
    super(why, { cause })
    this.why = why
  }
}

/** The feed of a system, as electron-builder names it. */
export function feedName(platform: NodeJS.Platform, arch: string): string {
  if (platform === 'linux') return arch === 'x64' ? 'latest-linux.yml' : `latest-linux-${arch}.yml`
  return platform === 'darwin' ? 'latest-mac.yml' : 'latest.yml'
}

/**
 * Reads the feed `name` beside `url` and its signature (`name.sig`, Ed25519 over the bytes of the feed, in base64). Nothing of
 * the feed is looked at before one of `keys` has signed it. Throws UpdateFailed.
 */
export async function readSignedFeed(options: {
  url: URL
  name: string
  keys: readonly KeyObject[]
  signal?: AbortSignal
}): Promise<Feed> {
  const { url, name, keys, signal } = options
  const signature = await fetchSmall(new URL(`${name}.sig`, url), signal)
  const bytes = await fetchSmall(new URL(name, url), signal)
  const signed = Buffer.from(signature.toString('latin1').trim(), 'base64')
  if (signed.length !== 64 || !keys.some((key) => verify(null, bytes, key, signed)))
    throw new UpdateFailed('bad-signature')
  return feedOf(bytes, name, url)
}

function feedOf(bytes: Buffer, name: string, url: URL): Feed {
  let parsed: unknown
  try {
    parsed = parseUpdateInfo(bytes.toString('utf8'), name, url)
  } catch (error) {
    throw new UpdateFailed('not-a-feed', error)
  }
  const read = feedForm.safeParse(parsed)
  if (!read.success) throw new UpdateFailed('not-a-feed', read.error)
  return read.data
}

/** What is wrong with a line that failed. */
export const lineProblemOf = (error: unknown) =>
  isCertificateError(error) ? 'bad-certificate' : 'unreachable'

async function fetchSmall(url: URL, ending: AbortSignal | undefined): Promise<Buffer> {
  const patience = AbortSignal.timeout(patienceMs)
  const signal = ending === undefined ? patience : AbortSignal.any([patience, ending])
  try {
    const answer = await fetch(url, { signal, redirect: 'error', cache: 'no-store' })
    if (!answer.ok) {
      await answer.body?.cancel()
      // No signature is no good one.
      throw new UpdateFailed(
        answer.status === 404 && url.pathname.endsWith('.sig') ? 'bad-signature' : 'unreachable',
      )
    }
    const parts: Uint8Array[] = []
    let length = 0
    for await (const part of answer.body ?? []) {
      length += part.length
      if (length > mostBytes) throw new UpdateFailed('not-a-feed')
      parts.push(part)
    }
    return Buffer.concat(parts)
  } catch (error) {
    throw error instanceof UpdateFailed ? error : new UpdateFailed(lineProblemOf(error), error)
  }
}
