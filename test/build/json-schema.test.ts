import {readdirSync, readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {storyJsonSchema} from '../../source/build/json-schema.ts';
import {lists} from '../../source/story/read.ts';
import {definitions, entrySchema, storySchema} from '../../source/story/schema.ts';

const feed = new URL('../../feed/', import.meta.url);
type Schema = {properties: object; required?: string[]; $defs: Record<string, Schema>};
const schema = storyJsonSchema() as Schema & {if: object; then: object; else: object};

describe('the JSON Schema', () => {
  it('is the one that is committed: npm run schema writes it', () => {
    expect(JSON.parse(readFileSync(new URL('story.schema.json', feed), 'utf8'))).toEqual(schema);
  });

  it('knows the keys that the loader knows, in a story and in an entry', () => {
    expect(Object.keys(schema.properties)).toEqual(Object.keys(storySchema.entries));
    expect(Object.keys(schema.$defs['entry']!.properties)).toEqual(Object.keys(entrySchema.entries));
    expect(Object.keys(schema.$defs)).toEqual(expect.arrayContaining(Object.keys(definitions)));
  });

  it('takes story.yaml without its lists, and a file with one list and nothing else', () => {
    expect(schema).toMatchObject({
      additionalProperties: false,
      minProperties: 1,
      // oxlint-disable-next-line unicorn/no-thenable -- JSON Schema's word
      then: {required: ['title', 'timeZone', 'window']},
      else: {maxProperties: 1},
    });
    for (const list of lists) expect(schema.if).not.toEqual(expect.objectContaining({required: [list]}));
  });

  it('asks for what the loader asks for', () => {
    expect(schema.$defs['entry']!.required).toEqual(['id', 'at', 'kind', 'text', 'sources']);
    expect(schema.$defs['quote']!.required).toEqual(['id', 'kind', 'text', 'sources']);
  });

  it('stands in the first line of every file that ships', () => {
    const directories = readdirSync(feed, {withFileTypes: true}).filter((entry) => entry.isDirectory());
    for (const {name} of directories)
      for (const file of readdirSync(new URL(`${name}/`, feed)).filter((one) => one.endsWith('.yaml')))
        expect(readFileSync(new URL(`${name}/${file}`, feed), 'utf8')).toMatch(
          /^# yaml-language-server: \$schema=\.\.\/story\.schema\.json\n/,
        );
  });
});
