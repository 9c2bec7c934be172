import { useMemo } from 'react'
import type { MenuProblem } from '#shared/menu/problem.ts'

const none: readonly MenuProblem[] = []

/** The problems of a thing by its fields (the key of a path that says so); `rest` is of the thing as a whole. */
export function useFieldProblems(problems: readonly MenuProblem[], fields: readonly string[]) {
  return useMemo(() => {
    const byField = new Map<string, MenuProblem[]>()
    const rest: MenuProblem[] = []
    for (const problem of problems) {
      const field = fields.findLast((each) => problem.path.includes(each))
      if (field === undefined) rest.push(problem)
      else byField.set(field, [...(byField.get(field) ?? []), problem])
    }
    return { of: (field: string) => byField.get(field) ?? none, rest }
  }, [problems, fields])
}
