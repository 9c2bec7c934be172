/** Why the store takes no writes, as far as it matters to whoever has to mend it. */
export const storeProblems = ['busy', 'full', 'read-only', 'damaged', 'io', 'unreachable'] as const

export type StoreProblem = (typeof storeProblems)[number]
