import type { Page } from '@playwright/test'
import { axeFinds } from './axe.ts'
import { expect, test } from './screen.ts'

/** 1280 × 800 at 200 % zoom is the last. */
export const sizes = [
  { width: 1280, height: 800 },
  { width: 1024, height: 768 },
  { width: 1920, height: 1080 },
  { width: 640, height: 400 },
] as const

/** A tablet standing upright. */
export const portrait = { width: 800, height: 1280 } as const

/** At these sizes nothing is cut off and everything can be pressed. `PICTURES=1` keeps a picture of each. */
export async function expectFits(
  page: Page,
  name: string,
  at: readonly { width: number; height: number }[] = sizes,
  { isReached = false } = {},
): Promise<void> {
  for (const size of at) {
    await page.setViewportSize(size)
    const label = `${size.width} × ${size.height}`
    // What hangs on a button finds its new place a moment after the window has changed.
    await expect
      .poll(() => page.evaluate(unfit), `${label}: scrolls, is cut off sideways or is smaller than 48 px`)
      .toEqual({ sideways: [], tooSmall: [] })
    if (isReached)
      await expect
        .poll(
          () => page.evaluate(outOfReach),
          `${label}: is covered when it has come into sight, or words are cut`,
        )
        .toEqual({ covered: [], cut: [] })
    if (process.env['PICTURES'])
      await test
        .info()
        .attach(`${name} ${label}`, { body: await page.screenshot(), contentType: 'image/png' })
  }
}

/**
 * It fits at every size and at those `besides`, and axe finds nothing (WCAG 2.2 AA). `isReached`: nor does anything cover a
 * control that has come into sight, or cut a line of words in height.
 */
export async function expectSound(
  page: Page,
  name: string,
  besides: readonly { width: number; height: number }[] = [],
  asked: { isReached?: boolean } = {},
): Promise<void> {
  // The size it opens at comes first, and axe with it: each new size is laid out and painted anew.
  const [first, ...others] = sizes
  await expectFits(page, name, [first], asked)
  // React Aria's own region for what is read out: it names a busy button for seconds after the button is gone.
  expect(await axeFinds(page, { exclude: ['[data-live-announcer]'] })).toEqual([])
  await expectFits(page, name, [...besides, ...others], asked)
}

/**
 * Runs in the page. `sideways`: what reaches beyond the right edge of the window, or beyond a box that hides what is too
 * wide. `tooSmall`: controls a greasy finger could miss; those made for keyboards and readers alone are hidden by clipping.
 */
function unfit(): { sideways: string[]; tooSmall: string[] } {
  const sideways: string[] = []
  // Dishes of the line of counts that do not fit are hidden, and counted at its end: they stand there to be measured.
  const isHidden = (element: Element) => getComputedStyle(element).visibility === 'hidden'
  // Asked of the few that reach out, not of each of a thousand elements at each size.
  const isMeantTo = (element: Element) => {
    // A name on a card, and a banner that can be unfolded, are cut with an ellipsis: the whole of it is a touch away.
    const unfold = element.closest('[data-banner]')?.querySelector('[data-part="unfold"]') ?? null
    const whole = element.closest('[data-card], [data-tab]') ?? unfold
    if (whole !== null && getComputedStyle(element).textOverflow === 'ellipsis') return true
    if (isHidden(element) || element.closest('.heard-only, svg')) return true
    // The longer of two ways to say the same wraps out of sight where it does not fit; the shorter one is measured by itself.
    const either = element.closest('[data-either]')
    if (either !== null && element.getBoundingClientRect().top >= either.getBoundingClientRect().bottom - 1)
      return true
    return getComputedStyle(element).clipPath !== 'none' || element === either
  }
  const scrolls = (element: Element, right: number) => {
    const out = [...element.children].filter((child) => child.getBoundingClientRect().right > right + 1)
    if (out.some(isHidden)) return !out.every(isHidden)
    return element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0
  }
  if (document.documentElement.scrollWidth > window.innerWidth) sideways.push('the page')
  for (const element of document.querySelectorAll<HTMLElement>('body *')) {
    const { width, right } = element.getBoundingClientRect()
    if (width > 0 && right > window.innerWidth + 1 && !isMeantTo(element))
      sideways.push(`${element.tagName} ${element.className}`)
    const isOpen = getComputedStyle(element).overflowX === 'visible'
    if (!isOpen && scrolls(element, right) && !isMeantTo(element))
      sideways.push(`inside ${element.className}`)
  }
  const clipped = (element: Element | null): boolean =>
    element !== null &&
    (getComputedStyle(element).clipPath !== 'none' ||
      getComputedStyle(element).clip !== 'auto' ||
      clipped(element.parentElement))
  const controls =
    'button, a[href], label:has(input), input:not(label input), textarea, select, [role="menuitem"], [role="tab"]'
  const tooSmall = [...document.querySelectorAll<HTMLElement>(controls)]
    .map((control) => ({ control, box: control.getBoundingClientRect() }))
    .filter(({ box }) => box.width < 47.5 || box.height < 47.5)
    .filter(
      ({ control }) => control.checkVisibility() && !clipped(control) && !control.matches('[type="range"]'),
    )
    .map(
      ({ control, box }) =>
        `${control.textContent || control.getAttribute('aria-label')}: ${Math.round(box.width)} × ${Math.round(box.height)}`,
    )
  return { sideways, tooSmall }
}

/**
 * Runs in the page, in what is on top of it. `covered`: controls that are under something else once they were brought into
 * sight. `cut`: words whose last line is cut off below, in a box that cannot be scrolled and does not end them in dots.
 */
function outOfReach(): { covered: string[]; cut: string[] } {
  const dialogs = document.querySelectorAll('[role="dialog"], [role="alertdialog"], [role="menu"]')
  const top = dialogs[dialogs.length - 1] ?? document.querySelector('main') ?? document.body
  const nameOf = (element: Element) =>
    `${element.tagName} ${element.getAttribute('aria-label') ?? element.textContent?.slice(0, 40)}`
  const scrolled = [...top.querySelectorAll('*'), top].map((box) => ({ box, at: box.scrollTop }))
  const controls = [
    ...top.querySelectorAll<HTMLElement>('button, a[href], textarea, select, label:has(input)'),
  ]
  const covered = controls
    .filter(
      (control) => control.checkVisibility({ visibilityProperty: true }) && !control.closest('.heard-only'),
    )
    // The handle to drag a row by is for keys alone.
    .filter((control) => getComputedStyle(control).pointerEvents !== 'none')
    .filter((control) => {
      control.scrollIntoView({ block: 'center' })
      const { left, right, top, bottom } = control.getBoundingClientRect()
      const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2)
      return hit === null || !(control.contains(hit) || hit.contains(control))
    })
    .map(nameOf)
  for (const { box, at } of scrolled) box.scrollTop = at
  const cut = [...top.querySelectorAll<HTMLElement>('*')]
    .filter((box) => box.checkVisibility() && !box.closest('.heard-only, svg') && box.textContent !== '')
    .filter((box) => {
      const { overflowY, webkitLineClamp, clipPath } = getComputedStyle(box)
      const hides =
        ['hidden', 'clip'].includes(overflowY) && webkitLineClamp === 'none' && clipPath === 'none'
      return hides && box.clientHeight > 1 && box.scrollHeight > box.clientHeight + 2
    })
    .map(nameOf)
  return { covered, cut }
}
