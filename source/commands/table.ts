/**
 * The command line in one table: it drives the parser, the help, the shell's completion and "did you mean", and the types of what the
 * commands are given.
 */

/** An option; with `value`, what that is called in the help, it takes one, `oneOf` these words where it has them; without it is a flag. */
export type Option = {letter?: string; value?: string; oneOf?: readonly string[]; about: string};

export type Command = {
  about: string;
  /** What comes without a name, and what it is called in the help. */
  positional?: {label: string; about: string};
  options: Readonly<Record<string, Option>>;
  /** A line to type, and what it does. */
  examples: ReadonlyArray<readonly [line: string, does: string]>;
};

const moments = '2025-05-14, 2025-05-14T21:00, "2025-05-14 late", 14:00, +6h, -1d, 40%';
const story = {label: 'STORY', about: 'a directory with a story (left out: the one that ships)'};
const storyOption = {value: 'STORY', about: story.about} as const;

/** The first is the default. */
export const commands = {
  replay: {
    about: 'Replay a news story in the terminal as if it were breaking now.',
    positional: story,
    options: {
      speed: {
        letter: 's',
        value: 'SPEED',
        about: 'story time per real second: 1h, 30m, 1d; or a factor: 3600',
      },
      duration: {value: 'TIME', about: 'instead: the whole story in this much real time: 90s, 5m'},
      'idle-limit': {
        letter: 'i',
        value: 'SECONDS',
        about: 'no wait between entries is longer than this (0: keep every wait)',
      },
      since: {letter: 'S', value: 'TIME', about: 'start here'},
      until: {letter: 'U', value: 'TIME', about: `end here; a TIME is ${moments}`},
      paused: {letter: 'p', about: 'start paused'},
      loop: {letter: 'l', about: 'start again at the end'},
      query: {letter: 'q', value: 'WORDS', about: 'open with this search'},
      sources: {value: 'DIR', about: 'the articles, to read each passage where it stands'},
      plain: {about: 'no dashboard: the feed as text; also what a pipe gets'},
      json: {about: 'the entries as NDJSON'},
      pace: {about: 'text and NDJSON at replay speed too'},
    },
    examples: [
      ['talks-tui', 'the Istanbul talks of May 2025, in about two minutes'],
      ['talks-tui -s 2h -S 2025-05-14', 'two hours a second, from 14 May on'],
      ['talks-tui --json | jq .headline', 'what happened, line by line'],
    ],
  },
  search: {
    about: 'Find quotations, best first; without words all of them, in the order of time.',
    positional: {
      label: 'WORDS…',
      about: 'preconditons, "exact words", !not, speaker:zel, side:russia, source:s2',
    },
    options: {
      speaker: {value: 'WHO', about: 'said by'},
      side: {value: 'SIDE', about: 'said by somebody of this side'},
      source: {value: 'SOURCE', about: 'reported by this source'},
      at: {value: 'TIME', about: `only what had been said by then: ${moments}`},
      limit: {value: 'N', about: 'at most so many'},
      exact: {about: 'no typing errors forgiven'},
      story: storyOption,
      json: {about: 'as NDJSON'},
    },
    examples: [
      ['talks-tui search decorative', 'who said so, when, and where that stands'],
      ['talks-tui search --side russia --at 2025-05-14', 'what Russia had said by that day'],
    ],
  },
  state: {
    about: 'Show delegations, demands and open questions as they stood at a time.',
    options: {
      at: {value: 'TIME', about: `needed: ${moments}`},
      story: storyOption,
      json: {about: 'as one JSON object'},
    },
    examples: [['talks-tui state --at "2025-05-14 late"', 'how things stood on the eve']],
  },
  check: {
    about:
      'Is a story sound? With its articles: does every passage and quotation stand there, word for word?',
    positional: story,
    options: {sources: {value: 'DIR', about: 'the articles; they are found by their SHA-256'}},
    examples: [['talks-tui check my-story --sources articles', 'every passage held against its article']],
  },
  extract: {
    about: 'Find quotations with their speakers, people and dates in articles.',
    positional: {label: 'ARTICLE…', about: 'files or addresses, as for import; - reads standard input'},
    options: {
      date: {value: 'DATE', about: 'the day the articles are of: 2025-05-15'},
      json: {about: 'as NDJSON, one object an article'},
    },
    examples: [['talks-tui extract article.txt', 'who says what in it']],
  },
  export: {
    about: 'Print a story, or its quotations alone, with citations.',
    positional: story,
    options: {
      format: {
        letter: 'f',
        value: 'FORMAT',
        oneOf: ['md', 'csv', 'jsonl', 'jsonld'],
        about: 'md, csv, jsonl or jsonld: Markdown, a table, NDJSON, linked data (left out: md)',
      },
      what: {
        value: 'WHAT',
        oneOf: ['story', 'quotes'],
        about: 'story or quotes: all that is told, or the quotations alone (left out: story)',
      },
      at: {value: 'TIME', about: `only what had been told by then: ${moments}`},
    },
    examples: [
      ['talks-tui export > talks.md', 'the whole story, to paste into a report'],
      ['talks-tui export -f csv --what quotes > quotes.csv', 'a row for each quotation'],
    ],
  },
  import: {
    about: 'Draft a story from articles: who says what, when, and where that stands.',
    positional: {
      label: 'ARTICLE…',
      about: 'files or addresses: text, HTML, Markdown, RSS, Atom, JSON Feed; - reads standard input',
    },
    options: {
      to: {value: 'DIR', about: 'needed: the directory of the new story'},
      title: {value: 'TITLE', about: 'what the story is called (left out: as an article is, or DIR)'},
      'time-zone': {value: 'ZONE', about: 'where it plays, such as Europe/Istanbul (left out: yours)'},
      date: {value: 'DATE', about: 'the day of articles that tell none: 2025-05-15'},
    },
    examples: [
      ['talks-tui import *.txt --to new', 'a draft to correct, its articles beside it'],
      ['talks-tui import https://example.com/feed --to new', 'those of a feed'],
    ],
  },
  follow: {
    about: 'Stay live: what is added to a story appears as it is written.',
    positional: {label: 'STORY|ADDRESS', about: 'a directory with a story, or the address of a feed'},
    options: {
      every: {value: 'SECONDS', about: 'how often to look: files 1, from 0.05; an address 60, from 5'},
      sources: {value: 'DIR', about: 'the articles of a story on disk, to read each passage where it stands'},
      plain: {about: 'no dashboard: the feed as text; also what a pipe gets'},
      json: {about: 'the entries as NDJSON'},
    },
    examples: [
      ['talks-tui follow my-story', 'beside the editor you write it in'],
      ['talks-tui follow https://example.com/feed', 'what is said, as it comes in'],
    ],
  },
  completion: {
    about: 'Print a script that completes commands and options in your shell.',
    positional: {label: 'SHELL', about: 'bash, zsh or fish (left out: as $SHELL has it)'},
    options: {},
    examples: [
      ['talks-tui completion bash >> ~/.bashrc', 'from the next shell on; zsh: ~/.zshrc'],
      ['talks-tui completion fish | source', 'in this fish; in its config.fish, in every one'],
    ],
  },
  help: {
    about: 'Show what a command does and its options, as --help after it does.',
    positional: {label: 'COMMAND', about: 'one of the commands (left out: all of them)'},
    options: {},
    examples: [['talks-tui help search', 'the same as talks-tui search --help']],
  },
} as const satisfies Record<string, Command>;

export type CommandName = keyof typeof commands;

type InCamelCase<Name extends string> = Name extends `${infer First}-${infer Rest}`
  ? `${First}${Capitalize<InCamelCase<Rest>>}`
  : Name;

/** The options of a command as they come from the command line: their names in camelCase, a word for each that takes one. */
export type Options<Name extends CommandName> = Values<(typeof commands)[Name]['options']>;

type Values<Table> = {
  [Name in keyof Table & string as InCamelCase<Name>]?: Table[Name] extends {
    oneOf: ReadonlyArray<infer Word>;
  }
    ? Word
    : Table[Name] extends {value: string}
      ? string
      : boolean;
};

/** Runs a command on what comes without a name and on its options; gives the exit code. */
export type Run<Name extends CommandName> = (
  given: readonly string[],
  options: Options<Name>,
) => Promise<number>;

/** In the place of a command it starts the program as a thread of `extract`; of no use to people. */
export const threadWord = '--extract-in-thread';

export const names = Object.keys(commands) as CommandName[];

export const isCommand = (word: string | undefined): word is CommandName =>
  names.includes(word as CommandName);

/** Options of every command. */
export const common: Readonly<Record<string, Option>> = {
  help: {letter: 'h', about: 'show this'},
  version: {letter: 'V', about: 'show the version'},
};

/** The options of a command, the common ones last. */
export function optionsOf(name: CommandName): Readonly<Record<string, Option>> {
  return {...commands[name].options, ...common};
}
