import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createWorkshop, run } from './workshop.ts'

const restricted = 'eslint(no-restricted-imports)'

/** A function of so many lines. */
function longFunction(lines: number): string {
  return `export function long(list: string[]): void {\n${`  list.push('')\n`.repeat(lines - 2)}}`
}

/** Path, what is written there, and the rule that must object. */
const mistakes: [path: string, text: string, rule: string][] = [
  ['src/shared/a.ts', `import { x } from '#main/core/core.ts'\nx()`, restricted],
  ['src/shared/b.ts', `import type { X } from '#main/core/core.ts'\nexport type Y = X`, restricted],
  ['src/shared/c.ts', `import { x } from '#renderer/board/board.ts'\nx()`, restricted],
  ['src/shared/d.ts', `import { x } from '#sandbox/world/world.ts'\nx()`, restricted],
  ['src/shared/deep/e.ts', `import { x } from '../../main/core.ts'\nx()`, restricted],
  ['src/shared/f.ts', `import { readFileSync } from 'node:fs'\nreadFileSync('x')`, restricted],
  ['src/shared/g.ts', `import { app } from 'electron'\napp.quit()`, restricted],
  ['src/shared/h.ts', `import Database from 'better-sqlite3'\nexport const y = Database`, restricted],
  ['src/shared/i.ts', `import { WebSocket } from 'ws'\nexport const y = WebSocket`, restricted],
  ['src/shared/j.ts', `import { useState } from 'react'\nexport const y = useState`, restricted],
  ['src/shared/k.ts', `export { x } from '#main/core/core.ts'`, restricted],
  ['src/main/intake/a.ts', `import { x } from '#renderer/board/board.ts'\nx()`, restricted],
  ['src/main/intake/b.ts', `import type { X } from '#sandbox/world/world.ts'\nexport type Y = X`, restricted],
  ['src/main/intake/c.ts', `import { x } from '../../sandbox/world.ts'\nx()`, restricted],
  ['src/main/intake/d.ts', `import { app } from 'electron'\napp.quit()`, restricted],
  ['src/main/intake/e.ts', `import type { App } from 'electron'\nexport type Y = App`, restricted],
  ['src/main/intake/f.ts', `import Database from 'better-sqlite3'\nexport const y = Database`, restricted],
  ['src/main/intake/g.ts', `import { WebSocket } from 'ws'\nexport const y = WebSocket`, restricted],
  ['src/main/electron/a.ts', `import { x } from '#renderer/board/board.ts'\nx()`, restricted],
  ['src/main/electron/b.ts', `import { x } from '#sandbox/world/world.ts'\nx()`, restricted],
  ['src/main/electron/c.ts', `import Database from 'better-sqlite3'\nexport const y = Database`, restricted],
  ['src/main/electron/d.ts', `import { WebSocket } from 'ws'\nexport const y = WebSocket`, restricted],
  ['src/main/store/a.ts', `import { app } from 'electron'\napp.quit()`, restricted],
  ['src/main/store/b.ts', `import { WebSocket } from 'ws'\nexport const y = WebSocket`, restricted],
  ['src/main/store/c.ts', `import { x } from '#renderer/board/board.ts'\nx()`, restricted],
  ['src/main/node/a.ts', `import { app } from 'electron'\napp.quit()`, restricted],
  ['src/main/node/b.ts', `import Database from 'better-sqlite3'\nexport const y = Database`, restricted],
  ['src/main/node/c.ts', `import { x } from '#sandbox/world/world.ts'\nx()`, restricted],
  ['src/main/orders/a.ts', `import { x } from '../channels/doordash/call.ts'\nx()`, restricted],
  [
    'src/main/core/core.ts',
    `import type { X } from '../channels/uber-eats/reach.ts'\nexport type Y = X`,
    restricted,
  ],
  ['src/main/node/d.ts', `import { x } from '../channels/doordash/call.ts'\nx()`, restricted],
  ['src/main/store/d.ts', `import { x } from '../channels/doordash/call.ts'\nx()`, restricted],
  ['src/main/electron/e.ts', `import { x } from '../channels/doordash/call.ts'\nx()`, restricted],
  ['src/main/channels/menus.ts', `import { x } from './doordash/call.ts'\nx()`, restricted],
  ['src/main/channels/uber-eats/a.ts', `import { x } from '../doordash/call.ts'\nx()`, restricted],
  [
    'src/main/channels/doordash/a.ts',
    `import type { X } from '../uber-eats/reach.ts'\nexport type Y = X`,
    restricted,
  ],
  ['src/main/channels/doordash/b.ts', `import { app } from 'electron'\napp.quit()`, restricted],
  ['src/renderer/board/a.ts', `import { x } from '#main/core/core.ts'\nx()`, restricted],
  ['src/renderer/board/b.ts', `import type { X } from '#main/core/core.ts'\nexport type Y = X`, restricted],
  ['src/renderer/board/c.ts', `import { x } from '#sandbox/world/world.ts'\nx()`, restricted],
  ['src/renderer/board/d.ts', `import { x } from '../../main/core.ts'\nx()`, restricted],
  ['src/renderer/board/e.ts', `import { readFileSync } from 'node:fs'\nreadFileSync('x')`, restricted],
  [
    'src/renderer/board/f.ts',
    `import { ipcRenderer } from 'electron'\nexport const y = ipcRenderer`,
    restricted,
  ],
  ['src/renderer/kit/ui/a.ts', `import { x } from '../../station/clock/clock-store.ts'\nx()`, restricted],
  [
    'src/renderer/kit/ui/b.ts',
    `import type { X } from '#renderer/station/clock/clock-store.ts'\nexport type Y = X`,
    restricted,
  ],
  ['src/renderer/kit/ui/c.ts', `import { x } from '#renderer/app/x.ts'\nx()`, restricted],
  ['src/renderer/kit/ui/d.ts', `import { x } from '#main/core/core.ts'\nx()`, restricted],
  ['src/renderer/station/orders/a.ts', `import { x } from '#renderer/kitchen/board/x.ts'\nx()`, restricted],
  ['src/renderer/station/orders/b.ts', `import { x } from '../../assistant/x.ts'\nx()`, restricted],
  [
    'src/renderer/station/orders/c.ts',
    `import { x } from '#renderer/views/order/Items.tsx'\nx()`,
    restricted,
  ],
  ['src/renderer/views/order/a.tsx', `import { x } from '#renderer/office/home/x.ts'\nx()`, restricted],
  ['src/renderer/views/order/b.tsx', `import { x } from '../../../app/x.ts'\nx()`, restricted],
  ['src/renderer/kitchen/later/a.tsx', `import { x } from '../board/x.ts'\nx()`, restricted],
  [
    'src/renderer/kitchen/later/b.tsx',
    `import type { X } from '#renderer/kitchen/board/x.ts'\nexport type Y = X`,
    restricted,
  ],
  ['src/renderer/kitchen/later/c.tsx', `import { x } from '#renderer/app/x.ts'\nx()`, restricted],
  ['src/renderer/kitchen/board/card/d.tsx', `import { x } from '../../later/x.ts'\nx()`, restricted],
  ['src/renderer/office/home/a.tsx', `import { x } from '../menus/x.ts'\nx()`, restricted],
  ['src/renderer/office/home/b.tsx', `import { x } from '#renderer/assistant/x.ts'\nx()`, restricted],
  [
    'src/renderer/office/menus/import/reading/c.ts',
    `import { x } from '../../../help/x.ts'\nx()`,
    restricted,
  ],
  [
    'src/renderer/office/menus/import/reading/d.ts',
    `import { x } from '#main/core/core.ts'\nx()`,
    restricted,
  ],
  ['src/renderer/assistant/a.tsx', `import { x } from '../kitchen/board/x.ts'\nx()`, restricted],
  ['src/renderer/assistant/content/b.tsx', `import { x } from '../../office/help/x.ts'\nx()`, restricted],
  ['src/sandbox/a.ts', `import { x } from '#main/core/core.ts'\nx()`, restricted],
  ['src/sandbox/b.ts', `import type { X } from '#renderer/board/board.ts'\nexport type Y = X`, restricted],
  ['src/sandbox/c.ts', `import { app } from 'electron'\napp.quit()`, restricted],
  ['src/sandbox/d.ts', `import Database from 'better-sqlite3'\nexport const y = Database`, restricted],
  ['src/sandbox/world/a.ts', `import { x } from '../doordash/orders/place.ts'\nx()`, restricted],
  [
    'src/sandbox/world/b.ts',
    `import type { X } from '#sandbox/contract/views.ts'\nexport type Y = X`,
    restricted,
  ],
  ['src/sandbox/world/c.ts', `import { x } from '#main/core/core.ts'\nx()`, restricted],
  [
    'src/sandbox/contract/a.ts',
    `import type { X } from '../doordash/api/api.ts'\nexport type Y = X`,
    restricted,
  ],
  ['src/sandbox/http/a.ts', `import { x } from '../control/control.ts'\nx()`, restricted],
  ['src/sandbox/customers/a.ts', `import { x } from '../doordash/api/api.ts'\nx()`, restricted],
  ['src/sandbox/doordash/a.ts', `import { x } from '../portal/portal.ts'\nx()`, restricted],
  ['src/sandbox/doordash/orders/b.ts', `import { x } from '../../control/control.ts'\nx()`, restricted],
  ['src/sandbox/uber/a.ts', `import { x } from '../doordash/api/api.ts'\nx()`, restricted],
  ['src/sandbox/shop/a.ts', `import { x } from '../uber/uber.ts'\nx()`, restricted],
  ['src/sandbox/portal/a.ts', `import { x } from '../control/control.ts'\nx()`, restricted],
  ['src/sandbox/control/a.ts', `import { x } from '../server/sandbox.ts'\nx()`, restricted],
  ['src/sandbox/server/a.ts', `import { x } from '../page/main.tsx'\nx()`, restricted],
  ['src/sandbox/page/a.ts', `import { x } from '../control/views.ts'\nx()`, restricted],
  [
    'src/sandbox/page/orders/b.ts',
    `import type { X } from '../../shop/shop.ts'\nexport type Y = X`,
    restricted,
  ],
  ['src/sandbox/page/c.ts', `import { x } from '#main/core/core.ts'\nx()`, restricted],
  ['src/gateway/a.ts', `import { x } from '#main/store/open.ts'\nx()`, restricted],
  ['src/gateway/b.ts', `import type { X } from '#main/core/core.ts'\nexport type Y = X`, restricted],
  ['src/gateway/c.ts', `import { x } from '#main/channels/doordash/client.ts'\nx()`, restricted],
  ['src/gateway/d.ts', `import { x } from '../main/http/safe-server.ts'\nx()`, restricted],
  ['src/gateway/operator/e.ts', `import { x } from '#sandbox/world/world.ts'\nx()`, restricted],
  ['src/gateway/f.ts', `import { x } from '#renderer/app/x.ts'\nx()`, restricted],
  ['src/gateway/g.ts', `import Database from 'better-sqlite3'\nexport const y = Database`, restricted],
  ['src/main/intake/h.ts', `import { x } from '#gateway/registry.ts'\nx()`, restricted],
  ['src/shared/l.ts', `import { x } from '#gateway/registry.ts'\nx()`, restricted],
  ['src/sandbox/e.ts', `import { x } from '#gateway/registry.ts'\nx()`, restricted],
  ['src/renderer/board/g.ts', `import { x } from '#gateway/registry.ts'\nx()`, restricted],
  ['src/main/http/a.ts', `import { x } from '../store/open.ts'\nx()`, restricted],
  ['src/main/channels/protocol/a.ts', `import { x } from '../menus.ts'\nx()`, restricted],
  ['src/main/channels/doordash/protocol/b.ts', `import { x } from '../client.ts'\nx()`, restricted],
  [
    'src/main/ring/one.ts',
    `import { two } from './two.ts'\nexport const one = () => two()`,
    'import(no-cycle)',
  ],
  [
    'src/main/ring/two.ts',
    `import { one } from './one.ts'\nexport const two = (): void => one()`,
    'import(no-cycle)',
  ],
  [
    'src/shared/ring/one.ts',
    `import type { Two } from './two.ts'\nexport type One = Two | null`,
    'import(no-cycle)',
  ],
  [
    'src/shared/ring/two.ts',
    `import type { One } from './one.ts'\nexport type Two = { one: One }`,
    'import(no-cycle)',
  ],
  [
    'src/main/floating.ts',
    `async function send() {\n  await Promise.resolve()\n}\nexport function all() {\n  send()\n}`,
    'typescript(no-floating-promises)',
  ],
  [
    'src/main/misused.ts',
    `export function each(list: string[], send: (item: string) => Promise<void>) {\n  list.forEach(async (item) => send(item))\n}`,
    'typescript(no-misused-promises)',
  ],
  [
    'src/main/switch.ts',
    `export function word(status: 'new' | 'ready'): string {\n  switch (status) {\n    case 'new':\n      return 'New'\n  }\n  return ''\n}`,
    'typescript(switch-exhaustiveness-check)',
  ],
  [
    'src/main/any.ts',
    `export function read(value: any): unknown {\n  return value\n}`,
    'typescript(no-explicit-any)',
  ],
  ['src/shared/long.ts', longFunction(61), 'eslint(max-lines-per-function)'],
  ['src/main/long.ts', longFunction(121), 'eslint(max-lines-per-function)'],
  ['src/sandbox/long.ts', longFunction(121), 'eslint(max-lines-per-function)'],
  ['src/renderer/long.ts', longFunction(121), 'eslint(max-lines-per-function)'],
  ['src/main/default.ts', `export default function open() {}`, 'import(no-default-export)'],
  [
    'src/renderer/hooks.tsx',
    `import { useState } from 'react'\nexport function Clock({ on }: { on: boolean }) {\n  if (on) useState(0)\n  return null\n}`,
    'react(hooks)',
  ],
]

type Diagnostic = { code: string; filename: string }
let complaints: Diagnostic[] = []
const workshop = createWorkshop(Object.fromEntries(mistakes.map(([path, text]) => [path, `${text}\n`])))
afterAll(() => workshop.remove())
beforeAll(async () => {
  const output = await run(workshop.folder, 'oxlint', ['--format=json'])
  complaints = (JSON.parse(output) as { diagnostics: Diagnostic[] }).diagnostics
})

test('the longest function that may be is no mistake, nor is what the gateway shares with the station', async () => {
  const allowed = createWorkshop({
    'src/shared/short.ts': `${longFunction(60)}\n`,
    'src/main/short.ts': `${longFunction(120)}\n`,
    'src/gateway/imports.ts': `import { a } from '#main/channels/doordash/protocol/jwt.ts'
import { b } from '#main/channels/protocol/call.ts'
import { c } from '#main/http/safe-server.ts'
import type { D } from '#main/base/log.ts'
import { e } from '#shared/gateway/call.ts'
export const all = (d: D) => [a, b, c, d, e]
`,
    'src/main/channels/doordash/protocol/imports.ts': `import { a } from '../../protocol/call.ts'
import { b } from '../../../base/backoff.ts'
import { c } from './jwt.ts'
export const all = [a, b, c]
`,
    'src/main/http/imports.ts': `import { a } from '../base/unexpected.ts'
import { b } from './exchange.ts'
import { c } from '#shared/result.ts'
export const all = [a, b, c]
`,
    'src/renderer/short.ts': `${longFunction(120)}\n`,
    'src/shared/long.test.ts': `${longFunction(400)}\n`,
  })
  const output = await run(allowed.folder, 'oxlint', ['--format=json'])
  allowed.remove()
  expect(output).not.toContain('max-lines-per-function')
  expect(output).not.toContain('no-restricted-imports')
})

describe('the linter objects to', () => {
  test.each(mistakes.map(([path, text, rule]) => ({ path, line: text.split('\n')[0], rule })))(
    '$line in $path',
    ({ path, rule }) => {
      const codes = complaints.filter(({ filename }) => filename.endsWith(path)).map(({ code }) => code)
      expect(codes).toContain(rule)
    },
  )
})
