/** Said right before an action, these forbid it. */
const forbidding = new Set(
  'dont not never no pas surtout jamais ne n nobody without sans po stop evite evitez avoid'.split(' '),
)
/** French closes a negation after the verb: "activez pas", "n active surtout rien". */
const closing = new Set('pas jamais rien po'.split(' '))
/** What may stand between a verb and that: "activez le pas"; another verb has a negation of its own. */
const between = new Set('surtout le la les ca moi donc y doordash'.split(' '))
/** How many words may stand between: "never ever on your own activate". */
const reach = 4

const lines = (...parts: string[]) => new RegExp(`\\b(?:${parts.join('|')})\\b`)

/** A negation that asks, tells of trouble, or reminds: the action itself is wanted. */
const wanted = lines(
  'why',
  'pourquoi',
  'dont (?:know|understand|see|get|find|forget|have)',
  '(?:do )?not forget',
  'not (?:sure|able|only|yet)',
  'no (?:idea|problem|way to)',
  '(?:oublie|oubliez|oublier|sais|sait|vois|voit|trouve|trouvons|comprends|seulement) pas',
  'pas (?:oublier|encore|seulement|de probleme)',
  'aucune idee',
)
/** Something will not or cannot: a problem with the action, unless it is people who will not. */
const cannot = lines(
  'cant|cannot|can not|couldnt|could not|unable|wont|doesnt|does not|didnt|did not|isnt|hasnt|havent',
  '(?:peux|peut|peu|pouvons|pouvez|arrive|arrivons|reussi|reussis|voulu|ai|a) (?:pas|plus|jamais|po)',
  '(?<!on )(?:veut|veulent) pas',
)
/** People do not want it. */
const unwilling = lines(
  'on veut (?:pas|plus)',
  '(?:dont|do not) want',
  'veux (?:pas|plus)',
  'rather not',
  'prefere pas',
)

/** Whether the action standing at `at` is forbidden. `words` are corrected and without accents. */
export function isForbidden(words: readonly string[], at: number, length: number): boolean {
  const before = words.slice(0, at).join(' ')
  const whole = words.join(' ')
  if (wanted.test(whole)) return false
  if (unwilling.test(before)) return true
  if (cannot.test(whole)) return false
  if (words.slice(Math.max(0, at - reach), at).some((word) => forbidding.has(word))) return true
  const [next = '', afterNext = ''] = words.slice(at + length)
  return closing.has(next) || (between.has(next) && closing.has(afterNext))
}
