/** What is on the screen is not older than this, in ms; a choice that is being made, and what is looked for, are left alone. */
const freshForMs = 5_000

/** Keeps the page fresh, and shows the rows that are looked for. */
export const script = `
const find = () => {
  const words = (document.querySelector('[data-find]')?.value ?? '').toLowerCase().split(' ')
  for (const row of document.querySelectorAll('[data-row]'))
    row.hidden = !words.every((word) => row.dataset.row.includes(word))
}
document.addEventListener('input', (event) => event.target.matches('[data-find]') && find())
setInterval(async () => {
  if (document.hidden || document.activeElement?.closest('form')) return
  const answer = await fetch('/').catch(() => null)
  const fresh = answer?.ok && new DOMParser().parseFromString(await answer.text(), 'text/html')
  if (!fresh) return document.body.classList.add('stale')
  document.body.classList.remove('stale')
  document.title = fresh.title
  const typed = document.querySelector('[data-find]')
  const isThere = document.activeElement === typed
  const old = document.querySelector('main')
  const scrolled = [...old.querySelectorAll('.scroll')].map((one) => one.scrollLeft)
  old.replaceWith(fresh.querySelector('main'))
  document.querySelectorAll('.scroll').forEach((one, at) => (one.scrollLeft = scrolled[at] ?? 0))
  const again = document.querySelector('[data-find]')
  if (!typed || !again) return
  again.replaceWith(typed)
  if (isThere) typed.focus()
  find()
}, ${freshForMs})`

/** `stale`: what is said where no gateway answers, as a string of CSS. */
export const style = (stale: string): string => `
:root { color-scheme: light dark; --ink: #1d2430; --soft: #566070; --page: #f5f6f8; --sheet: #fff; --line: #d7dbe2; --field: #767f8c; --good: #14643b; --warn: #7a4a00; --bad: #a3182a; --act: #1d4fd7 }
@media (prefers-color-scheme: dark) { :root { --ink: #eef1f6; --soft: #a9b2c0; --page: #12161d; --sheet: #1b212b; --line: #343c49; --field: #8a93a1; --good: #7fdba4; --warn: #ffc46b; --bad: #ff9aa6; --act: #8fb0ff } }
* { box-sizing: border-box }
body { margin: 0; background: var(--page); color: var(--ink); font: 16px/1.45 system-ui, sans-serif }
nav { display: flex; justify-content: flex-end; max-width: 1240px; margin: 0 auto; padding: 12px 24px 0 }
nav a { display: grid; place-items: center; min-width: 48px; min-height: 48px; color: var(--soft); text-decoration: none }
nav [aria-current] { color: var(--ink); font-weight: 650; text-decoration: underline; text-underline-offset: 6px }
main { max-width: 1240px; margin: 0 auto; padding: 0 24px 64px }
header { padding-left: 20px; border-left: 6px solid var(--good) }
header.alarm { border-color: var(--bad) }
h1 { margin: 0; font-size: 28px; line-height: 1.2 }
h2 { margin: 0 0 12px; font-size: 20px }
header p { margin: 8px 0 0; color: var(--soft) }
section { margin-top: 36px }
.scroll { overflow-x: auto; background: var(--sheet); border: 1px solid var(--line); border-radius: 12px }
table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums }
th, td { padding: 10px 16px; text-align: left; vertical-align: middle; font-weight: 400 }
thead th { color: var(--soft); font-size: 14px; white-space: nowrap }
tbody tr { border-top: 1px solid var(--line) }
tbody th { font-weight: 650; overflow-wrap: anywhere; min-width: 160px }
.n { text-align: right }
small { display: block; color: var(--soft); font-size: 14px; font-weight: 400 }
.good, .warn, .bad { font-weight: 600 }
.good { color: var(--good) } .warn { color: var(--warn) } .bad { color: var(--bad) } .soft { color: var(--soft) }
form { display: flex; gap: 8px }
input, button { min-height: 48px; padding: 0 16px; border-radius: 8px; border: 1px solid var(--field); background: var(--sheet); color: var(--ink); font: inherit }
td input { width: 150px }
[data-find] { width: 100%; max-width: 420px; margin-bottom: 12px }
button { border-color: var(--act); color: var(--act); font-weight: 600; cursor: pointer; white-space: nowrap }
:focus-visible { outline: 3px solid var(--act); outline-offset: 2px }
.pair { flex-wrap: wrap; align-items: end; margin-bottom: 16px }
.pair label { display: grid; gap: 4px; color: var(--soft); font-size: 14px }
.pair input { font-size: 16px; min-width: 260px }
.code, .empty, .said { margin: 0 0 16px; padding: 16px 20px; border: 1px solid var(--line); border-radius: 12px; background: var(--sheet) }
.code p { margin: 0 }
.code strong { display: block; margin: 8px 0; font-size: 32px; letter-spacing: .08em; font-variant-numeric: tabular-nums; overflow-wrap: anywhere }
.said { margin: 24px 0 0; border-left: 4px solid var(--act) }
.said.bad { border-left-color: var(--bad) }
@media (max-width: 900px) {
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }
  .scroll tr { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 20px; padding: 12px 16px }
  .scroll tr[hidden] { display: none }
  .scroll th, .scroll td { padding: 0 }
  .scroll tbody th { flex: 1 0 100% }
  .scroll [data-label]::before { content: attr(data-label) ' '; color: var(--soft); font-size: 14px }
}
.stale header::after { content: ${stale}; display: block; margin-top: 8px; color: var(--bad); font-weight: 600 }`
