import { z } from 'zod'
import { type Channel, channels } from '#shared/channel.ts'

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

/** JSON whose shape its owner knows and checks; undefined where it is not even JSON. */
export function readUnknownJson(text: string | null | undefined): unknown {
  return typeof text === 'string' ? readJson(z.unknown(), text, undefined) : undefined
}

/** The word of a column that holds one of a few, or `otherwise` where it holds none of them. */
export function readWord<const Word extends string | number, Otherwise>(
  words: readonly Word[],
  stored: string | number,
  otherwise: Otherwise,
): Word | Otherwise {
  return words.includes(stored as Word) ? (stored as Word) : otherwise
}

/** The same for a column that may be empty. */
export function readNullableWord<const Word extends string, Otherwise>(
  words: readonly Word[],
  stored: string | null,
  otherwise: Otherwise,
): Word | Otherwise | null {
  return stored === null ? null : readWord(words, stored, otherwise)
}

/** The words of a column that holds several, space-separated; those that are none of them are left out. */
export function readWords<const Word extends string>(words: readonly Word[], stored: string): Word[] {
  return stored.split(' ').filter((each): each is Word => words.includes(each as Word))
}

/**
 * For the rows of a table kept for each channel: nothing can be done for a channel this version does not know, so its
 * rows stay where they are and out of what is worked on.
 */
export function isOfKnownChannel<Row extends { channel: string }>(
  row: Row,
): row is Row & { channel: Channel } {
  return channels.includes(row.channel as Channel)
}
