import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {fold, foldUnit} from '../../source/search/fold.ts';

describe('fold', () => {
  it.each([
    ['Erdoğan', 'erdogan'],
    ['Łódź', 'lodz'],
    ['İstanbul, ISPARTA, ışık', 'istanbul, isparta, isik'],
    ['don’t ‘n’ don`t', "don't 'n' don't"],
    ['Ｆｕｌｌ', 'full'],
    ['Ёлка', 'елка'],
    ['ΣΊΣΥΦΟΣ σίσυφος', 'σισυφοσ σισυφοσ'],
    ['straße', 'strase'],
    ['한국', '한국'],
  ])('makes %s %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('keeps the length of any text, lone surrogates and all', () => {
    fc.assert(fc.property(fc.string({unit: 'binary'}), (text) => fold(text).length === text.length));
    expect(fold('a'.repeat(20_000))).toHaveLength(20_000);
    expect(fold('\ud800x')).toHaveLength(2);
  });

  it('folds what is folded to itself, whatever unit it is', () => {
    for (let unit = 0; unit < 0x10000; unit++) {
      const folded = foldUnit(unit);
      if (foldUnit(folded) !== folded) expect.fail(`U+${unit.toString(16)} folds twice`);
    }
  });
});
