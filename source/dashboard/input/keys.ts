/**
 * From what Ink hands over to one key at a time. A terminal may send several keys in one chunk ("abc⏎" when typed fast or
 * over a slow line), and Ink passes such a chunk on as a whole: here it is split, in this one place.
 */
import type {Key as InkKey} from 'ink';
import {graphemes} from '../../text/graphemes.ts';

/** `name` as the keymap writes it: "space", "shift+left", "ctrl+l", "a"; `text` where it types something. */
export type Key = {name: string; text?: string};

const controls: Record<string, string> = {
  '\r': 'return',
  '\n': 'return',
  '\t': 'tab',
  '\u001B': 'escape',
  '\u007F': 'backspace',
  '\b': 'backspace',
  '\u0000': 'ctrl+space',
};

function named(key: InkKey): string | undefined {
  if (key.upArrow) return 'up';
  if (key.downArrow) return 'down';
  if (key.leftArrow) return 'left';
  if (key.rightArrow) return 'right';
  if (key.pageUp) return 'pageup';
  if (key.pageDown) return 'pagedown';
  if (key.home) return 'home';
  if (key.end) return 'end';
  if (key.return) return 'return';
  if (key.escape) return 'escape';
  if (key.tab) return 'tab';
  if (key.backspace) return 'backspace';
  if (key.delete) return 'delete';
  return undefined;
}

function typed(character: string): Key {
  const control = controls[character];
  if (control !== undefined) return {name: control};
  const code = character.codePointAt(0)!;
  if (code < 32) return {name: `ctrl+${String.fromCodePoint(code + (code <= 26 ? 96 : 64))}`};
  return {name: character === ' ' ? 'space' : character, text: character};
}

/** The keys of one call of Ink's input handler. Releases of a key (kitty protocol) are none. */
export function keysOf(input: string, key: InkKey): Key[] {
  if (key.eventType === 'release') return [];
  const name = named(key);
  const modifiers = `${key.ctrl ? 'ctrl+' : ''}${key.meta ? 'meta+' : ''}`;
  if (name !== undefined) return [{name: `${modifiers}${key.shift ? 'shift+' : ''}${name}`}];
  if (input === '') return [];
  if (modifiers !== '') {
    // Ctrl-L is Ctrl-l; but what comes as Alt-G may be an Esc and a G
    const plain = input === ' ' ? 'space' : key.ctrl ? input.toLowerCase() : input;
    return [{name: `${modifiers}${plain}`}];
  }
  return split(input);
}

function split(input: string): Key[] {
  const keys: Key[] = [];
  // control characters are their own graphemes, CR LF excepted, which is one Enter all the same
  // eslint-disable-next-line no-control-regex
  for (const part of input.split(/(\r\n|[\u0000-\u001F\u007F]|[\u0080-\u009F]+)/)) {
    // no key sends the controls behind ASCII: they are what is left of something else
    if (part === '' || /^[\u0080-\u009F]/.test(part)) continue;
    if (/^[\r\n]+$/.test(part)) keys.push({name: 'return'});
    else for (const {text} of graphemes(part)) keys.push(typed(text));
  }
  return keys;
}
