/**
 * The JSON Schema for editors, made from the one schema in the code. `npm run schema` writes it to
 * `feed/story.schema.json`; a first line `# yaml-language-server: $schema=../story.schema.json` makes an editor use it.
 */
import {toJsonSchema} from '@valibot/to-json-schema';
import {lists} from '../story/read.ts';
import {definitions, storySchema} from '../story/schema.ts';

/**
 * One schema for every file of a story. `story.yaml` has title, time zone and window, and any of the lists; a file beside
 * it has one list and nothing more. All keys are known in both, so that an editor can complete and explain them.
 */
export function storyJsonSchema(): Record<string, unknown> {
  const {$defs, properties = {}} = toJsonSchema(storySchema, {
    typeMode: 'input',
    definitions,
    errorMode: 'throw',
  });
  const frame = Object.keys(properties).filter((key) => !(lists as readonly string[]).includes(key));
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'A story for talks-tui',
    description: 'story.yaml, or a file beside it that holds one list and is named after it.',
    type: 'object',
    properties,
    additionalProperties: false,
    minProperties: 1,
    if: {anyOf: frame.map((key) => ({required: [key]}))},
    // the lists may stand in files of their own
    // oxlint-disable-next-line unicorn/no-thenable -- JSON Schema's word
    then: {required: frame.filter((key) => key !== 'opposing')},
    else: {maxProperties: 1},
    $defs,
  };
}
