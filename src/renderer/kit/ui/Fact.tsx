import type { ReactNode } from 'react'

/** One of a list of facts (`dl`), as support asks for them; nothing where nothing is known. */
export function Fact({ label, children }: { label: ReactNode; children: ReactNode }) {
  if (children === null) return null
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}
