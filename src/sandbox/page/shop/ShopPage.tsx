import { ShopFrame } from './ShopFrame.tsx'
import { ShopList } from './ShopList.tsx'
import { StoreShop } from './StoreShop.tsx'

/** `/shop` lists the stores, `/shop/{id}` is one of them as its customers see it. */
export function ShopPage({ path }: { path: string }) {
  const [, , key = ''] = path.split('/')
  return <ShopFrame>{key === '' ? <ShopList /> : <StoreShop storeKey={decodeURIComponent(key)} />}</ShopFrame>
}
