import fc from 'fast-check';
import {parseDocument} from 'htmlparser2';
import {describe, expect, it} from 'vitest';
import {decodeReferences} from '../../source/import/references.ts';

/** What the parser's own table makes of it. */
const peer = (text: string): string => {
  const [node] = parseDocument(text).children;
  return node && 'data' in node ? node.data : '';
};

describe('character references', () => {
  it.each([
    'Fish &amp; chips',
    '&ldquo;No,&rdquo; she said&mdash;twice&hellip;',
    'Caf&eacute; Ma&ntilde;ana &Lstrok;&oacute;d&zacute; Erdo&gbreve;an',
    '&#8220;No&#8221; &#x27;yes&#X27; &#150; &#x1F600;',
    'AT&T, R&D, a & b, &c.',
    'a&nbsp;b, 1 &lt 2, &copy 2024',
    '&amp;lt; &amp;amp; &amp;#8220;',
    '&#0; &#xD800; &#x110000;',
    '&ensp;|&thinsp;|&zwj;|&lrm;|',
    '&',
    '&;',
    '&#;',
    '&#x;',
  ])('are read as the parser reads them: %s', (text) => {
    expect(decodeReferences(text)).toBe(peer(text));
  });

  it('stay where no table or only the long one has them', () => {
    expect(decodeReferences('&klingon; &CounterClockwiseContourIntegral;')).toBe(
      '&klingon; &CounterClockwiseContourIntegral;',
    );
  });

  it('by number are those of the parser', () => {
    fc.assert(
      fc.property(fc.integer({min: 1, max: 0x11_0000}), (code) => {
        expect(decodeReferences(`a&#${code};b`)).toBe(peer(`a&#${code};b`));
      }),
      {numRuns: 2000},
    );
  });
});
