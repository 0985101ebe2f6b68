/** The cast of a draft as a story has it. */
import {places} from '../../extract/lexicon/places.ts';
import {sideColours, type SideColour, type StoryFile} from '../../story/schema.ts';
import type {Member} from './cast.ts';

type PersonFile = StoryFile['people'][number];
type OrganisationFile = StoryFile['organisations'][number];
type SideFile = StoryFile['sides'][number];

/** The whole cast: a country is a side if it is heard, those heard most first. */
export function writtenCast(
  members: readonly Member[],
): Pick<StoryFile, 'sides' | 'people' | 'organisations'> & {opposing?: [string, string]} {
  const heard = new Map<string, number>();
  for (const {country, quotes} of members)
    if (country !== undefined && quotes > 0) heard.set(country, (heard.get(country) ?? 0) + quotes);
  const countries = [...heard].sort((a, b) => b[1] - a[1]).map(([country]) => country);
  const sides = countries.map((country, i): SideFile => ({id: country.toLowerCase(), name: countryName(country), colour: colourOf(i), country})); // prettier-ignore
  const sideOf = ({country}: Member): {side?: string} =>
    country !== undefined && heard.has(country) ? {side: country.toLowerCase()} : {};
  const people: PersonFile[] = [];
  const organisations: OrganisationFile[] = [];
  for (const member of members) {
    const {id, name, role, isPerson} = member;
    const spellings = [...member.spellings].filter((spelling) => spelling !== name);
    const common = {id, name, ...(spellings.length > 0 && {spellings}), ...sideOf(member)};
    if (isPerson) people.push({...common, ...(role !== undefined && {role})});
    else organisations.push(common);
  }
  const [one, other] = sides;
  return {sides, people, organisations, ...(one && other && {opposing: [one.id, other.id]})};
}

/** Grey, the last of them, is for all that are left over. */
const colourOf = (i: number): SideColour => sideColours[Math.min(i, sideColours.length - 1)]!;

function countryName(code: string): string {
  for (const [name, place] of places) if (place.code === code && place.is === 'country') return name;
  return code;
}
