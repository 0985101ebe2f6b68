/** The Ink app: rows onto the screen, keys and pastes into the runtime. What anything means is decided elsewhere. */
import {memo, useEffect, useSyncExternalStore} from 'react';
import {Box, Text, useApp, useCursor, useInput, usePaste, useWindowSize} from 'ink';
import {keysOf} from '../input/keys.ts';
import type {Stage} from './runtime.ts';

/** What the app asks of Ink when the runtime wants something done to the terminal. */
export type Terminal = Pick<ReturnType<typeof useApp>, 'exit' | 'suspendTerminal'>;

type Props = {
  runtime: Pick<Stage, 'frame' | 'subscribe' | 'send' | 'start' | 'stop'>;
  /** Told once, when the app is up. */
  onReady?: (terminal: Terminal) => void;
};

/** One row, drawn by Ink only when its text is another. */
const Row = memo(function Row({text}: {text: string}) {
  return <Text wrap="truncate">{text === '' ? ' ' : text}</Text>;
});

/** Draws the frames of a runtime, and hands on what Ink reads. */
export function App({runtime, onReady}: Props) {
  const frame = useSyncExternalStore(runtime.subscribe, runtime.frame);
  const {columns, rows} = useWindowSize();
  const {exit, suspendTerminal} = useApp();
  const {setCursorPosition} = useCursor();

  useEffect(() => {
    runtime.send({type: 'resize', columns, rows});
  }, [runtime, columns, rows]);

  useEffect(() => {
    onReady?.({exit, suspendTerminal});
    runtime.start();
    return () => runtime.stop();
    // the terminal's functions are the same for as long as the app runs
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [runtime]);

  useInput((input, key) => {
    runtime.send(...keysOf(input, key).map((one) => ({type: 'key', key: one}) as const));
  });
  usePaste((text) => runtime.send({type: 'paste', text}));

  setCursorPosition(frame.cursor);
  const height = Math.min(rows, frame.rows.length);
  return (
    // after a resize Ink draws once before the runtime hears of it: that frame must not be larger than the window either
    <Box width="100%" height={height} flexDirection="column" overflow="hidden">
      {frame.rows.slice(0, height).map((text, row) => (
        <Row key={row} text={text} />
      ))}
    </Box>
  );
}
