import { sep } from 'node:path'

/**
 * Notes the packages whose files go into a build. `plugin()` is for Vite, also for its workers; `folders` holds the
 * folders of the packages found.
 */
export function createPackageNotes() {
  const folders = new Set()
  const note = (id) => {
    const file = id.replace(/^\0/, '').replace(/\?.*$/, '').replaceAll('\\', '/')
    const at = file.lastIndexOf('/node_modules/')
    const name =
      at < 0 ? undefined : /^(?:@[^/]+\/)?[^/]+/.exec(file.slice(at + '/node_modules/'.length))?.[0]
    if (name !== undefined) folders.add(`${file.slice(0, at)}/node_modules/${name}`.replaceAll('/', sep))
  }
  return {
    folders,
    plugin: () => ({
      name: 'order-manager:packages',
      generateBundle() {
        for (const id of this.getModuleIds()) note(id)
      },
    }),
  }
}
