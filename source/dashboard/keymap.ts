/** One table of keys: it drives the program, the help, the hints and the README. */
import type {PaneId} from './layout.ts';

/** What a reader can ask for. Pure data, so that it can be told in a test. */
export type Action =
  | {type: 'toggle'}
  | {type: 'step'; by: 1 | -1}
  | {type: 'seek'; by: number; of: 'little' | 'window'}
  | {type: 'rate'; factor: number}
  | {type: 'resetRate'}
  | {type: 'jump'; by: 1 | -1}
  | {type: 'start'}
  | {type: 'end'}
  | {type: 'goto'}
  | {type: 'loop'}
  | {type: 'search'}
  | {type: 'hit'; by: 1 | -1}
  | {type: 'open'}
  | {type: 'sources'}
  | {type: 'questions'}
  | {type: 'sides'}
  | {type: 'pane'; by: 1 | -1}
  | {type: 'focus'; pane: PaneId}
  | {type: 'zoom'}
  | {type: 'move'; by: number; unit: 'item' | 'page' | 'all'}
  | {type: 'copy'}
  | {type: 'help'}
  | {type: 'close'}
  | {type: 'quit'}
  | {type: 'suspend'}
  | {type: 'redraw'};

export type Binding = {
  keys: readonly string[];
  /** The keys as the reader sees them. */
  label: string;
  does: string;
  group: 'Replay' | 'Find' | 'Look closer' | 'Move' | 'Program';
  /** A word for the row of hints, for those that stand there. */
  hint?: string;
  actions: readonly Action[];
};

/** Keys and actions go together by place: the first key does the first action. One action alone serves all keys. */
export const keymap: readonly Binding[] = [
  {
    keys: ['space'],
    label: 'Space',
    does: 'play, pause',
    hint: 'play',
    group: 'Replay',
    actions: [{type: 'toggle'}],
  },
  {
    keys: ['.', ','],
    label: '. ,',
    does: 'next, previous entry (pauses)',
    hint: 'step',
    group: 'Replay',
    actions: [
      {type: 'step', by: 1},
      {type: 'step', by: -1},
    ],
  },
  {
    keys: ['right', 'left'],
    label: '→ ←',
    does: 'story time on or back a little',
    group: 'Replay',
    actions: [
      {type: 'seek', by: 1, of: 'little'},
      {type: 'seek', by: -1, of: 'little'},
    ],
  },
  {
    keys: ['shift+right', 'shift+left'],
    label: 'Shift → ←',
    does: 'story time on or back by a tenth',
    group: 'Replay',
    actions: [
      {type: 'seek', by: 0.1, of: 'window'},
      {type: 'seek', by: -0.1, of: 'window'},
    ],
  },
  {
    keys: ['}', '{', '+', '-', '='],
    label: '} {  + -',
    does: 'twice, half the speed',
    group: 'Replay',
    actions: [
      {type: 'rate', factor: 2},
      {type: 'rate', factor: 0.5},
      {type: 'rate', factor: 2},
      {type: 'rate', factor: 0.5},
      {type: 'rate', factor: 2},
    ],
  },
  {
    keys: ['backspace'],
    label: 'Backspace',
    does: 'the speed it started with',
    group: 'Replay',
    actions: [{type: 'resetRate'}],
  },
  {
    keys: [']', '['],
    label: '] [',
    does: 'next, previous key moment',
    hint: 'key moments',
    group: 'Replay',
    actions: [
      {type: 'jump', by: 1},
      {type: 'jump', by: -1},
    ],
  },
  {
    keys: ['home', 'end'],
    label: 'Home End',
    does: 'start, end of the story',
    group: 'Replay',
    actions: [{type: 'start'}, {type: 'end'}],
  },
  {
    keys: [':'],
    label: ':',
    does: 'go to a time: Thu 14:00, +2h',
    group: 'Replay',
    actions: [{type: 'goto'}],
  },
  {keys: ['L'], label: 'L', does: 'loop on, off', group: 'Replay', actions: [{type: 'loop'}]},

  {
    keys: ['/'],
    label: '/',
    does: 'search the quotations as you type',
    hint: 'search',
    group: 'Find',
    actions: [{type: 'search'}],
  },
  {
    keys: ['n', 'N'],
    label: 'n N',
    does: 'next, previous quotation found',
    group: 'Find',
    actions: [
      {type: 'hit', by: 1},
      {type: 'hit', by: -1},
    ],
  },

  {
    keys: ['return'],
    label: 'Enter',
    does: 'open; on a quotation: go to that moment',
    group: 'Look closer',
    actions: [{type: 'open'}],
  },
  {
    keys: ['s'],
    label: 's',
    does: 'sources of what is selected',
    hint: 'sources',
    group: 'Look closer',
    actions: [{type: 'sources'}],
  },
  {
    keys: ['d'],
    label: 'd',
    does: 'where the sources differ',
    hint: 'differ',
    group: 'Look closer',
    actions: [{type: 'questions'}],
  },
  {
    keys: ['o'],
    label: 'o',
    does: 'demands: the other sides',
    group: 'Look closer',
    actions: [{type: 'sides'}],
  },
  {
    keys: ['z'],
    label: 'z',
    does: 'the whole window for one pane',
    group: 'Look closer',
    actions: [{type: 'zoom'}],
  },
  {keys: ['y'], label: 'y', does: 'copy with citation', group: 'Look closer', actions: [{type: 'copy'}]},

  {
    keys: ['tab', 'shift+tab'],
    label: 'Tab',
    does: 'next, previous pane',
    group: 'Move',
    actions: [
      {type: 'pane', by: 1},
      {type: 'pane', by: -1},
    ],
  },
  {
    keys: ['1', '2', '3', '4'],
    label: '1 2 3 4',
    does: 'feed, delegations, demands, quotes',
    group: 'Move',
    actions: [
      {type: 'focus', pane: 'feed'},
      {type: 'focus', pane: 'delegations'},
      {type: 'focus', pane: 'demands'},
      {type: 'focus', pane: 'quotes'},
    ],
  },
  {
    keys: ['j', 'k', 'down', 'up'],
    label: 'j k  ↓ ↑',
    does: 'down, up in the pane',
    group: 'Move',
    actions: [
      {type: 'move', by: 1, unit: 'item'},
      {type: 'move', by: -1, unit: 'item'},
      {type: 'move', by: 1, unit: 'item'},
      {type: 'move', by: -1, unit: 'item'},
    ],
  },
  {
    keys: ['pagedown', 'pageup', 'ctrl+d', 'ctrl+u', 'ctrl+f', 'ctrl+b'],
    label: 'PgDn PgUp',
    does: 'a page down, up',
    group: 'Move',
    actions: [
      {type: 'move', by: 1, unit: 'page'},
      {type: 'move', by: -1, unit: 'page'},
      {type: 'move', by: 1, unit: 'page'},
      {type: 'move', by: -1, unit: 'page'},
      {type: 'move', by: 1, unit: 'page'},
      {type: 'move', by: -1, unit: 'page'},
    ],
  },
  {
    keys: ['G', 'g'],
    label: 'G g',
    does: 'last (and follow), first in the pane',
    group: 'Move',
    actions: [
      {type: 'move', by: 1, unit: 'all'},
      {type: 'move', by: -1, unit: 'all'},
    ],
  },

  {
    keys: ['q', 'escape'],
    label: 'q Esc',
    does: 'close what is open, then leave',
    hint: 'quit',
    group: 'Program',
    actions: [{type: 'close'}],
  },
  {
    keys: ['?'],
    label: '?',
    does: 'these keys; type to filter',
    hint: 'help',
    group: 'Program',
    actions: [{type: 'help'}],
  },
  {keys: ['ctrl+c'], label: 'Ctrl-C', does: 'leave', group: 'Program', actions: [{type: 'quit'}]},
  {keys: ['ctrl+z'], label: 'Ctrl-Z', does: 'suspend', group: 'Program', actions: [{type: 'suspend'}]},
  {keys: ['ctrl+l'], label: 'Ctrl-L', does: 'draw again', group: 'Program', actions: [{type: 'redraw'}]},
];

const actions: ReadonlyMap<string, Action> = new Map(
  keymap.flatMap(({keys, actions: does}) => keys.map((key, i) => [key, does[i] ?? does[0]!] as const)),
);

/** What a key asks for, outside of a line being typed. */
export function actionOf(key: string): Action | undefined {
  return actions.get(key);
}

/** The bindings that a filter leaves: every word of it in the keys, the text or the group. */
export function filterKeys(filter: string): Binding[] {
  const words = filter
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  return keymap.filter(({label, does, group}) => {
    const text = `${label} ${does} ${group}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
