/**
 * `npm run fit` fits what the assistant understands by to the sentences in tests/assistant, and writes it, with its score,
 * to src/shared/assistant/model/weights.ts. The same sentences give the same file.
 */
import { writeFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { byRules } from '../src/shared/assistant/by-rules.ts'
import { featuresOf } from '../src/shared/assistant/model/features.ts'
import { nameWords } from '../src/shared/assistant/place-names.ts'
import { facts } from '../tests/assistant/facts.ts'
import { write } from './lib/fit/pack.ts'
import { examples, type Example } from './lib/fit/read-corpus.ts'
import { fit, mostLikely, numbersFrom, type Sample } from './lib/fit/regression.ts'

const seed = 1
/** Weights that are kept: what more of them add is less than what a wish more in the corpora adds. */
const mostWeights = 200_000
/** A feature of one sentence tells of that sentence alone. */
const leastSeen = 2
const usual = { epochs: 25, rate: 0.3, decay: 3e-4, drop: 0.5, seed }

const context = facts()
const names = nameWords(context)
const all = examples().map((example) => ({ ...example, features: shown(example) }))
const classes = [...new Set(all.flatMap(({ meant }) => meant))].sort()

/** What a sentence shows; what the rules said of a sentence they were written on is not shown. */
function shown({ text, isOfRules }: Example): string[] {
  const { parts, recognition } = byRules(text, context)
  return featuresOf(parts, isOfRules ? null : recognition.intents, names)
}

type Shown = (typeof all)[number]

/** What the rules were written on counts twice: such sentences are few, and tell what the model may not learn from the rules. */
const taught = all.flatMap((each) => (each.isOfRules ? [each, each] : [each]))

function indexOf(some: readonly Shown[]): Map<string, number> {
  const seen = new Map<string, number>()
  for (const { features } of some) for (const each of features) seen.set(each, (seen.get(each) ?? 0) + 1)
  const often = [...seen].filter(([, count]) => count >= leastSeen)
  return new Map(often.map(([feature], index) => [feature, index]))
}

const samplesOf = (some: readonly Shown[], index: ReadonlyMap<string, number>): Sample[] =>
  some.map(({ features, meant }) => ({
    features: features.flatMap((each) => index.get(each) ?? []),
    classes: meant.map((each) => classes.indexOf(each)),
  }))

/** The share understood of a fifth of the sentences the rules were not written on, by weights fitted without them. */
function shareOfHeldBack(): number {
  const random = numbersFrom(seed)
  const isHeldBack = all.map(({ isOfRules }) => random() < 1 / 5 && !isOfRules)
  const others = all.filter((_, at) => !isHeldBack[at])
  const index = indexOf(others)
  const weights = fit(samplesOf(others, index), { ...usual, classes: classes.length, features: index.size })
  const tested = samplesOf(
    all.filter((_, at) => isHeldBack[at]),
    index,
  )
  const right = tested.filter((sample) =>
    sample.classes.includes(mostLikely(weights, sample.features, classes.length)),
  )
  return right.length / tested.length
}

/** Fitted twice: what weighs little goes, and the rest is fitted again without it. */
function fitted(): { index: Map<string, number>; weights: Float32Array } {
  const whole = indexOf(all)
  const size = { ...usual, classes: classes.length }
  const first = fit(samplesOf(taught, whole), { ...size, features: whole.size })
  const least = first.map(Math.abs).sort().at(-mostWeights) ?? 0
  const isKept = (feature: number) =>
    classes.some((_, c) => Math.abs(first[feature * classes.length + c] ?? 0) >= least)
  const features = [...whole].filter(([, at]) => isKept(at))
  const index = new Map(features.map(([feature], at) => [feature, at]))
  const kept = new Uint8Array(features.length * classes.length)
  for (const [to, [, from]] of features.entries())
    for (let c = 0; c < classes.length; c++)
      if (Math.abs(first[from * classes.length + c] ?? 0) >= least) kept[to * classes.length + c] = 1
  return { index, weights: fit(samplesOf(taught, index), { ...size, features: features.length }, kept) }
}

const score = process.argv.includes('--quick') ? 0 : shareOfHeldBack()
const { index, weights } = fitted()
const text = write({ classes, index, weights, score, sentences: all.length })
writeFileSync(new URL('../src/shared/assistant/model/weights.ts', import.meta.url), text)
console.info(
  `${all.length} sentences, ${classes.length} meanings, ${index.size} features, ` +
    `${Math.round(gzipSync(text).length / 1000)} kB gzipped; ${(100 * score).toFixed(1)} % of a fifth held back`,
)
