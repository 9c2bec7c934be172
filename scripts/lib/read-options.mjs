import { parseArgs } from 'node:util'

/** Something typed wrongly: its message says what, in words for the person who typed it. */
export class WrongOption extends Error {}

/** The options of this command line, as `parseArgs` reads them. Throws WrongOption. */
export async function readOptions(options) {
  const { argumentProblem } = await import('../../src/shared/text/argument-problem.ts')
  const { blankOption, blankOptionProblem } = await import('../../src/shared/text/blank-option.ts')
  let values
  try {
    values = parseArgs({ options }).values
  } catch (error) {
    throw new WrongOption(argumentProblem(error))
  }
  const blank = blankOption(values)
  if (blank !== null) throw new WrongOption(blankOptionProblem(blank))
  return values
}
