import { useLingui } from '@lingui/react/macro'
import { Search } from 'lucide-react'
import { useScreen } from '#renderer/kit/navigation/screen-store.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { useLit } from '#renderer/station/orders/lit-store.ts'

/** Looks for an order on the board; lit while cards are lit for what was found, and then puts them out. */
export function SearchButton() {
  const { t } = useLingui()
  const open = useScreen((state) => state.open)
  const isLit = useLit(({ lit }) => lit !== null && 'orders' in lit)
  return (
    <Button
      square
      size="small"
      look={isLit ? 'main' : 'plain'}
      label={isLit ? t`Light every order again` : t`Search the board`}
      onPress={() => (isLit ? useLit.getState().light(null) : open({ type: 'search' }))}
    >
      <Search size={24} aria-hidden="true" />
    </Button>
  )
}
