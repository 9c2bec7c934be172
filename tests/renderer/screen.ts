import { expect, type Locator, type Page } from '@playwright/test'
import type { Language } from '#shared/location/language.ts'
import type { BoardOrder } from '#shared/api/orders.ts'
import type { RescueReason } from '#shared/api/rescue.ts'
import type { FakeStation } from './gallery/fake-station.ts'
import type { ManagerSceneName } from './gallery/managers.ts'
import type { SceneName } from './gallery/scenes.ts'
import { test as base } from './kept-window.ts'

type Asked = Partial<{
  language: Language
  screen: string
  details: string
  refuse: string
  cancel: string
  contacts: string
  link: string
  /** Why the station asks what to do (`link: 'rescue'`). */
  why: RescueReason
  /** How the board is shown, as if chosen by hand. */
  cards: 'automatic' | 'full' | 'compact' | 'strip'
  order: 'columns' | 'due' | 'piles'
  text: 'usual' | 'large' | 'largest'
  theme: 'dark' | 'light'
  /** The managers' room on this page, as this scene has it. */
  office: string
  manager: ManagerSceneName
  /** The screen asks at the first touch of the day whether its sound is heard. */
  'sound-check': string
  /** What is not in the first paint loads as soon as nothing else is to be done, as in the product. */
  rest: 'loads'
}>

const panels = ['details', 'refuse', 'cancel', 'contacts']

/** The screen in a test: opened on a scene, read by what a person sees, and its station played with. */
export class Screen {
  readonly page: Page
  readonly problems: string[] = []
  private expected: RegExp | null = null

  constructor(page: Page) {
    this.page = page
    page.on('pageerror', (error) => this.problems.push(error.message))
    page.on('console', (message) => {
      if (message.type() === 'error') this.problems.push(message.text())
    })
  }

  /** What the browser itself reports when a test breaks something on purpose. */
  expects(problem: RegExp): void {
    this.expected = problem
  }

  /** What went wrong in the page that no test asked for. */
  surprises(): string[] {
    return this.problems.filter((problem) => !this.expected?.test(problem))
  }

  async open(scene: SceneName, asked: Asked = {}): Promise<void> {
    await this.page.goto(`./?${new URLSearchParams({ scene, ...asked }).toString()}`)
    // The parts that load when asked for are there too: a page without its main part would pass as sound.
    await this.page.locator('main').first().waitFor()
    if (panels.some((panel) => panel in asked)) await this.page.getByRole('dialog').waitFor()
    await this.page.evaluate(() => document.fonts.ready)
  }

  column(name: 'new' | 'preparing' | 'ready'): Locator {
    return this.page.locator(`[data-column="${name}"]`)
  }

  card(id: string): Locator {
    return this.page.locator(`[data-card="${id}"]`)
  }

  /** Top edge of a card (px). */
  async top(id: string): Promise<number> {
    const read = async () => {
      const box = await this.card(id).boundingBox()
      if (!box) throw new Error(`card ${id} is not there`)
      return Math.round(box.y)
    }
    for (let last = await read(); ;) {
      await this.page.waitForTimeout(60)
      const now = await read()
      if (now === last) return now
      last = now
    }
  }

  /** What the station was asked to do so far. */
  calls(): Promise<string[]> {
    return this.page.evaluate(() => window.station.calls)
  }

  /** An order changes at the station, without anybody at this screen. */
  tell(order: BoardOrder): Promise<void> {
    return this.page.evaluate((changed) => window.station.tell(changed), order)
  }

  async change(id: string, change: Partial<BoardOrder>): Promise<void> {
    await this.page.evaluate(
      ([id, change]) => {
        const order = window.station.order(id)
        if (order) window.station.tell({ ...order, ...change })
      },
      [id, change] as const,
    )
  }

  station<Result>(use: (station: FakeStation) => Result): Promise<Result> {
    return this.page.evaluate(`(${use.toString()})(window.station)`)
  }
}

export const test = base.extend<{ app: Screen }>({
  app: async ({ page }, provide) => {
    const app = new Screen(page)
    await provide(app)
    expect(app.surprises()).toEqual([])
  },
})
export { expect }
