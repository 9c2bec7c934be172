/** How long a manager's PIN may be. */
export const pinDigits = { least: 4, most: 8 } as const

/** Whether these are the digits of a PIN, as typed. */
export function isPin(text: string): boolean {
  return /^\d{4,8}$/.test(text)
}

/** Whether a PIN is among the first an onlooker tries: one digit repeated, or a run up or down. */
export function isEasyPin(pin: string): boolean {
  const steps = new Set(Array.from(pin.slice(1), (digit, at) => Number(digit) - Number(pin[at])))
  return steps.size <= 1 && [-1, 0, 1].some((step) => steps.has(step))
}
