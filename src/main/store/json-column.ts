import type { z } from 'zod'

/**
 * A JSON column as it was written, or `otherwise` where it cannot be read: the file was damaged, or another version wrote
 * what this one does not know. Each table says what stands in, so that one row never keeps the board from its others;
 * what is on disk stays as it is.
 */
export function readJson<Value, Otherwise>(
  schema: z.ZodType<Value>,
  text: string,
  otherwise: Otherwise,
): Value | Otherwise {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return otherwise
  }
  const parsed = schema.safeParse(json)
  return parsed.success ? parsed.data : otherwise
}

/** The same for a column that may be empty. */
export function readNullableJson<Value>(schema: z.ZodType<Value>, text: string | null): Value | null {
  return text === null ? null : readJson(schema, text, null)
}
