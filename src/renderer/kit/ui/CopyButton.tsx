import { Trans } from '@lingui/react/macro'
import { Copy, CopyCheck } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { Button } from './Button.tsx'

type Props = {
  text: string
  /** What it is called for who hears it, where there are several. */
  label?: string
  /** The clipboard took nothing; the words beside have to be copied by hand. */
  onFailed: () => void
  children: ReactNode
}

/** Copies a text, and says that it did until another is to be copied. */
export function CopyButton({ text, label, onFailed, children }: Props) {
  const [copied, setCopied] = useState<string | null>(null)
  const isCopied = copied === text
  const copy = () => navigator.clipboard.writeText(text).then(() => setCopied(text), onFailed)
  return (
    <Button size="small" label={isCopied ? undefined : label} onPress={() => void copy()}>
      {isCopied ? <CopyCheck size={22} aria-hidden="true" /> : <Copy size={22} aria-hidden="true" />}
      {isCopied ? <Trans>Copied</Trans> : children}
    </Button>
  )
}
