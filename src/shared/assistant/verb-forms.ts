import type { Sign } from './rule.ts'
import type { Token } from './tokens.ts'
import type { Found } from './vocabulary.ts'

/** Words that may stand before an order: "bonjour, svp, active DoorDash". */
const opening = new Set(
  `please svp no non nan s il vous te plait bonjour salut hello hi hey allo ok oui yes merci alors so now maintenant vite n ne dont pas surtout jamais
  doordash door dash uber eats api l la le les the mon ma my port`.split(/\s+/),
)
const subjects = new Set('je j tu on m nous vous ils elles'.split(' '))
const asking = new Set(
  'aider aidez aide veux voudrais voudrait aimerais aimerait faut peux pouvez pourriez pour besoin veuillez veuiller essaie'.split(
    ' ',
  ),
)
const objects = new Set('mon ma mes le la les l ce moi doordash uber notre nos'.split(' '))
const wishing = new Set('need want wanna get'.split(' '))
const being = new Set('est sont suis etait ete es soit etre is are was sommes'.split(' '))
const beingSpanish = new Set('esta estan estamos estoy sigue siguen seguimos'.split(' '))

type Clause = {
  words: readonly string[]
  tokens: readonly Token[]
  found: readonly Found[]
  isQuestion: boolean
}

const asOrder = {
  'active-form': 'activate-now',
  'connect-form': 'connect-now',
  'disconnect-form': 'disconnect-now',
} as const
const asState = { 'active-form': 'active-state', 'connect-form': 'live', 'disconnect-form': 'lost' } as const

/**
 * French writes order and state alike once the accent is gone: "active DoorDash", "DoorDash est active". Place, subject and
 * accent tell which; the infinitive written for a participle ("est connecter") is a state too.
 */
export function verbForms({ words, tokens, found, isQuestion }: Clause): { add: Sign[]; remove: Sign[] } {
  const add: Sign[] = []
  const remove: Sign[] = []
  for (const { concept, from, length } of found) {
    const earlier = words.slice(0, from)
    const raw = tokens[from]?.raw ?? ''
    if ((concept === 'activate' || concept === 'connect') && length === 1 && /(er|ez)$/.test(raw)) {
      if (earlier.slice(-2).some((word) => being.has(word)) && !earlier.slice(-2).includes('pour')) {
        remove.push(concept)
        add.push(concept === 'activate' ? 'active-state' : 'live')
      }
      continue
    }
    if (
      concept === 'activate' &&
      /^activ[oa]$/.test(words[from] ?? '') &&
      beingSpanish.has(earlier.at(-1) ?? '')
    ) {
      remove.push(concept)
      add.push('active-state')
      continue
    }
    if (
      concept === 'live' &&
      words[from] === 'activated' &&
      earlier.some((word) => wishing.has(word)) &&
      !earlier.includes('know')
    ) {
      remove.push('live')
      add.push('activate')
      continue
    }
    if (
      concept === 'hours' &&
      /^\d+$|^(few|couple|quelques|deux|trois|two|three)$/.test(earlier.at(-1) ?? '')
    ) {
      remove.push('hours')
      add.push('a-while')
      continue
    }
    if (concept !== 'active-form' && concept !== 'connect-form' && concept !== 'disconnect-form') continue
    const isWished = earlier.slice(-4).some((word) => asking.has(word))
    const isPast = !subjects.has(earlier.at(-1) ?? '') && earlier.slice(-3).some((word) => being.has(word))
    const hasAccent = /é/.test(raw.slice(-3))
    const isSubjectBefore =
      subjects.has(earlier.at(-1) ?? '') ||
      (subjects.has(earlier.at(-2) ?? '') &&
        ['n', 'ne', 'm', 'te', 'le', 'la', 'les', 'l'].includes(earlier.at(-1) ?? ''))
    const isFirst = earlier.every((word) => opening.has(word)) && words.length > 1
    const isLast = from === words.length - 1
    const isOrder =
      !isPast &&
      ((hasAccent && (isWished || (isFirst && objects.has(words[from + 1] ?? '')))) ||
        (!hasAccent && (isWished || isSubjectBefore || (isFirst && !isQuestion && (!isLast || from === 0)))))
    if (concept === 'connect-form' && ['me', 'm', 'se', 's'].includes(earlier.at(-1) ?? '') && !isPast) {
      add.push('password')
      remove.push(concept)
    } else if (isOrder) {
      add.push(asOrder[concept])
      remove.push(concept)
    } else {
      add.push(hasAccent || concept !== 'active-form' ? asState[concept] : 'active-form')
      if (hasAccent) remove.push(concept)
    }
  }
  return { add, remove }
}
