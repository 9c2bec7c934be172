import type { Database } from 'better-sqlite3'
import { type Findable, wordsOfOrder } from './order-words.ts'

/** Pages of the index that are written anew in one step: some milliseconds. */
const pagesAtOnce = 64

/**
 * The search index over all orders: for each one row with its words, under its number in the order of arrival (`seq`).
 * Written in the transaction of the order. `below` marks the orders that are still to be indexed, the newest first: those
 * from before the index came, or all of them while it is rebuilt.
 */
export function orderSearchTable(db: Database) {
  const insert = db.prepare('INSERT INTO order_search (rowid, words) VALUES (?, ?)')
  const remove = db.prepare('DELETE FROM order_search WHERE rowid = ?')
  const below = db.prepare<[], number>('SELECT below FROM order_search_progress').pluck()
  const setBelow = db.prepare('UPDATE order_search_progress SET below = ?')
  const end = db.prepare<[], number>('SELECT coalesce(max(seq), 0) + 1 FROM orders').pluck()

  const merge = db.prepare<[number]>(`INSERT INTO order_search (order_search, rank) VALUES ('merge', ?)`)
  const changes = db.prepare<[], number>('SELECT total_changes()').pluck()
  let isSqueezing = false

  const put = (seq: number, order: Findable) => {
    remove.run(seq)
    insert.run(seq, wordsOfOrder(order))
  }
  return {
    /** An order that is new. */
    add: (seq: number, order: Findable) => void insert.run(seq, wordsOfOrder(order)),
    /** An order whose words changed, or that may not be in it. */
    put,
    /**
     * Words that were taken out stand in the index's pages until these are written anew: one bounded step of that.
     * True once all are.
     */
    squeeze: (): boolean => {
      const before = changes.get() ?? 0
      // A negative number begins a merge of everything, the others go on with it; one with nothing to do changes one row.
      merge.run(isSqueezing ? pagesAtOnce : -pagesAtOnce)
      const isDone = isSqueezing && (changes.get() ?? 0) - before < 2
      isSqueezing = !isDone
      return isDone
    },
    /** Orders with a smaller `seq` are still to be indexed; 0 when none are. */
    below: () => below.get() ?? 0,
    setBelow: (seq: number) => void setBelow.run(seq),
    /** Begins to index all orders anew; until that is done the old words find them. */
    startAgain: () => void setBelow.run(end.get() ?? 1),
  }
}
