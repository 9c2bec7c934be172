/**
 * What is wrong with a command line, from what Node's `parseArgs` threw: its own words are for programmers, and go on
 * about a dash nobody meant. Any other error keeps its words.
 */
export function argumentProblem(error: unknown): string {
  const { code, message } = error as { code?: string; message: string }
  const name = /'(--?[^\s',=]+)/.exec(message)?.[1]
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION' && name !== undefined) return `There is no option ${name}.`
  if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE' && name !== undefined)
    return `Option ${name} is given wrongly: a value that begins with a dash is written ${name}=VALUE, and a switch takes none.`
  const word = /^Unexpected argument '(.*?)'\. /s.exec(message)?.[1]
  if (code === 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL' && word !== undefined)
    return `Nothing is done with ${word}: options begin with two dashes.`
  return message.split('\n')[0] ?? message
}
