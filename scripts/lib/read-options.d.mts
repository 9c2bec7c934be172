import type { ParseArgsOptionsConfig } from 'node:util'

export class WrongOption extends Error {}
export function readOptions(
  options: ParseArgsOptionsConfig,
): Promise<Record<string, string | boolean | undefined>>
