import type { ReportDocument } from '#shared/reports/report-document.ts'

/** A week as the page would have it made into a file, with all that customers write. */
export function sampleDocument(more: Partial<ReportDocument> = {}): ReportDocument {
  return {
    place: 'Chez Loutre · Centre',
    title: 'Reports',
    period: '16 – 22 November 2026 · Both channels',
    made: 'Made on Monday 23 November, 09:12',
    language: 'en',
    currency: 'CAD',
    paper: 'letter',
    figures: [
      { label: 'Orders', value: 412, kind: 'count' },
      { label: 'Revenue', value: 1_420_640, kind: 'money' },
      { label: 'Average ticket', value: 3_448, kind: 'money' },
      { label: 'Time to accept', value: 41_000, kind: 'duration' },
      { label: 'Late orders', value: 21, kind: 'count' },
      { label: 'Refused, cancelled', value: 9, kind: 'count' },
      { label: 'Late', value: 0.051, kind: 'share' },
      { label: 'Nothing known', value: null, kind: 'share' },
    ],
    charts: [
      {
        title: 'Revenue and orders by day',
        labels: ['Mon 16', 'Tue 17', 'Wed 18', 'Thu 19', 'Fri 20', 'Sat 21', 'Sun 22'],
        bars: [
          { name: 'DoorDash orders', values: [34, 36, 40, 44, 58, 60, 39] },
          { name: 'Uber Eats orders', values: [10, 11, 12, 14, 25, 19, 10] },
        ],
        line: {
          name: 'Revenue',
          values: [147_800, 159_000, 176_200, 198_200, 293_500, 279_100, 166_840],
          kind: 'money',
        },
      },
    ],
    heat: {
      title: 'Orders by hour',
      weekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
      cells: Array.from({ length: 7 }, (_, day) =>
        [11, 12, 13, 17, 18, 19, 20, 23, 1].map((hour) => ({
          weekday: day + 1,
          hour,
          orders: (day * 7 + hour * 3) % 20,
        })),
      ).flat(),
    },
    tables: [
      {
        title: 'Dishes',
        columns: [
          { title: 'Dish', kind: 'text' },
          { title: 'Sold', kind: 'count' },
          { title: 'Revenue', kind: 'money' },
          { title: 'In late orders', kind: 'count' },
        ],
        rows: [
          ['Tourtière', 118, 194_700, 5],
          ['=HYPERLINK("http://x";"Poutine")', 104, 137_800, 4],
          ['شاورما دجاج', 71, 184_600, 2],
          ['宫保鸡丁 🌶', 66, 78_870, 0],
          ['Very long name '.repeat(40), 1, -1_000, 0],
          ...Array.from({ length: 40 }, (_, at) => [`Dish ${at}`, 40 - at, 100_000 - at, 0]),
        ],
        note: 'The 45 most sold of 61.',
      },
    ],
    comments: {
      title: 'What customers said',
      items: [
        {
          about: 'Fri 20 · DoorDash · 2611',
          stars: 2,
          words: 'Good, but cold: the dasher waited 15 minutes.',
        },
        { about: 'Sat 21 · DoorDash · 3A9F', stars: 5, words: '<b>الطعام لذيذ</b> 🙏 مرحبا' },
        { about: 'Sat 21 · DoorDash · 3B11', stars: 1, words: 'No forks! '.repeat(1_000).slice(0, 2_000) },
        { about: 'Sun 22 · DoorDash · 9C00', stars: 3, words: '' },
      ],
      note: null,
    },
    pageWords: 'Page # of ##',
    ...more,
  }
}
