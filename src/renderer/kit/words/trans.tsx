import { Trans as LinguiTrans } from '@lingui/react'
import type { ComponentProps } from 'react'

type Props = ComponentProps<typeof LinguiTrans>

/**
 * The `Trans` that the macro of Lingui becomes (lingui.config.ts). Lingui's own puts the values into the sentence and then
 * looks for tags in the whole: a name such as "<b>Chez</b>" would lose its brackets. A value with one in it is handed over
 * as an element, which is put in last and shown as it is written.
 */
export function Trans({ values, ...rest }: Props) {
  return <LinguiTrans {...rest} {...(values && { values: asWritten(values) })} />
}

function asWritten(values: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' && value.includes('<') ? <>{value}</> : value,
    ]),
  )
}
