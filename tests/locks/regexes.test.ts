import { globSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { analyse } from 'scslre'
import { parseSync } from 'vite'
import { describe, expect, test } from 'vitest'
import { root } from './workshop.ts'

/**
 * Every pattern of the program takes time that grows with its text alone. Most of them read what others wrote: DoorDash,
 * customers, spreadsheets, printers, chat. One that backtracks stops the thread that keeps the orders.
 */
const files = globSync('src/**/*.{ts,tsx}', { cwd: root }).filter((file) => !/\.test\.tsx?$/.test(file))

type Node = {
  type?: string
  start: number
  regex?: { pattern: string; flags: string }
  callee?: { name?: string }
}
type Found = { at: string; literal: { source: string; flags: string } }

const literals: Found[] = []
const built: string[] = []
for (const file of files) {
  const text = readFileSync(join(root, file), 'utf8')
  const placed = (node: Node) => `${relative('.', file)}:${text.slice(0, node.start).split('\n').length}`
  walk(parseSync(file, text).program, (node) => {
    if (node.regex)
      literals.push({
        at: placed(node),
        literal: { source: node.regex.pattern, flags: node.regex.flags },
      })
    else if (
      (node.type === 'NewExpression' || node.type === 'CallExpression') &&
      node.callee?.name === 'RegExp'
    )
      built.push(file)
  })
}

function walk(value: unknown, visit: (node: Node) => void): void {
  if (typeof value !== 'object' || value === null || value instanceof RegExp) return
  if ('type' in value) visit(value as Node)
  for (const inner of Object.values(value)) walk(inner, visit)
}

/** What makes a pattern slower than its text is long, in words; empty when nothing does. */
function troubles({ source, flags }: Found['literal']): string[] {
  const slow = analyse({ source, flags }).reports.map(({ type, exponential }) =>
    exponential ? `${type}, exponential` : `${type}, polynomial`,
  )
  // The analysis reads a reference as nothing, and so misses what it costs.
  const isReferring = /\\(?:[1-9]|k<)/.test(source) && /[*+]|,\}/.test(source)
  return isReferring ? [...slow, 'refers back'] : slow
}

/** Their parts are written in the file itself, and the whole was analysed as the literals are: none is slow. */
const knownBuilders = [
  'src/renderer/office/menus/editor/price-text.ts',
  'src/shared/assistant/negation.ts',
  'src/shared/assistant/special-hours.ts',
  'src/shared/order/said-allergy.ts',
]
/** References to one character, each in a loop that moves on with every step. */
const knownReferences = [String.raw`^(\d{1,3})(?:([ .,'’])\d{3})(?:\2\d{3})*$`, String.raw`(\p{L})\1{2,}`]

describe('patterns', () => {
  test('are found where they are', () => {
    expect(literals.length).toBeGreaterThan(150)
  })

  test('each takes a time that grows with its text alone', () => {
    const slow = literals
      .filter(({ literal }) => !knownReferences.includes(literal.source))
      .map(({ at, literal }) => ({
        at,
        pattern: `/${literal.source}/${literal.flags}`,
        why: troubles(literal),
      }))
      .filter(({ why }) => why.length > 0)
    expect(slow).toEqual([])
  })

  test('are not built while the program runs, but where it was looked at', () => {
    expect([...new Set(built)].toSorted()).toEqual(knownBuilders)
  })
})

describe('the check itself', () => {
  test.each([
    ['(a+)+$', ''],
    ['0+$', ''],
    ['^\\S+@\\S+\\.\\S+$', ''],
    ['«\\s*([^»]+?)\\s*»', 'g'],
    ['<[^>]*>', 'g'],
    ['<(script|style)\\b[^>]*>[\\s\\S]*?(<\\/\\1\\s*>|$)', 'gi'],
  ])('finds /%s/%s', (source, flags) => {
    expect(troubles({ source, flags })).not.toEqual([])
  })

  test.each([
    ['^[a-z]+-\\d{1,4}$', ''],
    ['[.:!?]', ''],
    ['<[^<>]*>', 'g'],
  ])('lets /%s/%s pass', (source, flags) => {
    expect(troubles({ source, flags })).toEqual([])
  })
})
