/** The command that restores a backup into a data folder, ready to be copied; an argument may be a word for what to fill in. */
export const restoreCommand = (from: string, dataDir: string): string =>
  ownCommand('restore', '--from', from, '--data', dataDir)

function ownCommand(...words: string[]): string {
  return ['npm run -s cli --', ...words.map(quoted)].join(' ')
}

/** As a shell takes it for one word. */
function quoted(word: string): string {
  if (/^[\w./:=@%+,-]+$/.test(word)) return word
  if (process.platform === 'win32') return `"${word}"`
  return `'${word.replaceAll("'", String.raw`'\''`)}'`
}
