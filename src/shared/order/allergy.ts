/** Allergies arrive only as free text, so the words are looked for; a false alarm is better than a missed one. */
const words =
  /(?<!\p{L})(?:allerg\p{L}*|al[eé]rgi\p{L}*|anaphyla\p{L}*|epi-?pen|celiac\p{L}*|coeliac\p{L}*|cœliaque\p{L}*|coeliaque\p{L}*|intol[eé]ran\p{L}*|(?:peanut|nut|gluten|dairy|lactose|shellfish|sesame|egg|soy)[\s-]?free|sans (?:gluten|lactose|arachides?|noix|fruits de mer|s[eé]same|œufs?|oeufs?|soya|soja))(?!\p{L})/iu

/** Whether a customer's text speaks of an allergy or intolerance (English, French, Spanish stems). */
export function mentionsAllergy(text: string | null): boolean {
  return text !== null && words.test(text.normalize('NFC'))
}
