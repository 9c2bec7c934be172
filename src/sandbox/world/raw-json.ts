/** JavaScript has this since 2023, its type definitions not yet. */
declare global {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- only an interface merges
  interface JSON {
    rawJSON(text: string): unknown
  }
}

/**
 * JSON with every bigint as plain digits: DoorDash's consumer ids are 64-bit numbers, and a receiver that
 * reads them as JavaScript numbers must be caught out.
 */
export function toRawJson(value: unknown): string {
  return JSON.stringify(value, (_key, field: unknown) =>
    typeof field === 'bigint' ? JSON.rawJSON(field.toString()) : field,
  )
}
