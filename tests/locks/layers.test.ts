import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { expect, test } from 'vitest'
import { root } from './workshop.ts'

const layers = ['shared', 'main', 'renderer', 'sandbox', 'gateway']
/** Which folder of main alone may use a package. */
const owners: Record<string, string> = {
  electron: 'src/main/electron/',
  'better-sqlite3': 'src/main/store/',
  ws: 'src/main/web/',
}
/** The room of one channel: no other channel and nothing of the core looks into it, but the file that lists them. */
const channelRoom = /^src\/main\/channels\/(?!protocol\/)[^/]+\//
const listOfChannels = 'src/main/core/all-channels.ts'
/** What of main the gateway may use: the channels' protocol parts, and what is made for both. */
const sharedWithGateway =
  /^#main\/(?:http\/[^/]+|logging\/[^/]+|channels\/(?:[^/]+\/)?protocol\/[^/]+|base\/(?:log|unexpected|clock)\.ts)$/
const specifiers = /\b(?:from|import|require)\s*\(?\s*(['"])([^'"]+)\1/g

/**
 * What breaks the dependency rule in a file, by any spelling: besides plain imports also `import()`, `require` and
 * `import('...').Type`, which the linter's rule does not look at.
 */
function crossings(path: string, text: string): string[] {
  const [, own = ''] = /^src\/([^/]+)\//.exec(path) ?? []
  return [...text.matchAll(specifiers)]
    .map(([, , specifier = '']) => specifier)
    .filter((specifier) => {
      if (own === 'gateway' && sharedWithGateway.test(specifier)) return false
      const [top, folder] = relative(root, join(root, path, '..', specifier)).split(/[\\/]/)
      // What tests share stays out of the product.
      if (specifier.startsWith('.') && top !== 'src') return true
      const room = channelRoom.exec(
        relative(root, join(root, path, '..', specifier)).replaceAll('\\', '/'),
      )?.[0]
      if (specifier.startsWith('.') && room && path !== listOfChannels && !path.startsWith(room)) return true
      const target = specifier.startsWith('.') ? folder : /^#([^/]+)\//.exec(specifier)?.[1]
      if (target !== undefined && layers.includes(target)) return target !== own && target !== 'shared'
      if (own === 'sandbox' && specifier === 'ws') return false
      return owners[specifier] !== undefined && !path.startsWith(owners[specifier])
    })
}

test('no source file crosses a layer, by whatever kind of import', () => {
  const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
    .map((file) => `src/${file.replaceAll('\\', '/')}`)
  expect(files.length).toBeGreaterThan(50)
  const broken = files.flatMap((file) =>
    crossings(file, readFileSync(join(root, file), 'utf8')).map((specifier) => `${file}: ${specifier}`),
  )
  expect(broken).toEqual([])
})

test.each([
  ['src/renderer/board/a.ts', `const core = await import('#main/core/core.ts')`],
  ['src/renderer/board/a.ts', `type Core = import('#main/core/core.ts').Core`],
  ['src/shared/a.ts', `export * from '../main/core.ts'`],
  ['src/main/intake/a.ts', `const { app } = require('electron')`],
  ['src/sandbox/a.ts', `import '#renderer/main.tsx'`],
  ['src/main/outbox/a.ts', `type Access = import('../channels/doordash/access.ts').DoorDashAccess`],
  ['src/main/channels/uber-eats/a.ts', `const { call } = await import('../doordash/call.ts')`],
  ['src/gateway/a.ts', `import { open } from '#main/store/open.ts'`],
  ['src/gateway/a.ts', `import { http } from '../main/http/safe-server.ts'`],
  ['src/gateway/a.ts', `import { x } from '#main/channels/doordash/client.ts'`],
  ['src/main/intake/a.ts', `import { x } from '#gateway/registry.ts'`],
  ['src/shared/assistant/a.ts', `import { ugly } from '../../../tests/assistant/utterances/ugly.ts'`],
])('a crossing in %s is noticed: %s', (path, text) => {
  expect(crossings(path, text)).toHaveLength(1)
})

test.each([
  ['src/renderer/board/a.ts', `import type { Order } from '#shared/order/order.ts'`],
  ['src/main/electron/index.ts', `import { app } from 'electron'`],
  ['src/main/node/a.ts', `import { run } from '../run.ts'`],
  ['src/main/core/all-channels.ts', `import { createDoorDash } from '../channels/doordash/doordash.ts'`],
  ['src/main/channels/doordash/a.ts', `import type { CallOutcome } from '../outcome.ts'`],
  ['src/gateway/a.ts', `import { signJwt } from '#main/channels/doordash/protocol/jwt.ts'`],
  ['src/gateway/a.ts', `import { call } from '#main/channels/protocol/call.ts'`],
  ['src/gateway/a.ts', `import { createSafeServer } from '#main/http/safe-server.ts'`],
])('what the rule allows in %s passes: %s', (path, text) => {
  expect(crossings(path, text)).toEqual([])
})
