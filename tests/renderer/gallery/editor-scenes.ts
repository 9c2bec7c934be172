import { emptyMenu, type Menu, type MenuItem } from '#shared/menu/menu.ts'
import { demoMenu } from '#shared/menu/demo-menu.ts'

const dish = (
  id: string,
  name: string,
  priceCents: number | null,
  more: Partial<MenuItem> = {},
): MenuItem => ({
  id,
  name,
  description: '',
  priceCents,
  pickupCents: null,
  taxRate: null,
  imageUrl: null,
  active: true,
  isAlcohol: false,
  tags: [],
  groupIds: [],
  ...more,
})

/** A menu with something wrong in every part of it. */
function withProblems(): Menu {
  const [first, ...others] = demoMenu.categories
  const [group, ...groups] = demoMenu.groups
  if (!first || !group) throw new Error('the demo menu is empty')
  return {
    ...demoMenu,
    categories: [
      { ...first, items: [dish('itm-bare', '', 995), dish('itm-free', 'Pain', null), ...first.items] },
      ...others,
      { id: 'cat-empty', name: 'Suggestions', active: true, items: [] },
      {
        id: 'cat-twice',
        name: 'Du jour',
        active: true,
        items: [
          dish('itm-twice', 'Plat du jour', 1695),
          dish('itm-twice', 'Plat du soir', 1895),
          dish('itm-picture', 'Tarte du jour', 795, {
            imageUrl: 'http://img.example/tarte.webp?size=1',
            taxRate: 'a lot',
          }),
        ],
      },
    ],
    groups: [
      { ...group, options: group.options.map((option, at) => (at === 1 ? { ...option, name: '' } : option)) },
      ...groups,
    ],
    hours: [
      { day: 'FRI', start: '18:00', end: '01:00' },
      { day: 'SAT', start: '00:30', end: '04:00' },
    ],
  }
}

/** Two thousand items in one category. */
function large(): Menu {
  return {
    ...demoMenu,
    categories: [
      {
        id: 'cat-large',
        name: 'Tout',
        active: true,
        items: Array.from({ length: 2_000 }, (_, at) =>
          dish(`itm-${at}`, `Plat numéro ${at + 1}`, 500 + (at % 300) * 5, {
            description: 'Servi avec une salade verte et du pain de ménage.',
            groupIds: demoMenu.groups.slice(at % 3, (at % 3) + 2).map(({ id }) => id),
          }),
        ),
      },
      ...demoMenu.categories,
    ],
  }
}

const editorScenes = {
  usual: () => demoMenu,
  problems: withProblems,
  empty: () => emptyMenu('Nouvelle carte', 'CAD'),
  large,
}
export type EditorScene = keyof typeof editorScenes

export function editorScene(name: string): Menu {
  const scene = Object.entries(editorScenes).find(([each]) => each === name)
  if (!scene) throw new Error(`no scene ${name}`)
  return scene[1]()
}
