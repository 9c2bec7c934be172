import type { MessageDescriptor } from '@lingui/core'
import type { SettingChange } from '#shared/api/device.ts'

/** What a sentence takes words from. */
export type Words = {
  t: (words: MessageDescriptor) => string
  /** A location by its name; null where the id is none that is in use. */
  placeOf: (id: string) => string | null
}

/** What became of a setting; empty where there is or was nothing. */
export type Told = { subject: string; before: string; after: string }

/** For each setting a sentence of what became of it. */
export type Sentences<Setting extends SettingChange['setting']> = Record<
  Setting,
  (change: Told, words: Words) => MessageDescriptor
>

/** What a newer version wrote has no words here. */
export function wordsFor(words: Record<string, MessageDescriptor>, code: string, { t }: Words): string {
  const found = Object.entries(words).find(([each]) => each === code)?.[1]
  return found ? t(found) : '?'
}
