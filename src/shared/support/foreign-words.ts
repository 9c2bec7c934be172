import type { Language } from '../location/location.ts'

/** Longer texts are for support alone (characters). */
const longest = 300

/** Places as our documents are sent: `menu.categories[1].items[0].price: `. The page names them in a manager's words. */
const places = /\b(?:menu|order|categories|open_hours|special_hours)(?:\[\d{1,6}\]|[./][a-z_]{1,40})+:? ?/gi
/** Codes, paths, markup and names of system errors: nobody in a restaurant can read them. */
const machine = /[A-Z]{2,20}_[A-Z]|[a-z]{2,30}_[a-z]|\w\[\d|https?:|[{}<>\\]|\bE[A-Z]{4,20}\b|\bat .{1,80}:\d/

/** An answer's number, alone or before its name: "500", "HTTP 503 Service Unavailable", "DoorDash answered 500". */
const answers = /^(?:\w+ )?(?:http|status|answered|error|code)?[ /:]*[1-5]\d\d\b/i

/**
 * What a channel wrote, as far as staff can read it: its English sentence without our places in it; null in another
 * language, and for codes, paths and long texts. Never the only thing said: a sentence of ours stands before it.
 */
export function foreignWords(text: string | null, language: Language): string | null {
  if (text === null || language !== 'en' || text.length > longest) return null
  const words = text.replaceAll(places, '').trim()
  return words === '' || machine.test(words) || answers.test(words) ? null : words
}
