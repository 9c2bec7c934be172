/** Words after which nothing must be done, and those that look alike but tell of trouble or ask. */
const negators = new Set('dont not never no pas surtout jamais ne n nobody without sans po stop evite evitez avoid'.split(' '))
const trouble =
  /\b(cant|cannot|can not|couldnt|could not|unable|wont|doesnt|does not|didnt|did not|isnt|hasnt|havent|why|pourquoi|(?:ne |n )?(?:peux|peut|peu|pouvons|pouvez|arrive|arrivons|reussi|reussis|veut|veulent|voulu|sais|sait|vois|voit|trouve|trouvons|comprends|oubliez|oublie|oublier|ai|a) (?:pas|plus|jamais|po)|not able|dont (?:know|understand|see|get|find|forget|have)|(?:do )?not forget|not sure|dont want to lose|pas oublier|pas encore|not yet|no idea|not only|pas seulement|no problem|pas de probleme|aucune idee|no way to)\b/
const refusing = /\b(on veut (?:pas|plus)|dont want|do not want|veux (?:pas|plus)|not to|would rather not|rather not|prefere pas|prefer not)\b/
/** How many words may stand between a negator and what it forbids: "please don't you dare to activate". */
const reach = 4

/** Whether the action standing at `at` is forbidden. `words` are corrected and without accents. */
export function isForbidden(words: readonly string[], at: number, length: number): boolean {
  const before = words.slice(0, at).join(' ')
  const whole = words.join(' ')
  if (refusing.test(before) || /\b(?:surtout pas|ne pas|n .* pas|ne .* pas|dont|never|jamais)\s*(?:\S+\s+){0,2}$/.test(`${before} `)) {
    if (!/\b(?:why|pourquoi|dont (?:know|understand|see|get|find|forget|have)|oublie[zr]? pas|sais pas|pas oublier)\b/.test(before)) return !isTrouble(before)
  }
  if (trouble.test(whole)) return false
  if (words.slice(Math.max(0, at - reach), at).some((word) => negators.has(word))) return true
  // French closes the negation after the verb: "activez pas", "n active surtout pas".
  const after = words.slice(at + length, at + length + 2)
  return after.some((word) => ['pas', 'jamais', 'rien', 'po', 'plus'].includes(word)) && after[0] !== 'plus'
}

const isTrouble = (before: string) =>
  /\b(cant|cannot|couldnt|wont|doesnt|didnt|(?:peux|peut|arrive|reussi|veut|sais|comprends) pas)\b/.test(before) &&
  !/\bon veut pas\b/.test(before)
