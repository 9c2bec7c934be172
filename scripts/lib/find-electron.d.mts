export function findElectron(root: string): string | null
