import type { MenuProblem } from '#shared/menu/problem.ts'

/** Problems by the category, item, group or option they are in; `errors` and `all` of everything below it. */
export type ProblemIndex = ReadonlyMap<string, readonly MenuProblem[]>

const none: readonly MenuProblem[] = []
const known = new WeakMap<readonly MenuProblem[], ProblemIndex>()

export function problemIndex(problems: readonly MenuProblem[]): ProblemIndex {
  let index = known.get(problems)
  if (index === undefined) {
    const found = new Map<string, MenuProblem[]>()
    const put = (key: string, problem: MenuProblem) => {
      const list = found.get(key)
      if (list) list.push(problem)
      else found.set(key, [problem])
    }
    for (const problem of problems) {
      const { path } = problem
      if (path.length >= 2) put(path.slice(0, 2).join('/'), problem)
      if (path.length >= 4) put(path.slice(0, 4).join('/'), problem)
    }
    known.set(problems, found)
    index = found
  }
  return index
}

/** Of a thing such as `categories/2` or `categories/2/items/0`. */
export function problemsOf(problems: readonly MenuProblem[], thing: string): readonly MenuProblem[] {
  return problemIndex(problems).get(thing) ?? none
}
