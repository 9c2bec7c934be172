import type { Cutlery } from '#shared/order/order.ts'

/**
 * What customers chose: any yes is a yes, else any no is a no. Where nobody was asked nothing is sent, which is not the
 * same as "no" (uber-eats.md section 8, R156). Pure.
 */
export function utensils(answers: readonly (boolean | null | undefined)[]): Cutlery {
  if (answers.includes(true)) return 'requested'
  return answers.includes(false) ? 'declined' : 'unknown'
}
