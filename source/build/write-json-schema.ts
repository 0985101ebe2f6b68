/** `npm run schema`: writes the JSON Schema for editors to `feed/story.schema.json`. */
import {writeFile} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';
import {format, resolveConfig} from 'prettier';
import {storyJsonSchema} from './json-schema.ts';

const file = fileURLToPath(new URL('../../feed/story.schema.json', import.meta.url));
const options = await resolveConfig(file);
await writeFile(file, await format(JSON.stringify(storyJsonSchema()), {...options, filepath: file}));
