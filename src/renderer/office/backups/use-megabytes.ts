import { useLingui } from '@lingui/react/macro'
import { useFormat } from '#renderer/kit/words/format.ts'

/** A size of a file in words; at least one megabyte. */
export function useMegabytes(bytes: number): string {
  const { t } = useLingui()
  const size = useFormat().number(Math.max(1, Math.round(bytes / 1_000_000)))
  return t({ message: `${size} MB`, comment: 'size of a file' })
}
