import { parseArgs } from 'node:util'
import { expect, it } from 'vitest'
import { argumentProblem } from './argument-problem.ts'

const problemWith = (args: string[]): string | null => {
  try {
    parseArgs({ args, options: { limit: { type: 'string' }, demo: { type: 'boolean' } } })
    return null
  } catch (error) {
    return argumentProblem(error)
  }
}

it.each([
  [['--nonsense'], 'There is no option --nonsense.'],
  [['--nonsense=7'], 'There is no option --nonsense.'],
  [['-x'], 'There is no option -x.'],
  [['--limit', '-1'], expect.stringContaining('--limit=VALUE')],
  [['--limit'], expect.stringContaining('Option --limit')],
  [['--demo=yes'], expect.stringContaining('a switch takes none')],
  [['somewhere'], 'Nothing is done with somewhere: options begin with two dashes.'],
  [['--limit=-1'], null],
])('%j is told in words for whoever typed it', (args, said) => {
  expect(problemWith(args)).toEqual(said)
})

it('keeps what is no trouble of the command line', () => {
  expect(argumentProblem(new TypeError('--intake-secret-file: x is empty.'))).toBe(
    '--intake-secret-file: x is empty.',
  )
})
