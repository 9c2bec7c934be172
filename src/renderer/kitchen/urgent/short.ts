import { boundedName } from '#renderer/kit/ui/written-lines.ts'

/** What others wrote, as one line of bounded length. */
export function short(text: string): string {
  return boundedName(text, 'card').line
}
