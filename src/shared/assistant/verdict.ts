import type { Intent } from './intents.ts'
import { talk as talkWords } from './lexicon/talk.ts'
import { actions } from './rules/actions.ts'
import { menus } from './rules/menus.ts'
import { onboarding } from './rules/onboarding.ts'
import { read, type Rule, type Sign } from './rule.ts'
import { service } from './rules/service.ts'
import { talk } from './rules/talk.ts'

/** What a clause means, and how specific the rule was that said so: 100 is one concept that no other intent names. */
export type Verdict = { intent: Intent; specificity: number }

/** Less specific than this is a guess: what surrounds it may say better. One concept that four intents share is none. */
export const guessUnder = 50

/** What has no rule here is the model's alone to find. Among equal rules the first wins, so small talk stands last. */
const written: Partial<Record<Intent, readonly string[]>> = {
  ...actions,
  ...onboarding,
  ...menus,
  ...service,
  ...talk,
}
const rules = (Object.entries(written) as [Intent, readonly string[]][]).flatMap(([intent, each]) =>
  each.flatMap((rule) => read(intent, rule)),
)

/** How a thing is said tells nothing of what is meant; it may only be a condition. */
const manners: ReadonlySet<string> = new Set(['asked', 'alone', 'short', ...Object.keys(talkWords)])
const weights = weigh(rules)

/** The fewer intents name a concept, the more it tells: 100 where it is one, 50 where four share it. */
function weigh(rules: readonly Rule[]): Map<Sign, number> {
  const users = new Map<Sign, Set<Intent>>()
  for (const { intent, needs, helps } of rules)
    for (const sign of [...needs, ...helps]) users.set(sign, (users.get(sign) ?? new Set()).add(intent))
  return new Map(
    [...users].map(([sign, { size }]) => [sign, manners.has(sign) ? 0 : Math.round(100 / Math.sqrt(size))]),
  )
}

/**
 * What these signs mean. Of the rules that hold, the most specific one wins: the concepts it names that are there weigh
 * most together. Between equals it is the one that names more of them, then the first.
 */
export function verdictOn(signs: ReadonlySet<Sign>): Verdict | null {
  let best: (Verdict & { named: number }) | null = null
  for (const { intent, needs, unless, helps } of rules) {
    if (!needs.every((sign) => signs.has(sign)) || unless.some((sign) => signs.has(sign))) continue
    const named = [...needs, ...helps.filter((sign) => signs.has(sign))]
    const specificity = named.reduce((sum, sign) => sum + (weights.get(sign) ?? 0), 0)
    if (
      !best ||
      specificity > best.specificity ||
      (specificity === best.specificity && named.length > best.named)
    )
      best = { intent, specificity, named: named.length }
  }
  return best && { intent: best.intent, specificity: best.specificity }
}
