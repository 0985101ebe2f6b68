import {describe, expect, it} from 'vitest';
import {parted} from '../../source/build/licences.ts';

describe('parted', () => {
  it('takes the lines that claim a licence off what it says', () => {
    const licence =
      'The MIT License (MIT)\n\nCopyright (c) 2020 Roe\nCopyright © 2021 Doe\n\nYou may\ncopy this.\n';
    expect(parted(licence)).toEqual({
      claims: ['Copyright (c) 2020 Roe', 'Copyright © 2021 Doe'],
      terms: 'You may\ncopy this.\n',
    });
  });

  it('keeps a longer licence as it is, what it says of copyright too', () => {
    const licence = '   Apache License\n\n   2. Grant of Copyright License.\n\n   Copyright 2017 Roe\n';
    expect(parted(licence)).toEqual({claims: [], terms: licence});
  });
});
