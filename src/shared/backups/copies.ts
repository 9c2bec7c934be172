/** Why the last backup was not copied to the folder a manager chose. */
export const copyProblems = ['gone', 'not-writable', 'no-room', 'failed'] as const
export type CopyProblem = (typeof copyProblems)[number]
