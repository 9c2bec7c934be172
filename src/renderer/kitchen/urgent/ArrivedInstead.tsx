import type { ReactNode } from 'react'
import { ArrivedWords } from './ArrivedWords.tsx'
import { useUrgent } from './use-urgent.ts'

/** What stands in the top bar, until an order becomes urgent under a finger: then its words, until the strip may show it. */
export function ArrivedInstead({ children }: { children: ReactNode }) {
  const { arrived } = useUrgent()
  const [first] = arrived
  return first === undefined ? children : <ArrivedWords urgent={first} />
}
