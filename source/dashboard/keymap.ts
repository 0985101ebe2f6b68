/** One table of keys: it drives the program, the help and the hints, and a test holds the README to it. */
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

/** Keys that belong together: what they ask for, and what the help says of them. */
export type Binding = {
  /** The keys by their names (`Key` in input/keys.ts), each with what it asks for. */
  keys: Readonly<Record<string, Action>>;
  /** The keys as the reader sees them. */
  label: string;
  does: string;
  group: 'Replay' | 'Find' | 'Look closer' | 'Move' | 'Program';
  /** A word for the row of hints, for those that stand there. */
  hint?: string;
};

type To<Type extends Action['type']> = Extract<Action, {type: Type}>;
const step = (by: 1 | -1): Action => ({type: 'step', by});
const seek = (by: number, of: To<'seek'>['of']): Action => ({type: 'seek', by, of});
const jump = (by: 1 | -1): Action => ({type: 'jump', by});
const hit = (by: 1 | -1): Action => ({type: 'hit', by});
const pane = (by: 1 | -1): Action => ({type: 'pane', by});
const focus = (id: PaneId): Action => ({type: 'focus', pane: id});
const move = (by: 1 | -1, unit: To<'move'>['unit']): Action => ({type: 'move', by, unit});
const faster: Action = {type: 'rate', factor: 2};
const slower: Action = {type: 'rate', factor: 0.5};

/** All keys, in the order of the help. */
export const keymap: readonly Binding[] = [
  {group: 'Replay', label: 'Space', does: 'play, pause', hint: 'play', keys: {space: {type: 'toggle'}}},
  {
    group: 'Replay',
    label: '. ,',
    does: 'next, previous entry (pauses)',
    hint: 'step',
    keys: {'.': step(1), ',': step(-1)},
  },
  {
    group: 'Replay',
    label: '→ ←',
    does: 'story time on or back a little',
    keys: {right: seek(1, 'little'), left: seek(-1, 'little')},
  },
  {
    group: 'Replay',
    label: 'Shift → ←',
    does: 'story time on or back by a tenth',
    keys: {'shift+right': seek(0.1, 'window'), 'shift+left': seek(-0.1, 'window')},
  },
  {
    group: 'Replay',
    label: '} {  + -',
    does: 'twice, half the speed',
    keys: {'}': faster, '{': slower, '+': faster, '-': slower, '=': faster},
  },
  {
    group: 'Replay',
    label: 'Backspace',
    does: 'the speed it started with',
    keys: {backspace: {type: 'resetRate'}},
  },
  {
    group: 'Replay',
    label: '] [',
    does: 'next, previous key moment',
    hint: 'key moments',
    keys: {']': jump(1), '[': jump(-1)},
  },
  {
    group: 'Replay',
    label: 'Home End',
    does: 'start, end of the story',
    keys: {home: {type: 'start'}, end: {type: 'end'}},
  },
  {group: 'Replay', label: ':', does: 'go to a time: Thu 14:00, +2h', keys: {':': {type: 'goto'}}},
  {group: 'Replay', label: 'L', does: 'loop on, off', keys: {L: {type: 'loop'}}},

  {
    group: 'Find',
    label: '/',
    does: 'search the quotations as you type',
    hint: 'search',
    keys: {'/': {type: 'search'}},
  },
  {group: 'Find', label: 'n N', does: 'next, previous quotation found', keys: {n: hit(1), N: hit(-1)}},

  {
    group: 'Look closer',
    label: 'Enter',
    does: 'open; on a quotation: go to that moment',
    keys: {return: {type: 'open'}},
  },
  {
    group: 'Look closer',
    label: 's',
    does: 'sources of what is selected',
    hint: 'sources',
    keys: {s: {type: 'sources'}},
  },
  {
    group: 'Look closer',
    label: 'd',
    does: 'where the sources differ',
    hint: 'differ',
    keys: {d: {type: 'questions'}},
  },
  {group: 'Look closer', label: 'o', does: 'demands: the other sides', keys: {o: {type: 'sides'}}},
  {group: 'Look closer', label: 'z', does: 'the whole window for one pane', keys: {z: {type: 'zoom'}}},
  {group: 'Look closer', label: 'y', does: 'copy with citation', keys: {y: {type: 'copy'}}},

  {group: 'Move', label: 'Tab', does: 'next, previous pane', keys: {tab: pane(1), 'shift+tab': pane(-1)}},
  {
    group: 'Move',
    label: '1 2 3 4',
    does: 'feed, delegations, demands, quotes',
    keys: {1: focus('feed'), 2: focus('delegations'), 3: focus('demands'), 4: focus('quotes')},
  },
  {
    group: 'Move',
    label: 'j k  ↓ ↑',
    does: 'down, up in the pane',
    keys: {j: move(1, 'item'), k: move(-1, 'item'), down: move(1, 'item'), up: move(-1, 'item')},
  },
  {
    group: 'Move',
    label: 'PgDn PgUp',
    does: 'a page down, up',
    keys: {
      pagedown: move(1, 'page'),
      pageup: move(-1, 'page'),
      'ctrl+d': move(1, 'page'),
      'ctrl+u': move(-1, 'page'),
      'ctrl+f': move(1, 'page'),
      'ctrl+b': move(-1, 'page'),
    },
  },
  {
    group: 'Move',
    label: 'G g',
    does: 'last (and follow), first in the pane',
    keys: {G: move(1, 'all'), g: move(-1, 'all')},
  },

  {
    group: 'Program',
    label: 'q Esc',
    does: 'close what is open, then leave',
    hint: 'quit',
    keys: {q: {type: 'close'}, escape: {type: 'close'}},
  },
  {
    group: 'Program',
    label: '?',
    does: 'these keys; type to filter',
    hint: 'help',
    keys: {'?': {type: 'help'}},
  },
  {group: 'Program', label: 'Ctrl-C', does: 'leave', keys: {'ctrl+c': {type: 'quit'}}},
  {group: 'Program', label: 'Ctrl-Z', does: 'suspend', keys: {'ctrl+z': {type: 'suspend'}}},
  {group: 'Program', label: 'Ctrl-L', does: 'draw again', keys: {'ctrl+l': {type: 'redraw'}}},
];

const actions: ReadonlyMap<string, Action> = new Map(keymap.flatMap(({keys}) => Object.entries(keys)));

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
