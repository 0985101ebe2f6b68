import {expect, it} from 'vitest';
import {sceneFor, shipped} from '../dashboard/stories.ts';
import {soak} from './replay-soak.tsx';

it(
  'the replay in a loop keeps its memory, its handles and its listeners, and writes nothing while paused',
  {timeout: 60_000},
  async () => {
    const {frames, heap, pausedBytes, handles, listeners} = await soak(sceneFor(await shipped()), 3);
    expect(frames).toBeGreaterThan(5);
    expect(heap.last - heap.first).toBeLessThan(8);
    expect(pausedBytes).toBe(0);
    expect(handles.end).toBe(handles.start);
    expect(listeners.end).toBe(listeners.start);
  },
);
