import {describe, expect, it} from 'vitest';
import {extract} from '../../source/extract/extract.ts';

const kindOf = (text: string) => extract(text).quotes[0]!.kind;

describe('kinds, where the comma stands behind the mark', () => {
  it.each([
    '“It is a long winter here”, said Ásta Björk.',
    '“It’s late”, said Ásta Björk.',
    '“The goats came home at dusk”, Ásta Björk said.',
    '‘We shall not pay’, Mr Blake told the court.',
  ])('takes a sentence for whole: %s', (text) => {
    expect(kindOf(text)).toBe('full');
  });

  it.each([
    '“a winter that was long”, said Ásta Björk.',
    '“Long winter here”, said Ásta Björk.',
    '“Closed doors”, said Ásta Björk.',
    'They call it “The dog that ate”, Ásta Björk said.',
  ])('takes no words without a verb or within a sentence for one: %s', (text) => {
    expect(kindOf(text)).toBe('partial');
  });

  it('leaves a title a title', () => {
    expect(kindOf('Her novel “We Are Late”, Ásta Björk said, is long.')).toBe('title');
  });
});
