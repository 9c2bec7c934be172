/** The portal's one style sheet: the office room's colours with the sandbox's sand above, targets of 48 px and more. */
export const style = `
:root {
  --ground: #f6f4ef; --surface: #fff; --line: #dcd8cf; --edge: #85806f; --ink: #1b1f24; --soft: #545d67;
  --act: #1b1f24; --act-over: #39414b; --link: #0b5fa5; --good: #0b6b57; --good-soft: #e2f1ec;
  --bad: #b3261e; --bad-soft: #fbe4e1; --news-soft: #e3eef8; --sand: #e9d6a4; --sand-soft: #f8f0dc; --sand-ink: #5e4a12;
}
*, *::before, *::after { box-sizing: border-box }
html { font: 17px/1.45 'Atkinson Hyperlegible Next', system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif;
  font-variant-numeric: tabular-nums; color: var(--ink); background: var(--ground); -webkit-text-size-adjust: 100% }
body { margin: 0 }
h1, h2, h3, p, ul, ol, dl, dd, fieldset, legend { margin: 0; padding: 0; border: 0 }
ul, ol { list-style: none }
a { color: var(--link); text-underline-offset: 3px }
button, input, select { font: inherit; color: inherit }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px }
code { font-family: ui-monospace, 'Cascadia Mono', Menlo, 'DejaVu Sans Mono', monospace; font-size: .94em }

.sandbox { display: flex; align-items: center; justify-content: space-between; gap: 12px; padding: 0 20px;
  background: repeating-linear-gradient(-45deg, var(--sand) 0 14px, #e5cf97 14px 28px); color: #4a390b }
.bar { display: flex; align-items: center; gap: 12px; min-height: 64px; padding: 0 20px; background: var(--surface);
  border-bottom: 1px solid var(--line) }
.bar nav { display: flex; flex-wrap: wrap; margin-left: auto; justify-content: end }
.bar-link { display: inline-flex; align-items: center; min-height: 48px; padding: 0 12px; border-radius: 10px;
  font-weight: 600; color: inherit; text-decoration: none }
.bar-link:hover { text-decoration: underline }
.mark { width: 30px; height: 30px; border-radius: 9px 9px 9px 3px; background: var(--act); position: relative }
.mark::after { content: ''; position: absolute; left: 8px; right: 8px; bottom: 8px; height: 12px; border: 3px solid #fff;
  border-top: 0; border-radius: 0 0 4px 4px }
.name { font-weight: 700; font-size: 1.1rem }

main { margin: 0 auto; padding: 28px 20px 40px }
main { background: var(--ground) }
main.narrow { max-width: 520px }
@media (min-width: 640px) {
  main.narrow { margin: 32px auto; padding: 36px 40px 28px; background: var(--surface); border: 1px solid var(--line); border-radius: 22px }
}
label + input, label + select { margin-top: -4px }
form > .main { margin-top: 6px }
main.wide { max-width: 1080px }
h1 { font-size: 1.75rem; line-height: 1.2; letter-spacing: -.01em }
h2 { margin-top: 22px; font-size: 1.1rem; line-height: 1.3 }
.lead { margin-top: 8px; color: var(--soft) }
.who { color: var(--ink); font-weight: 600; overflow-wrap: anywhere }
.hint { color: var(--soft); font-size: .94rem }
form { display: grid; gap: 10px; margin-top: 20px }
form.quiet { margin-top: 6px; justify-items: center }
label, legend { font-weight: 600 }
legend { padding-bottom: 8px }
input:not([type=radio], [type=checkbox], [type=hidden]), select { width: 100%; min-height: 56px; padding: 0 16px;
  background-color: var(--surface); border: 2px solid var(--edge); border-radius: 14px }
select { appearance: none; padding-right: 44px;
  background: var(--surface) url("data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='16' height='10' fill='none' stroke='%231b1f24' stroke-width='2.5' stroke-linecap='round' stroke-linejoin='round'%3E%3Cpath d='m2 2 6 6 6-6'/%3E%3C/svg%3E") no-repeat right 16px center }
input[aria-invalid] { border-color: var(--bad) }
input.code { font-size: 1.7rem; letter-spacing: .3em; font-family: ui-monospace, Menlo, 'DejaVu Sans Mono', monospace;
  text-align: center }
input[type=radio], input[type=checkbox] { width: 24px; height: 24px; margin: 0; accent-color: var(--good); flex: none }
fieldset { display: grid; gap: 8px }
.pick { display: flex; align-items: center; gap: 14px; min-height: 60px; padding: 8px 16px; background: var(--surface);
  border: 2px solid var(--line); border-radius: 14px; font-weight: 500 }
.pick:has(:checked) { border-color: var(--good); background: var(--good-soft) }

button, .button { display: inline-flex; align-items: center; justify-content: center; min-height: 52px; padding: 8px 20px;
  background: var(--surface); border: 2px solid var(--edge); border-radius: 14px; font-weight: 600; color: var(--ink);
  text-align: center; text-decoration: none; cursor: pointer; touch-action: manipulation }
button:hover, .button:hover { background: #efece4 }
button.main, .button.main { min-height: 60px; background: var(--act); border-color: var(--act); color: #fff; font-size: 1.06rem }
button.main:hover, .button.main:hover { background: var(--act-over) }
button.link { min-height: 48px; background: none; border-color: transparent; color: var(--link); text-decoration: underline;
  text-underline-offset: 3px }
button.danger { border-color: var(--bad); color: var(--bad) }
.side-by-side { display: grid; grid-template-columns: 1fr 1fr; gap: 10px; margin-top: 12px }
.side-by-side form { margin: 0 }
.decision { position: sticky; bottom: 0; display: grid; grid-template-columns: 2fr 1fr; gap: 10px; margin-top: 16px; padding: 14px 0;
  background: inherit; border-top: 1px solid var(--line) }
.decision form { margin: 0 }
.decision button, .side-by-side button { width: 100%; min-height: 60px }
.actions { display: flex; flex-wrap: wrap; gap: 10px; margin: 22px 0 12px }
.actions form { margin: 0 }

.problem { padding: 12px 16px; background: var(--bad-soft); border-left: 5px solid var(--bad); border-radius: 8px;
  color: #7d1610; font-weight: 600 }
.news { margin-top: 16px; padding: 12px 16px; background: var(--news-soft); border-left: 5px solid var(--link); border-radius: 8px }
main > .problem { margin-top: 16px }
.help { margin-top: 16px; padding: 4px 16px; background: var(--sand-soft); border: 1px dashed #b99d54; border-radius: 14px;
  color: var(--sand-ink) }
p.help { padding: 12px 16px }
.help a { display: inline-flex; align-items: center; min-height: 48px; color: inherit; font-weight: 600 }
p.help:has(a) { padding: 0 16px }
.help summary { display: flex; align-items: center; gap: 10px; min-height: 48px; font-weight: 600; cursor: pointer }
.help summary::before { content: '▸' }
.help[open] summary::before { content: '▾' }
.help form { margin: 4px 0 14px }
.help code { font-weight: 700; color: #3d2f08; user-select: all; overflow-wrap: anywhere }
.accounts { display: grid; gap: 8px }
.accounts button { display: grid; width: 100%; justify-content: start; justify-items: start; text-align: left; border-width: 1px; overflow-wrap: anywhere }
.accounts small { font-weight: 400; color: var(--soft) }

.stores, .messages { display: grid; gap: 8px; margin-top: 10px }
.stores li, .messages li { display: grid; padding: 12px 16px; background: var(--surface); border: 1px solid var(--line);
  border-radius: 14px }
.stores small, .from { color: var(--soft); font-size: .92rem }
.grants { display: grid; gap: 4px; margin-top: 8px; color: var(--soft) }
.grants li { padding-left: 26px; position: relative }
.grants li::before { content: '✓'; position: absolute; left: 2px; color: var(--good); font-weight: 700 }
.from { display: flex; justify-content: space-between; gap: 12px; flex-wrap: wrap }
.big { font-size: 1.5rem; font-weight: 700; letter-spacing: .12em; user-select: all; padding-left: 6px }

.flash { margin-bottom: 18px; padding: 12px 16px; background: var(--good-soft); border-left: 5px solid var(--good); border-radius: 8px }
.flash.bad { background: var(--bad-soft); border-color: var(--bad); color: #7d1610; font-weight: 600 }
.shops { display: grid; gap: 12px; margin-top: 20px }
.shops a { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 8px 20px; min-height: 88px;
  padding: 14px 20px; background: var(--surface); border: 1px solid var(--line); border-radius: 18px; color: inherit; text-decoration: none }
.shops a:hover { border-color: var(--edge) }
.shops small { display: block; color: var(--soft); font-size: .94rem }
.pill { display: inline-flex; align-items: center; gap: 8px; padding: 5px 14px; border-radius: 99px; background: #ece8de;
  font-weight: 600; font-size: .94rem }
.pill::before { content: ''; width: 10px; height: 10px; border-radius: 50%; background: var(--soft) }
.pill.good { background: var(--good-soft); color: #07493b } .pill.good::before { background: var(--good) }
.pill.bad { background: var(--bad-soft); color: #7d1610 } .pill.bad::before { background: var(--bad); border-radius: 2px }
.pill.busy { background: var(--news-soft); color: #083f6e } .pill.busy::before { background: none; border: 3px solid var(--link) }
.head { display: flex; flex-wrap: wrap; align-items: start; justify-content: space-between; gap: 12px }
.panels { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 400px), 1fr)); gap: 16px; margin-top: 22px; align-items: start }
.panel { padding: 20px; background: var(--surface); border: 1px solid var(--line); border-radius: 18px }
.panel h2 { margin: 0 0 6px; font-size: 1.2rem }
.panel p + .pill, .panel .pill + p { margin-top: 10px }
.panel h2 + form { margin-top: 8px }
.panel .problem { margin-top: 10px }
.panel form + form { padding-top: 16px; border-top: 1px solid var(--line) }
.panel .pill { margin-top: 10px }
.panel .actions form + form { padding: 0; border: 0 }
.panels > .panel + .panel { margin-top: 0 }
.column { display: grid; gap: 16px }
dl { display: grid; grid-template-columns: auto 1fr; gap: 6px 16px; margin-top: 12px }
dt { color: var(--soft) }
dd { font-weight: 600; overflow-wrap: anywhere }
.trail { display: grid; gap: 10px; margin-top: 8px }
.trail li { padding-left: 14px; border-left: 3px solid var(--line) }
.trail code { font-size: .85rem; overflow-wrap: anywhere }
.trail small { display: block; color: var(--soft) }
.dishes, .periods { display: grid; gap: 10px; margin-top: 8px }
.panel h3 { margin-top: 22px; font-size: 1.05rem }
.panel + .panel { margin-top: 16px }
.head .actions { margin: 0 } .head + .panel { margin-top: 20px }
summary.check::before { content: '▸' } details[open] > summary.check::before { content: '▾' }
.dishes form { display: grid; grid-template-columns: minmax(0, 1fr) 130px auto auto; gap: 10px; margin: 0; align-items: start }
.panel .dishes form + form { padding: 0; border: 0 }
.dishes button { min-height: 56px }
.field { display: grid; gap: 6px; justify-items: start }
.periods li { display: grid; grid-template-columns: minmax(0, 1fr) 150px 150px; gap: 10px }
.check { display: flex; align-items: center; gap: 14px; min-height: 48px; font-weight: 500 }

@media (max-width: 640px) {
  .dishes form { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr) } .dishes .field { grid-column: 1 / -1 }
  .dishes input[name=price] { grid-column: 1 / -1 } .dishes li { padding-bottom: 14px; border-bottom: 1px solid var(--line) }
  .periods li { grid-template-columns: 1fr 1fr } .periods select { grid-column: 1 / -1 }
}
@media (max-width: 560px) {
  .aside { display: none }
  .sandbox, .bar { padding: 0 14px } .bar { min-height: 56px }
  main { padding: 20px 16px 28px }
  h1 { font-size: 1.5rem }
  form { margin-top: 16px }
}
@media (max-height: 760px) and (max-width: 560px) {
  .bar { min-height: 52px } main { padding-top: 16px }
}
@media (prefers-reduced-motion: no-preference) {
  button, .button, .shops a { transition: background-color 120ms, border-color 120ms }
}
`
