export function nodeProblem(version: string, folder: string): string | null
