import { expect, type Locator, type Page } from '@playwright/test'
import type { Menu, MenuItem } from '#shared/menu/menu.ts'
import type { MenuPath } from '#shared/menu/problem.ts'
import type { EditorScene } from './gallery/editor-scenes.ts'
import { test as base } from './kept-window.ts'

type Asked = { scene?: EditorScene; language?: 'en' | 'fr'; at?: MenuPath; leave?: true }

/** The menu editor in a test, over a station that keeps one menu. */
export class EditorScreen {
  readonly page: Page
  readonly problems: string[] = []

  constructor(page: Page) {
    this.page = page
    page.on('pageerror', (error) => this.problems.push(error.message))
    page.on('console', (message) => {
      if (message.type() === 'error') this.problems.push(message.text())
    })
  }

  async open({ scene = 'usual', language = 'en', at, leave }: Asked = {}): Promise<void> {
    const asked = new URLSearchParams({ scene, language })
    if (at) asked.set('at', JSON.stringify(at))
    if (leave) asked.set('leave', '')
    await this.page.goto(`./editor.html?${asked.toString()}`)
    await this.ready()
  }

  async openHours(scene: string, language: 'en' | 'fr' = 'en'): Promise<void> {
    await this.page.goto(`./editor.html?${new URLSearchParams({ hours: scene, language }).toString()}`)
    await this.page.locator('[data-hours]').waitFor()
    await this.page.evaluate(() => document.fonts.ready)
  }

  async ready(): Promise<void> {
    await this.page.locator('[data-editor]').waitFor()
    await this.page.evaluate(() => document.fonts.ready)
  }

  item(name: string): Locator {
    return this.page.locator('[data-list="items"] [role="row"]', { hasText: name })
  }
  category(name: string): Locator {
    return this.page.locator('[data-list="categories"] [role="row"]', { hasText: name })
  }
  group(name: string): Locator {
    return this.page.locator('[data-list="groups"] [role="row"]', { hasText: name })
  }
  button(name: string | RegExp, exact = true): Locator {
    return this.page.getByRole('button', { name, exact })
  }
  /** A field by its key in the document, of the form on top. */
  field(key: string, control = 'input, textarea'): Locator {
    return this.page.locator(`[data-field="${key}"]`).last().locator(control).first()
  }
  /** Presses an entry of a row's menu. */
  async pick(row: Locator, entry: string): Promise<void> {
    await row.getByRole('button', { name: /^(More for|Autres actions)/ }).click()
    await this.page.getByRole('menuitem', { name: entry }).click()
  }
  names(list: 'items' | 'categories' | 'groups'): Promise<string[]> {
    return this.page
      .locator(`[data-list="${list}"] [role="row"]`)
      .evaluateAll((rows) => rows.map((row) => row.getAttribute('aria-label') ?? row.textContent ?? ''))
  }

  async expectSaved(): Promise<void> {
    await expect(this.page.locator('[data-save]')).toHaveAttribute('data-save', 'saved')
  }
  state(): Locator {
    return this.page.locator('[data-save]')
  }
  /** What the station has. */
  document(): Promise<Menu> {
    return this.page.evaluate(() => window.drafts.document())
  }
  async savedItem(name: string): Promise<MenuItem | undefined> {
    const { categories } = await this.document()
    return categories.flatMap(({ items }) => items).find((item) => item.name === name)
  }
  calls(): Promise<string[]> {
    return this.page.evaluate(() => window.drafts.calls)
  }
  async setLink(is: 'live' | 'lost'): Promise<void> {
    await this.page.evaluate((to) => window.drafts.setLink(to), is)
  }
}

export const test = base.extend<{ editor: EditorScreen }>({
  editor: async ({ page }, provide) => {
    await page.emulateMedia({ reducedMotion: 'reduce' })
    const editor = new EditorScreen(page)
    await provide(editor)
    expect(editor.problems).toEqual([])
  },
})
export { expect }
