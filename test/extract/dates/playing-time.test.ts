import {describe, expect, it} from 'vitest';
import {findDates} from '../../../source/extract/dates/dates.ts';
import {findParagraphs} from '../../../source/extract/paragraphs.ts';
import {playingTimes} from '../../../source/extract/dates/playing-time.ts';

const values = (text: string) => findDates(text, findParagraphs(text), '2023-06-14').map(({edtf}) => edtf);
const stamps = (text: string) => [...playingTimes(text)].map(([from, to]) => text.slice(from, to));

describe('playing times', () => {
  it.each([
    ['[00:00:12] Maya Lindqvist: We begin.', ['00:00:12']],
    ['  (01:12:44) We begin.', ['01:12:44']],
    ['00:12 Maya: We begin.\n14:05 Ada Holm: Go on.', ['00:12', '14:05']],
    ['00:14:02 - MAYA LINDQVIST: We begin.', ['00:14:02']],
    ['MAYA 00:14:02: We begin.', ['00:14:02']],
    ['Maya Lindqvist [0:12]: We begin.', ['0:12']],
    ['Speaker 1  0:12\nWe begin.\n\nSpeaker 2  10:15\nGo on.', ['0:12', '10:15']],
    ['0:00\nwe begin\n0:04\nwith the first', ['0:00', '0:04']],
    ['0:00 Opening\n14:05 The harbour', ['0:00', '14:05']],
    ['>> [00:12] We begin.\n- 14:05 Go on.', ['00:12', '14:05']],
    ['1\r\n00:00:01,000 --> 00:00:03,000\r\nWe begin.', ['00:00:01,000', '00:00:03,000']],
    ['10:01.500 --> 10:03.500\nWe begin.', ['10:01.500', '10:03.500']],
  ])('%j', (text, found) => {
    expect(stamps(text)).toEqual(found);
    expect(values(text)).toEqual([]);
  });

  it('are no times of day at the head of a line', () => {
    expect(values('10:15 Velmora: the train comes in.\n10:40 – The minister speaks.')).toEqual([
      '2023-06-14T10:15:00',
      '2023-06-14T10:40:00',
    ]);
    expect(values('00:40 Police shut the road.')).toEqual(['2023-06-14T00:40:00']);
    expect(values('[18:30] Police shut the road.')).toEqual(['2023-06-14T18:30:00']);
    expect(values('14:05 GMT on Monday he came.')).toEqual(['2023-06-12T14:05:00Z']);
  });

  it('leave the times alone of which somebody speaks', () => {
    expect(values('[00:00:12] Maya: I left at 10:00 on Monday.')).toEqual(['2023-06-12T10:00:00']);
  });

  it('take time in proportion to the text', () => {
    const text = `${'Aa '.repeat(50_000)}\n${' '.repeat(100_000)}\n${'A'.repeat(100_000)}\n00:12 ${'Bb '.repeat(50_000)}`;
    expect(stamps(text)).toEqual([]);
  });
});
