import { existsSync, readFileSync } from 'node:fs'

/** What a run of tests came to. `skips` are sentences: which test, and why. `times` are how long each took (seconds). */
export const nothing = { passed: 0, failed: 0, skipped: 0, skips: [], times: [] }

export function sum(results) {
  return results.reduce(
    (all, one) => ({
      passed: all.passed + one.passed,
      failed: all.failed + one.failed,
      skipped: all.skipped + one.skipped,
      skips: [...all.skips, ...one.skips],
      times: [...all.times, ...one.times],
    }),
    nothing,
  )
}

/** The `count` tests that took longest, the longest first. */
export function slowest(times, count) {
  return times.toSorted((one, other) => other.seconds - one.seconds).slice(0, count)
}

/** Reads Vitest's JSON report. A run that failed without a failed test (a file that did not load) counts as one. */
export function vitestResult(file, ok) {
  const report = readReport(file)
  const tests = (report?.testResults ?? []).flatMap((suite) => suite.assertionResults)
  const skipped = tests.filter(({ status }) => ['skipped', 'pending', 'todo', 'disabled'].includes(status))
  const failed = tests.filter(({ status }) => status === 'failed').length
  return {
    passed: tests.filter(({ status }) => status === 'passed').length,
    failed: ok ? failed : Math.max(failed, 1),
    skipped: skipped.length,
    skips: skipped.map(({ fullName }) => fullName),
    times: tests.map(({ fullName, duration = 0 }) => ({ title: fullName, seconds: duration / 1_000 })),
  }
}

/** Reads Playwright's JSON report, in the same way. */
export function playwrightResult(file, ok) {
  const report = readReport(file)
  const tests = specsOf(report?.suites ?? [])
  const skipped = tests.filter(({ status }) => status === 'skipped')
  const failed = tests.filter(({ status }) => status === 'unexpected').length
  return {
    passed: tests.filter(({ status }) => status === 'expected' || status === 'flaky').length,
    failed: ok ? failed : Math.max(failed, 1),
    skipped: skipped.length,
    skips: skipped.map(({ title, why }) => (why ? `${title} (${why})` : title)),
    times: tests.map(({ title, seconds }) => ({ title, seconds })),
  }
}

function specsOf(suites) {
  return suites.flatMap((suite) => [
    ...specsOf(suite.suites ?? []),
    ...(suite.specs ?? []).flatMap((spec) =>
      spec.tests.map((test) => ({
        title: `[${test.projectName}] ${spec.title}`,
        status: test.status,
        seconds: test.results.reduce((sum, { duration }) => sum + duration, 0) / 1_000,
        why: test.annotations.find(({ type }) => type === 'skip' || type === 'fixme')?.description,
      })),
    ),
  ])
}

/** A report that is missing or cut short counts nothing; the exit code of the run still tells. */
function readReport(file) {
  if (!existsSync(file)) return null
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}
