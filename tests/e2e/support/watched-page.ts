import { expect, test as base } from '@playwright/test'
import { createProblems, type Problems } from './problems.ts'

/** For specs of the sandbox's own pages: an exception or a complaint nobody expected fails the test. */
export const test = base.extend<{ problems: Problems }>({
  problems: [
    async ({ context }, provide) => {
      const problems = createProblems()
      // The browser's own word for an address that is not there, and for the sandbox that ends before its page does.
      problems.expect(/^Failed to load resource/)
      context.on('page', (page) => problems.watch(page))
      await provide(problems)
      expect(problems.left(), 'what the pages complained about').toEqual([])
    },
    { auto: true },
  ],
})
export { expect }
