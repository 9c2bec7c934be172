/**
 * The first option given with nothing in it, or null. That is a variable that was not set (`--data "$DATA"`), and neither
 * a value nor the same as leaving the option out.
 */
export function blankOption(values: Readonly<Record<string, unknown>>): string | null {
  const found = Object.entries(values).find(([, value]) => typeof value === 'string' && value.trim() === '')
  return found?.[0] ?? null
}

/** What is said about it. */
export function blankOptionProblem(name: string): string {
  return `--${name} is empty: give it a value, or leave it out.`
}
