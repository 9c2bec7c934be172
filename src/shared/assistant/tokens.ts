import { plainText } from '../text/plain-text.ts'
/** One word as typed (`raw`, lower case) and without its accents (`word`). */
export type Token = { raw: string; word: string }

/** Words up to the next mark that ends a thought. */
export type Clause = { tokens: Token[]; isQuestion: boolean; isNewThought: boolean }

/** Longer than anything said to a person; read no further. In characters. */
export const longestText = 2_000

const quotes = /[\u2018\u2019\u02BC\u00B4`]/g
const contractions = /\b(do|does|did|ca|is|are|was|were|wo|would|should|could|has|have|had|ai)n'?t\b/g
const elisions = /\b(l|d|j|n|m|t|s|c|qu|lorsqu|puisqu|jusqu|quelqu)'/g
const connectors = new Set(
  'and et puis then also aussi ensuite but mais pis meanwhile otherwise sinon just juste'.split(' '),
)

/** Takes markup out: whole scripts and styles, then tags. */
export function withoutMarkup(text: string): string {
  return withoutScripts(text)
    .replace(/<\/?[a-z!][^<>]*>/gi, ' ')
    .replace(/&(nbsp|amp|lt|gt|quot);/gi, ' ')
}

const closings: Record<string, RegExp> = { script: /<\/script\s*>/gi, style: /<\/style\s*>/gi }

/** One walk from opening to closing: a pattern for both would read to the end again at every opening. */
function withoutScripts(text: string): string {
  const opening = /<(script|style)\b/gi
  let kept = ''
  let at = 0
  for (let start = opening.exec(text); start !== null; start = opening.exec(text)) {
    if (!text.includes('>', start.index)) break
    kept += `${text.slice(at, start.index)} `
    const closing = closings[start[1]?.toLowerCase() ?? '']
    if (!closing) break
    closing.lastIndex = opening.lastIndex
    at = closing.exec(text) ? closing.lastIndex : text.length
    opening.lastIndex = at
  }
  return kept + text.slice(at)
}

/**
 * A text as clauses of words. Apostrophes of English contractions are closed (`dont`), French elisions opened
 * (`n activez`), letters held down for emphasis are let go (`heeelp`). Words of other scripts are kept.
 */
export function clausesOf(text: string): Clause[] {
  const plain = withoutMarkup(text)
    .toLowerCase()
    .normalize('NFC')
    .replace(quotes, "'")
    .replace(contractions, (whole) => `${whole.replaceAll("'", '')} `)
    .replace(elisions, '$1 ')
    .replace(/(\p{L})\1{2,}/gu, '$1')
    .replace(/\bup (?:and|n) running\b/g, 'running')
  const clauses: Clause[] = []
  let tokens: Token[] = []
  let isNewThought = true
  const end = (mark: string) => {
    if (tokens.length > 0) {
      clauses.push({ tokens, isQuestion: mark.includes('?'), isNewThought })
      tokens = []
    } else if (mark.includes('?')) {
      const last = clauses.at(-1)
      if (last) last.isQuestion = true
    }
    isNewThought = /[.!?;\n]/.test(mark)
  }
  for (const [part] of plain.matchAll(/[\p{L}\p{N}\p{M}]+|[.!?;,\n&+]+/gu)) {
    if (!/[\p{L}\p{N}]/u.test(part)) {
      end(part)
      continue
    }
    const word = plainText(part)
    const isException =
      word === 'but' && /^(all|every|everything|everywhere|anything)$/.test(tokens.at(-1)?.word ?? '')
    if (connectors.has(word) && !isException) end('')
    else tokens.push({ raw: part, word })
  }
  end('')
  return clauses
}
