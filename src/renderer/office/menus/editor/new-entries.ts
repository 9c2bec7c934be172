import type { MenuCategory, MenuGroup, MenuItem, MenuOption } from '#shared/menu/menu.ts'

/** An id nobody else has. A screen on the LAN is no secure context, so `randomUUID` may be missing. */
export function newId(kind: 'cat' | 'itm' | 'grp' | 'opt'): string {
  const bytes = crypto.getRandomValues(new Uint8Array(9))
  return `${kind}-${[...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`
}

export function newCategory(): MenuCategory {
  return { id: newId('cat'), name: '', active: true, items: [] }
}

export function newItem(): MenuItem {
  return {
    id: newId('itm'),
    name: '',
    description: '',
    priceCents: null,
    pickupCents: null,
    taxRate: null,
    imageUrl: null,
    active: true,
    isAlcohol: false,
    tags: [],
    groupIds: [],
  }
}

export function newGroup(): MenuGroup {
  return { id: newId('grp'), name: '', min: 0, max: 1, free: 0, active: true, options: [newOption()] }
}

export function newOption(): MenuOption {
  return {
    id: newId('opt'),
    name: '',
    priceCents: null,
    pickupCents: null,
    active: true,
    isDefault: false,
    groupIds: [],
  }
}

/** Whether the last of them is still as `fresh` is: then whoever adds one is led to it, and a second press adds no other. */
export function endsBlank<Entry extends object>(list: readonly Entry[], fresh: Entry): boolean {
  const said = (entry: Entry) => JSON.stringify(entry, (key, value: unknown) => (key === 'id' ? '' : value))
  const last = list.at(-1)
  return last !== undefined && said(last) === said(fresh)
}

/** The same again under ids of its own; what DoorDash knew the first by is not the second's. */
export function copyOfItem(item: MenuItem, name: string): MenuItem {
  const copy = { ...item, id: newId('itm'), name }
  delete copy.kept
  return copy
}

export function copyOfCategory(category: MenuCategory, name: string): MenuCategory {
  const items = category.items.map((item) => copyOfItem(item, item.name))
  const copy = { ...category, id: newId('cat'), name, items }
  delete copy.kept
  return copy
}

export function copyOfOption(option: MenuOption): MenuOption {
  const copy = { ...option, id: newId('opt') }
  delete copy.kept
  return copy
}

export function copyOfGroup(group: MenuGroup, name: string): MenuGroup {
  const copy = { ...group, id: newId('grp'), name, options: group.options.map(copyOfOption) }
  delete copy.kept
  delete copy.sentAs
  return copy
}
