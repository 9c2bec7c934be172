import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createWorkshop, run } from './workshop.ts'

/** Path, what is written there, and the compiler's error that must follow. */
type Mistake = [what: string, path: string, text: string, error: string]

const inShared: Mistake[] = [
  ['the page in shared', 'src/shared/page.ts', `export const title = document.title`, 'TS2584'],
  ['the process in shared', 'src/shared/process.ts', `export const home = process.env`, 'TS2591'],
  ['timers in shared', 'src/shared/timer.ts', `setTimeout(() => {}, 1)`, 'TS2304'],
]
const anywhere: Mistake[] = [
  ['an enum, which Node cannot run', 'src/main/enum.ts', `export enum Colour {\n  red,\n}`, 'TS1294'],
  [
    'a parameter property, which Node cannot run',
    'src/main/property.ts',
    `export class Box {\n  constructor(readonly size: number) {}\n}`,
    'TS1294',
  ],
  [
    'an array item taken for granted',
    'src/main/index-access.ts',
    `export const first = (list: string[]): string => list[0]`,
    'TS2322',
  ],
  [
    'an optional property set to undefined',
    'src/main/optional.ts',
    `type Options = { name?: string }\nexport const options: Options = { name: undefined }`,
    'TS2375',
  ],
  [
    'a type imported as a value',
    'src/main/type-import.ts',
    `import { StatOptions } from 'node:fs'\nexport type S = StatOptions`,
    'TS1484',
  ],
]

let output: Record<string, string> = {}
const workshop = createWorkshop(
  Object.fromEntries([...inShared, ...anywhere].map(([, path, text]) => [path, `${text}\n`])),
)
afterAll(() => workshop.remove())
beforeAll(async () => {
  const [shared, all, linter] = await Promise.all([
    run(workshop.folder, 'tsc', ['-p', 'tsconfig.shared.json']),
    run(workshop.folder, 'tsc', ['-p', 'tsconfig.json']),
    run(workshop.folder, 'oxlint', ['--type-check', '--format', 'unix']),
  ])
  output = { shared, all, linter }
})

describe('the compiler objects to', () => {
  test.each(inShared)('%s', (_what, path, _text, error) => {
    expect(output['shared']).toMatch(new RegExp(`${path}\\(.*error ${error}`))
  })
  test.each(anywhere)('%s', (_what, path, _text, error) => {
    expect(output['all']).toMatch(new RegExp(`${path}\\(.*error ${error}`))
  })
  // `npm run check` and `npm test` leave the compiler's errors to the linter.
  test.each(anywhere)('%s, through the linter', (_what, path, _text, error) => {
    expect(output['linter']).toMatch(new RegExp(`${path}:.*typescript\\(${error}\\)`))
  })
})
