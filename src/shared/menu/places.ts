import type { Menu } from './menu.ts'
import { namedPlaces } from './places-by-name.ts'
import { hoursPlaces } from './places-of-hours.ts'
import { wirePlaces } from './places-on-wire.ts'
import type { MenuPath } from './problem.ts'

/**
 * The places of a menu that DoorDash's words about a failed export point at, so that [View issues] opens the field to
 * mend (R161): places in the form it was sent in (`menu.categories[2].items[0].price`), ids and quoted names, days and
 * dates of the hours. The menu is the one that was sent. Empty when the words name nothing that is there.
 */
export function pathsIn(details: string | null, menu: Menu): MenuPath[] {
  const found = new Map<string, MenuPath>()
  // Several problems come in one text; each is told by the clearest of what it says.
  const clauses = (details ?? '').slice(0, longestDetails).split(/[;\n]/)
  for (const clause of clauses.filter((words) => words.trim() !== '').slice(0, mostClauses)) {
    for (const path of placesOfClause(clause, menu)) found.set(JSON.stringify(path), path)
  }
  return [...found.values()]
}

/** Words beyond this are not meant for people. */
const longestDetails = 20_000
/** Each looks through the whole menu; nobody mends so many at once. */
const mostClauses = 200

function placesOfClause(clause: string, menu: Menu): MenuPath[] {
  const onWire = wirePlaces(clause, menu)
  if (onWire.length > 0) return onWire
  const named = namedPlaces(clause, menu)
  return named.length > 0 ? named : hoursPlaces(clause, menu)
}
