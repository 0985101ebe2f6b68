/** `talks-tui completion`: the script a shell asks for completions with, and what it is answered. */
import {exit, print, UsageError} from './output.ts';
import {commandIn, firstGiven, optionNamed} from './parse.ts';
import {names, optionsOf, type CommandName} from './table.ts';

/** What may follow on a line: its words so far, from the program on, the last one being typed. */
export function complete(line: readonly string[]): string[] {
  // bash takes a word apart at its =
  const typed = line.slice(1, -1).filter((word) => word !== '=');
  const current = line.length > 1 && line.at(-1) !== '=' ? line.at(-1)! : '';
  const {name, rest} = commandIn(typed);
  const before = optionNamed(typed.at(-1));
  const [, option = '', assigned] = /^(--[\w-]+=)(.*)$/s.exec(current) ?? [];
  const fitting = (words: readonly string[]): string[] => words.filter((word) => word.startsWith(current));
  if (before?.value !== undefined) return fitting(before.oneOf ?? []);
  if (assigned !== undefined)
    return fitting((optionNamed(option.slice(0, -1))?.oneOf ?? []).map((word) => option + word));
  if (current.startsWith('-')) return fitting(optionsLeft(name, typed));
  // anything else is a file's name, which the shell completes itself
  return fitting(firstGiven(rest) === rest.length ? mayFollow(name) : []);
}

const optionsLeft = (name: CommandName, typed: readonly string[]): string[] =>
  Object.keys(optionsOf(name))
    .map((option) => `--${option}`)
    .filter((option) => !typed.includes(option));

/** The words of which a command takes one. */
function mayFollow(command: CommandName): readonly string[] {
  if (command === 'completion') return shells;
  return command === 'help' || command === names[0] ? names.slice(1) : [];
}

/** For each shell, how it asks: `talks-tui --get-yargs-completions` with the words of the line, up to the one being typed. */
const scripts = {
  bash: `_talks_tui() {
  local IFS=$'\n'
  COMPREPLY=($(compgen -W "$(talks-tui --get-yargs-completions "\${COMP_WORDS[@]:0:COMP_CWORD+1}")" -- "\${COMP_WORDS[COMP_CWORD]#=}"))
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
# as a file of $fpath this is called as a function; otherwise it is read once
if [[ "\${zsh_eval_context[-1]}" == (loadautofunc|shfunc) ]]; then
  _talks_tui "$@"
else
  (( $+functions[compdef] )) || { autoload -Uz compinit && compinit -i }
  compdef _talks_tui talks-tui
fi
`,
  fish: `complete -c talks-tui -f -n '
  set -g __talks_tui_answers (talks-tui --get-yargs-completions (commandline -opc) (commandline -ct))
  set -q __talks_tui_answers[1]
' -a '$__talks_tui_answers'
`,
};

type Shell = keyof typeof scripts;

const shells = Object.keys(scripts) as Shell[];

/**
 * Prints the script for a shell.
 *
 * @param given its name; left out, that of the reader's own, and bash where that is none of these
 * @throws UsageError for a shell there is no script for
 */
export async function completion([asked]: readonly string[]): Promise<number> {
  const own = process.env['SHELL'] ?? '';
  const name = asked ?? shells.find((shell) => own.endsWith(shell)) ?? 'bash';
  const shell = shells.find((one) => one === name);
  if (!shell) throw new UsageError(`completion is for ${shells.join(', ')}, not for "${name}"`);
  await print(scripts[shell]);
  return exit.done;
}
