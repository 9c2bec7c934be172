import type axe from 'axe-core'
import type { Page } from '@playwright/test'

const wcag22AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

type Asked = {
  /** CSS selectors: what is looked at (the whole page where none is given), and what is left out of it. */
  include?: string
  exclude?: string[]
  /** Tags of axe's rules; without it every rule axe has on by itself. */
  tags?: string[] | null
}

/**
 * What axe finds wrong with the page, one line per rule: `rule: selector | selector`.
 *
 * Runs inside the page, which has no frames. `@axe-core/playwright` opens a second page for each run, for frames of
 * foreign origin, and describes what passed as well: that took eight times as long. The gallery serves axe itself, so
 * that the browser compiles it once and not for each page.
 */
export async function axeFinds(
  page: Page,
  { include = 'html', exclude = [], tags = wcag22AA }: Asked = {},
): Promise<string[]> {
  if (page.frames().length > 1) throw new Error('The page has frames, in which axe would not look.')
  if (!(await page.evaluate(() => 'axe' in window))) await page.addScriptTag({ url: './axe.js' })
  const violations = await page.evaluate(
    async ({ include, exclude, tags }) => {
      const { axe: inPage } = window as unknown as { axe: typeof axe }
      const found = await inPage.run(
        { include: [include], exclude },
        {
          resultTypes: ['violations'],
          // Only an experimental rule reads the style sheets, which axe would otherwise parse anew for each page.
          preload: { assets: ['media'] },
          ...(tags === null ? {} : { runOnly: { type: 'tag', values: tags } }),
        },
      )
      return found.violations
    },
    { include, exclude, tags },
  )
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => String(target)).join(' | ')}`)
}
