import { blankOption, blankOptionProblem } from '#shared/text/blank-option.ts'

/** Arguments that cannot be used, said in one line that tells what to do. */
export class Usage extends Error {}

/** Throws Usage on an option without a value, or with an empty one. */
export function checkGiven(values: Readonly<Record<string, unknown>>, texts: readonly string[]): void {
  const blank = blankOption(values)
  if (blank !== null) throw new Usage(blankOptionProblem(blank))
  const bare = texts.find((name) => typeof values[name] === 'boolean')
  if (bare !== undefined) throw new Usage(`--${bare} needs a value.`)
}
