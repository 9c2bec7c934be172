import { rescueProtocol } from '#shared/api/rescue-protocol.ts'
import { protocolVersion } from '#shared/api/protocol.ts'
import type { Line, OpenLine } from './client.ts'
import { silentTooLongMs } from './keep-connected.ts'

/**
 * Opens lines to a station that speaks this screen's version of the contract, and answers `outdated` for any other, before
 * anything else is read from it. A station too old to know the question is another. Throws where no answer comes.
 */
export function inSameProtocol(open: OpenLine): OpenLine {
  return async () => {
    const line = await open()
    if (typeof line === 'string' || 'rescue' in line) return line
    try {
      const version = await versionOf(line)
      if (version === protocolVersion) return line
      if (version === rescueProtocol) return { rescue: line }
    } catch (error) {
      line.close()
      throw error
    }
    line.close()
    return 'outdated'
  }
}

async function versionOf(line: Line): Promise<number | null> {
  const over = new AbortController()
  const timer = setTimeout(() => over.abort(), silentTooLongMs)
  const gone = line.closed.then(() => Promise.reject(new Error('The station left.')))
  try {
    return await Promise.race([
      line.client.device.protocol({ screen: protocolVersion }, { signal: over.signal }),
      gone,
    ])
  } catch (error) {
    if (isUnknownCall(error)) return null
    throw error
  } finally {
    clearTimeout(timer)
  }
}

function isUnknownCall(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'NOT_FOUND'
}
