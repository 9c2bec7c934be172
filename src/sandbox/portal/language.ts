import type { Request } from '../http/router.ts'
import { type Language, languages } from '../world/portal.ts'

/** The language of a page: asked for by `?lang=`, else what was asked for before, else the browser's first of ours. */
export function languageOf(
  { query, headers }: Pick<Request, 'query' | 'headers'>,
  before: Language | null,
): Language {
  const asked = query.get('lang')
  return find(asked) ?? before ?? preferred(headers['accept-language'] ?? '')
}

/** What `?lang=` asks for, if it is one of ours. */
export function find(asked: string | null): Language | undefined {
  return languages.find((language) => language === asked)
}

function preferred(header: string): Language {
  const wanted = header
    .split(',')
    .map((part) => {
      const [tag = '', quality] = part.trim().split(/;\s*q=/)
      return { language: find(tag.slice(0, 2).toLowerCase()), quality: Number(quality ?? 1) }
    })
    .filter((one) => one.language !== undefined && one.quality > 0)
    .toSorted((a, b) => b.quality - a.quality)
  return wanted[0]?.language ?? 'en'
}
