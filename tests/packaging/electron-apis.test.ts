import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { events, inventory } from '../electron-stand-in/inventory.ts'

const root = join(import.meta.dirname, '../..')
type Known = { known: Record<string, string[]>; events: Record<string, string[]> }

/** Told by a process of its own: the stand-in starts a Chromium wherever it is loaded for longer. */
function standIn(): Known {
  const list = join(root, 'tests/electron-stand-in/list-apis.ts')
  const { stdout, stderr } = spawnSync(process.execPath, ['--no-warnings', list], {
    cwd: root,
    encoding: 'utf8',
  })
  expect(stdout, stderr).not.toBe('')
  return JSON.parse(stdout) as Known
}

test('the stand-in knows every Electron API of the inventory, and no other', () => {
  const { known, events: heard } = standIn()
  const listed: Record<string, Record<string, string>> = inventory
  for (const [name, members] of Object.entries(known))
    expect(members.toSorted(), name).toEqual(Object.keys(listed[name] ?? {}).toSorted())
  for (const [name, names] of Object.entries(heard))
    expect(names.toSorted(), name).toEqual([...events[name as keyof typeof events]].toSorted())
})

test('every event of the inventory is one Electron documents', () => {
  const types = readFileSync(join(root, 'node_modules/electron/electron.d.ts'), 'utf8')
  const strange = Object.values(events)
    .flat()
    .filter((name) => !types.includes(`on(event: '${name}'`))
  expect(strange).toEqual([])
})

test('what the program imports from Electron, and calls on it, is in the inventory', () => {
  const folder = join(root, 'src/main/electron')
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => readFileSync(join(folder, file), 'utf8'))
  const listed: Record<string, Record<string, string>> = { ...inventory, session: inventory.sessions }
  const missing = sources.flatMap((text) => {
    const [, names = ''] = /^import \{([^}]*)\} from 'electron'$/m.exec(text) ?? []
    const values = names
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== '' && !name.startsWith('type '))
    return values.flatMap((name) => {
      if (!(name in listed)) return [name]
      const used = [...text.matchAll(new RegExp(`(?<![\\w.'/-])${name}\\.(\\w+)`, 'g'))].map(
        ([, member = '']) => member,
      )
      return used.filter((member) => !(member in (listed[name] ?? {}))).map((member) => `${name}.${member}`)
    })
  })
  expect(missing).toEqual([])
})
