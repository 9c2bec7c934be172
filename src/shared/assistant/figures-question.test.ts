import { expect, it } from 'vitest'
import {
  figuresBesideIn,
  figuresFollowUpIn,
  type FiguresQuestion,
  figuresQuestionIn,
} from './figures-question.ts'

const place = { timeZone: 'America/Toronto', dayEndsAt: 240 }
/** Friday 13 November, 18:04. */
const now = Date.UTC(2026, 10, 13, 23, 4)

it.each([
  ['how much yesterday?', 'sales', '2026-11-12', '2026-11-12'],
  ['combien hier ?', 'sales', '2026-11-12', '2026-11-12'],
  ['best seller last week', 'best-seller', '2026-11-02', '2026-11-08'],
  ['quel plat s’est vendu le plus la semaine dernière', 'best-seller', '2026-11-02', '2026-11-08'],
  ['how many orders today', 'orders', '2026-11-13', '2026-11-13'],
  ['combien de commandes aujourd’hui', 'orders', '2026-11-13', '2026-11-13'],
  ['average order this month', 'average', '2026-11-01', '2026-11-13'],
  ['panier moyen du mois dernier', 'average', '2026-10-01', '2026-10-31'],
  ['how many orders were cancelled this week', 'lost', '2026-11-09', '2026-11-13'],
  ['what did we make on saturday', 'sales', '2026-11-07', '2026-11-07'],
  ['ventes de vendredi', 'sales', '2026-11-06', '2026-11-06'],
  ['¿cuánto vendimos ayer?', 'sales', '2026-11-12', '2026-11-12'],
  ['how long were we paused yesterday', 'paused', '2026-11-12', '2026-11-12'],
  ['la pause de vendredi nous a coûté combien', 'paused', '2026-11-06', '2026-11-06'],
  ['cuánto tiempo estuvimos en pausa ayer', 'paused', '2026-11-12', '2026-11-12'],
  ['how much uber vs doordash last week', 'by-channel', '2026-11-02', '2026-11-08'],
  ['ventes par canal hier', 'by-channel', '2026-11-12', '2026-11-12'],
  ['how mch did we make ystrday', 'sales', '2026-11-12', '2026-11-12'],
  ['best seller this wk', 'best-seller', '2026-11-09', '2026-11-13'],
  ['which app made us more money last week', 'by-channel', '2026-11-02', '2026-11-08'],
  ['what do people order the most this month', 'best-seller', '2026-11-01', '2026-11-13'],
  ['total time on pause last week', 'paused', '2026-11-02', '2026-11-08'],
  ['dame los numeros del mes pasado', 'sales', '2026-10-01', '2026-10-31'],
  ['revenue', 'sales', '2026-11-13', '2026-11-13'],
  ['combien avant-hier', 'sales', '2026-11-11', '2026-11-11'],
  ['cb de commandes hier', 'orders', '2026-11-12', '2026-11-12'],
])('%s', (text, figure, from, to) => {
  expect(figuresQuestionIn(text, now, place)).toMatchObject({ figure, from, to })
})

it.each(['where do i find the sales reports', 'où sont mes rapports', 'show me reports', ''])(
  'asks for no figure: %s',
  (text) => {
    expect(figuresQuestionIn(text, now, place)).toBeNull()
  },
)

it('a day still belongs to the evening before while the kitchen has not closed its day', () => {
  // 02:30 on Saturday is Friday's business.
  const late = Date.UTC(2026, 10, 14, 7, 30)
  expect(figuresQuestionIn('how much tonight', late, place)).toMatchObject({ from: '2026-11-13' })
  expect(figuresQuestionIn('yesterday?', late, place)).toMatchObject({ from: '2026-11-12' })
})

const before: FiguresQuestion = {
  figure: 'best-seller',
  period: 'today',
  from: '2026-11-13',
  to: '2026-11-13',
}

it.each([
  ['y ayer en Uber Eats?', 'best-seller', '2026-11-12', '2026-11-12'],
  ['and on doordash?', 'best-seller', '2026-11-13', '2026-11-13'],
  ['et la semaine dernière ?', 'best-seller', '2026-11-02', '2026-11-08'],
  ['how about friday', 'best-seller', '2026-11-06', '2026-11-06'],
  ['yesterday', 'best-seller', '2026-11-12', '2026-11-12'],
  ['compared with last week?', 'best-seller', '2026-11-02', '2026-11-08'],
  ['y el promedio?', 'average', '2026-11-13', '2026-11-13'],
  ['et au Port hier', 'best-seller', '2026-11-12', '2026-11-12'],
  ['n on uber?', 'best-seller', '2026-11-13', '2026-11-13'],
  ['and the day before', 'best-seller', '2026-11-12', '2026-11-12'],
  ['et avant-hier ?', 'best-seller', '2026-11-11', '2026-11-11'],
  ['the day before yesterday', 'best-seller', '2026-11-11', '2026-11-11'],
  ['y antier', 'best-seller', '2026-11-11', '2026-11-11'],
  ['et la semaine d’avant ?', 'best-seller', '2026-11-02', '2026-11-08'],
  ['y la anterior?', 'best-seller', '2026-11-12', '2026-11-12'],
])('goes on with the question before: %s', (text, figure, from, to) => {
  expect(figuresFollowUpIn(text, before, ['Port'], now, place)).toMatchObject({ figure, from, to })
})

const aWeek: FiguresQuestion = { figure: 'sales', period: 'last-week', from: '2026-11-02', to: '2026-11-08' }

it.each([
  ['and the week before', aWeek, '2026-10-26', '2026-11-01'],
  ['et celle d’avant ?', aWeek, '2026-10-26', '2026-11-01'],
  ['¿y la semana anterior?', aWeek, '2026-10-26', '2026-11-01'],
  ['the one before that, on uber', { ...aWeek, period: 'span' }, '2026-10-26', '2026-11-01'],
  [
    'and the previous month?',
    { ...aWeek, period: 'this-month', from: '2026-11-01', to: '2026-11-13' },
    '2026-10-01',
    '2026-10-31',
  ],
] satisfies [string, FiguresQuestion, string, string][])(
  'goes back from the days told last: %s',
  (text, told, from, to) => {
    expect(figuresFollowUpIn(text, told, [], now, place)).toMatchObject({
      figure: 'sales',
      period: 'span',
      from,
      to,
    })
  },
)

it.each([
  'hours on December 24?',
  'pause uber',
  'is doordash on?',
  'how much did we make yesterday',
  'why is uber closed today',
  'uber est en pause depuis hier',
  'and?',
  'ok',
])('asks something of its own: %s', (text) => {
  expect(figuresFollowUpIn(text, before, [], now, place)).toBeNull()
})

it.each([
  ['yesterday compared with last week?', '2026-11-12', '2026-11-02'],
  ['hier comparé à la semaine dernière ?', '2026-11-12', '2026-11-02'],
  ['¿ayer comparado con la semana pasada?', '2026-11-12', '2026-11-02'],
  ['ventas de hoy y ayer', '2026-11-12', '2026-11-13'],
])('two spans held against each other are both asked for: %s', (text, first, second) => {
  const question = figuresQuestionIn(text, now, place)
  expect(question).toMatchObject({ from: first })
  expect(question && figuresBesideIn(text, question, now, place)).toMatchObject({ from: second })
})

it('one span of days is held against nothing', () => {
  const question = figuresQuestionIn('sales and orders last week', now, place)
  expect(question && figuresBesideIn('sales and orders last week', question, now, place)).toBeNull()
})
