/** Gives the person a file to keep. Until it is whole it is not handed over, so that no half file is taken for one. */
export function saveAs(name: string, content: Blob): void {
  const url = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The browser has taken the content over by the next turn.
  setTimeout(() => URL.revokeObjectURL(url), 0)
}

export const csvType = 'text/csv;charset=utf-8'
