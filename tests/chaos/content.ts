/** What is ordered, as far as a kitchen, a customer and a till care. Money is cents. */
export type Content = {
  dishes: readonly Dish[]
  /** The customer's note; '' without one. */
  note: string
  cutlery: 'requested' | 'declined' | 'unknown'
  subtotalCents: number
  taxCents: number
  totalCents: number
}

export type Dish = Choice & {
  /** '' without one. */
  note: string
  /** Who of a group eats it. */
  person: string | null
}

/** `count` for each one of what it is chosen for. */
export type Choice = { count: number; name: string; choices: readonly Choice[] }

/** `2 Soup (1 Bread) > no salt`, for people and to compare. */
export function dishLine({ count, name, choices, note, person }: Dish): string {
  const remark = note === '' && person === null ? '' : ` > ${note}${person === null ? '' : ` (${person})`}`
  return `${count} ${name}${inBrackets(choices)}${remark}`
}

function inBrackets(choices: readonly Choice[]): string {
  if (choices.length === 0) return ''
  return ` (${choices.map((one) => `${one.count} ${one.name}${inBrackets(one.choices)}`).join(', ')})`
}

/** What is another thing here than there, as `taxCents is 101, ordered was 100`. Pure. */
export function contentDifferences(kept: Content, ordered: Content): string[] {
  const shown = (of: Content) => ({
    dishes: of.dishes.map(dishLine).join('; '),
    note: of.note,
    cutlery: of.cutlery,
    subtotalCents: of.subtotalCents,
    taxCents: of.taxCents,
    totalCents: of.totalCents,
  })
  const here = shown(kept)
  const there = shown(ordered)
  return (Object.keys(here) as (keyof typeof here)[])
    .filter((name) => here[name] !== there[name])
    .map((name) =>
      name === 'dishes'
        ? `kept is ${here.dishes}, ordered was ${there.dishes}`
        : `${name} is ${here[name]}, ordered was ${there[name]}`,
    )
}
