/** `talks-tui completion`: the script a shell asks for completions with, and what it is answered. */
import {exit, print} from './output.ts';
import {isCommand, names, optionsOf, type Command} from './table.ts';

/** What may follow on a line: the words typed so far, the last one being typed. bash and zsh name the program first, fish does not. */
export function complete(line: readonly string[]): string[] {
  const words = /(^|\/)talks-tui$/.test(line[0] ?? '') ? line.slice(1) : line;
  const typed = words.slice(0, -1);
  const current = words.at(-1) ?? '';
  const named = typed.find(isCommand);
  if (current.startsWith('-')) {
    const options: Command['options'] = optionsOf(named ?? names[0]!);
    return Object.keys(options)
      .map((option) => `--${option}`)
      .filter((option) => option.startsWith(current) && !typed.includes(option));
  }
  // anything else is a file's name, which the shell completes itself
  return typed.length > 0 ? [] : names.slice(1).filter((name) => name.startsWith(current));
}

/** For each shell, how it asks: `talks-tui --get-yargs-completions` with the words of the line, up to the one being typed. */
const scripts = {
  bash: `_talks_tui() {
  local IFS=$'\n'
  COMPREPLY=($(compgen -W "$(talks-tui --get-yargs-completions "\${COMP_WORDS[@]:0:COMP_CWORD+1}")" -- "\${COMP_WORDS[COMP_CWORD]}"))
}
complete -o bashdefault -o default -F _talks_tui talks-tui
`,
  zsh: `#compdef talks-tui
_talks_tui() {
  local answers=("\${(@f)$(talks-tui --get-yargs-completions "\${(@)words[1,CURRENT]}")}")
  if [[ -n "$answers" ]]; then
    compadd -- $answers
  else
    _default
  fi
}
if [[ "\${zsh_eval_context[-1]}" == loadautofunc ]]; then
  _talks_tui "$@"
else
  compdef _talks_tui talks-tui
fi
`,
  fish: `complete -f -c talks-tui -a '(talks-tui --get-yargs-completions (commandline -opc)[2..-1] (commandline -ct))'
`,
};

/** Prints the script for the reader's shell; bash's for one that is none of these. */
export async function completion(): Promise<number> {
  const shell = process.env['SHELL'] ?? '';
  await print(shell.includes('zsh') ? scripts.zsh : shell.includes('fish') ? scripts.fish : scripts.bash);
  return exit.done;
}
