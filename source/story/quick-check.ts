/**
 * A schema as a function that says at once whether a value is good as it is. It is made from the schema itself, so there is one
 * truth. Yes means that valibot would take the value and change nothing in it; no means only that valibot has to be asked, which
 * also says what is wrong. Four fifths of the time that a large story takes to be checked are saved so.
 */
import type * as v from 'valibot';

export type Check = (value: unknown) => boolean;

/** What this reads of valibot's schemas and actions. */
type Part = {
  kind: string;
  type: string;
  pipe?: Part[];
  entries?: Record<string, Part>;
  item?: Part;
  wrapped?: Part;
  options?: readonly unknown[];
  default?: unknown;
  requirement?: unknown;
};

/** What there is no quicker way for: valibot is asked. */
const unsure: Check = () => false;

/** @param schema of valibot's; of kinds that are not known here every value is left to valibot */
export function quickCheck(schema: v.GenericSchema): Check {
  return checkOf(schema as unknown as Part);
}

function checkOf(part: Part): Check {
  if (part.pipe) {
    const checks = part.pipe
      .filter(({kind}) => kind !== 'metadata')
      .map((step) => (step.kind === 'schema' ? checkOf(step) : actionOf(step)));
    return checks.length === 1 ? checks[0]! : (value) => checks.every((check) => check(value));
  }
  switch (part.type) {
    case 'string': {
      return (value) => typeof value === 'string';
    }
    case 'number': {
      return (value) => typeof value === 'number' && !Number.isNaN(value);
    }
    case 'boolean': {
      return (value) => typeof value === 'boolean';
    }
    case 'picklist': {
      const among = new Set(part.options);
      return (value) => among.has(value);
    }
    case 'union': {
      const checks = (part.options as Part[]).map(checkOf);
      return (value) => checks.some((check) => check(value));
    }
    case 'optional': {
      // in an object; one that is left out there is not looked at, unless something else is put in its place
      return part.default === undefined ? checkOf(part.wrapped!) : unsure;
    }
    case 'array': {
      const check = checkOf(part.item!);
      return (value) => {
        if (!Array.isArray(value)) return false;
        for (let i = 0; i < value.length; i++) if (!check(value[i])) return false;
        return true;
      };
    }
    case 'strict_object': {
      return objectOf(part.entries!);
    }
    default: {
      return unsure;
    }
  }
}

function actionOf({type, requirement}: Part): Check {
  switch (type) {
    case 'regex': {
      const pattern = requirement as RegExp;
      return pattern.global || pattern.sticky ? unsure : (value) => pattern.test(value as string);
    }
    case 'min_length': {
      return (value) => (value as string | unknown[]).length >= (requirement as number);
    }
    case 'min_value': {
      return (value) => (value as number) >= (requirement as number);
    }
    case 'integer': {
      return Number.isInteger;
    }
    default: {
      return unsure;
    }
  }
}

function objectOf(entries: Record<string, Part>): Check {
  const checks = new Map(Object.entries(entries).map(([key, part]) => [key, checkOf(part)]));
  const needed = Object.keys(entries).filter((key) => entries[key]!.type !== 'optional');
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
    const object = value as Record<string, unknown>;
    for (const key in object) if (!checks.get(key)?.(object[key])) return false;
    for (const key of needed) if (object[key] === undefined) return false;
    return true;
  };
}
