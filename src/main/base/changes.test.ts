import { expect, test, vi } from 'vitest'
import { createChanges } from './changes.ts'
import { createReports } from './unexpected.ts'
import { createTransactions } from './transactions.ts'
import type { Store } from '../store/open.ts'

function made() {
  const log: string[] = []
  const store = { transaction: <T>(work: () => T) => work() } as Pick<Store, 'transaction'> as Store
  const { report } = createReports()
  const reporting = {
    log: { info: () => {}, warn: () => {}, error: (_: object, message: string) => void log.push(message) },
    report,
  }
  const transactions = createTransactions(store, reporting)
  return { transactions, changes: createChanges(transactions, reporting), log }
}

const fail = () => {
  throw new Error('the disk takes nothing')
}

test('what changes in a transaction is told once, after its commit', () => {
  const { transactions, changes } = made()
  const heard: string[][] = []
  changes.orders.listen((ids) => heard.push([...ids]))
  transactions.run(() => {
    changes.orders.publish(['one'])
    transactions.run(() => changes.orders.publish(['two', 'one']))
    expect(heard).toEqual([])
  })
  expect(heard).toEqual([['one', 'two']])
})

test('what a failed transaction would have changed is told to nobody, nor by the next one', () => {
  const { transactions, changes } = made()
  const heard = vi.fn<(ids: ReadonlySet<string>) => void>()
  changes.orders.listen(heard)
  const failing = () =>
    transactions.run(() => {
      changes.orders.publish(['one'])
      fail()
    })
  expect(failing).toThrow('the disk takes nothing')
  transactions.run(() => {})
  expect(heard).not.toHaveBeenCalled()
})

test('who is told may change more, and what was committed is told whatever becomes of that', () => {
  const { transactions, changes } = made()
  const heard: string[][] = []
  changes.orders.listen(() => {
    transactions.run(fail)
  })
  changes.commands.listen((ids) => heard.push([...ids]))
  transactions.run(() => {
    changes.orders.publish(['one'])
    changes.commands.publish(['one'])
  })
  expect(heard).toEqual([['one']])
})

test('trouble of one who is told neither reaches who changed it nor keeps it from the next', () => {
  const { transactions, changes, log } = made()
  const heard = vi.fn<(ids: ReadonlySet<string>) => void>()
  changes.orders.listen(fail)
  changes.orders.listen(heard)
  transactions.run(() => changes.orders.publish(['one']))
  expect(heard).toHaveBeenCalledOnce()
  expect(log).toEqual(['unexpected error'])
})

test('outside of a transaction a change is told at once', () => {
  const { changes } = made()
  const heard: string[][] = []
  changes.device.listen((keys) => heard.push([...keys]))
  changes.device.publish(['device'])
  expect(heard).toEqual([['device']])
})
