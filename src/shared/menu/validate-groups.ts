import { deepestOptions, itemsOf, type Menu, type MenuGroup } from './menu.ts'
import type { MenuPath, MenuProblem } from './problem.ts'
import { error, idCheck, nameProblems, priceProblems, warning } from './validate-parts.ts'
import { ringsIn } from './rings.ts'
import { usedGroupIds } from './used-groups.ts'

type Library = ReadonlyMap<string, MenuGroup>

/** The library of groups: each on its own, then how they hang together. */
export function groupProblems(menu: Menu): MenuProblem[] {
  if (menu.groups.length === 0) return []
  const library = new Map(menu.groups.map((group) => [group.id, group]))
  const groupIds = idCheck()
  const optionNames = new Map<string, string>()
  const alone = menu.groups.flatMap((group, g) => [
    ...groupIds(group.id, ['groups', g, 'id'], group.name, group.sentAs),
    ...nameProblems(group.name, ['groups', g, 'name'], 'group-name-missing'),
    ...ruleProblems(group, ['groups', g]),
    ...optionProblems(group, ['groups', g, 'options'], library, optionNames),
  ])
  return [...alone, ...ringAndDepthProblems(menu, library), ...unusedProblems(menu)]
}

/** What an item or option names: groups that are there, each once. */
export function referenceProblems(
  groupIds: readonly string[],
  at: MenuPath,
  name: string,
  library: Library,
): MenuProblem[] {
  return groupIds.flatMap((id, index) => {
    if (!library.has(id)) return [error('group-unknown', [...at, index], name)]
    return groupIds.indexOf(id) < index ? [error('id-duplicate', [...at, index], name)] : []
  })
}

function ruleProblems(group: MenuGroup, at: MenuPath): MenuProblem[] {
  const { name, min, max, free, options } = group
  const wrong = (['min', 'max', 'free'] as const).filter((rule) => !isCount(group[rule]))
  const problems = wrong.map((rule) => error('group-count-wrong', [...at, rule], name))
  if (options.length === 0) problems.push(error('group-empty', [...at, 'options'], name))
  if (wrong.length > 0) return problems

  if (max === 0) problems.push(error('group-max-zero', [...at, 'max'], name))
  else if (min > max) problems.push(error('group-min-above-max', [...at, 'min'], name, max))
  if (free > max) problems.push(error('group-free-above-max', [...at, 'free'], name, max))

  const sold = options.filter((option) => option.active)
  // A required group without enough to choose from takes the item off at DoorDash (section 12).
  if (group.active && options.length > 0 && min > sold.length)
    problems.push(error('group-min-unreachable', [...at, 'min'], name, sold.length))
  if (max > 0 && sold.filter((option) => option.isDefault).length > max)
    problems.push(error('group-too-many-defaults', [...at, 'options'], name, max))
  return problems
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0
}

/**
 * `optionNames` goes from group to group: 86 works by option id, so the same id elsewhere must be the same thing to a
 * cook, which is to say have the same name.
 */
function optionProblems(
  group: MenuGroup,
  at: MenuPath,
  library: Library,
  optionNames: Map<string, string>,
): MenuProblem[] {
  const ids = idCheck()
  return group.options.flatMap((option, o) => {
    const { id, name, priceCents, pickupCents } = option
    const place = [...at, o]
    const problems = ids(id, [...place, 'id'], name)
    if (problems.length === 0 && (optionNames.get(id) ?? name) !== name)
      problems.push(error('id-duplicate', [...place, 'id'], name))
    else if (!optionNames.has(id)) optionNames.set(id, name)
    problems.push(
      ...nameProblems(name, [...place, 'name'], 'option-name-missing'),
      ...(priceCents === null ? [error('option-price-missing', [...place, 'priceCents'], name)] : []),
      ...priceProblems(priceCents, [...place, 'priceCents'], name),
      ...priceProblems(pickupCents, [...place, 'pickupCents'], name),
      ...referenceProblems(option.groupIds, [...place, 'groupIds'], name, library),
    )
    return problems
  })
}

/** Rings first; what lies on one has no depth. Each reference is told once, however many items lead there. */
function ringAndDepthProblems(menu: Menu, library: Library): MenuProblem[] {
  const { rings, onRing } = ringsIn(library)
  const places = new Map(menu.groups.map((group, index) => [group, index]))
  const pathTo = (group: MenuGroup, option: number, reference: number) =>
    ['groups', places.get(group) ?? 0, 'options', option, 'groupIds', reference] as const

  const problems = rings.map(({ group, option, reference, names }) =>
    error('group-cyclic', pathTo(group, option, reference), names.join(' → ')),
  )
  let level = new Set(itemsOf(menu).flatMap((item) => item.groupIds))
  for (let depth = 1; depth < deepestOptions; depth += 1) {
    const next = new Set<string>()
    for (const id of level)
      for (const option of library.get(id)?.options ?? [])
        for (const inner of option.groupIds) next.add(inner)
    level = next
  }
  for (const group of menu.groups) {
    if (!level.has(group.id) || library.get(group.id) !== group) continue
    for (const [o, option] of group.options.entries())
      for (const [r, id] of option.groupIds.entries())
        if (library.has(id) && !(onRing.has(group.id) && onRing.has(id)))
          problems.push(error('group-too-deep', pathTo(group, o, r), option.name, deepestOptions))
  }
  return problems
}

function unusedProblems(menu: Menu): MenuProblem[] {
  const used = usedGroupIds(menu)
  return menu.groups.flatMap((group, g) =>
    used.has(group.id) ? [] : [warning('group-unused', ['groups', g], group.name)],
  )
}
