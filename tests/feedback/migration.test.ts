import { expect, it } from 'vitest'
import { openStore } from '#main/store/open.ts'
import { olderStore } from '../support/older-store.ts'

it('a store of before can keep what customers said', () => {
  const { dir, db } = olderStore('feedback')
  db.close()

  const store = openStore(dir)
  const feedback = {
    key: 'a|',
    platformOrderId: 'a',
    storeId: '1',
    date: '2026-11-20',
    stars: 5,
    emoji: null,
    comment: 'Bon',
    tags: [],
    reviewType: null,
    frequency: null,
  }
  for (const stars of [4, 5])
    store.transaction(() => store.feedback.save('doordash', [{ ...feedback, stars }]))
  expect(store.reading.prepare('SELECT key, stars, comment FROM feedback').all()).toEqual([
    { key: 'a|', stars: 5, comment: 'Bon' },
  ])
  expect(store.feedbackReports.of('doordash')).toMatchObject({ report: null, readAt: null })
  store.close()
})
