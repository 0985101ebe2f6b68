/** Small words, by the work they do in a sentence. */
const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

export const subjectPronouns = set(`he she they we i it you who`);
export const objectPronouns = set(`him her them us me whom himself herself themselves itself`);
export const possessives = set(`his her their our my its your whose`);
/** Words that can stand for somebody by themselves: "one added, …" */
export const indefinitePronouns = set(
  `one another others some many everyone someone everybody somebody nobody both few all most several none neither`,
);
export const determiners =
  set(`the a an this that these those some many several few another other any every each no both one two three four five six
  seven eight nine ten dozens hundreds thousands various certain such all most more half`);
export const prepositions =
  set(`of in on at by for with from to into about against among amid after before during through over under
  between without within across behind beyond near toward towards upon via per despite since until alongside outside inside like as
  than around above below up down off out along throughout onto regarding concerning including besides except`);
export const coordinators = set(`and or but nor yet so &`);
export const subordinators = set(
  `that because while when if as although though whether where unless until since after before which once whereas how why what`,
);
export const relatives = set(`who which that whose whom`);
export const adverbs =
  set(`also then later now once again still just even not never always often earlier recently already soon there here
  instead too however meanwhile further furthermore moreover nevertheless afterwards afterward back away ahead together perhaps maybe
  yesterday today tonight tomorrow only almost quite rather very more most much well twice first last famously n't`);
export const times =
  set(`monday tuesday wednesday thursday friday saturday sunday yesterday today tonight tomorrow morning afternoon
  evening night week month year ago january february march april may june july august september october november december noon midnight
  mon tue wed thu fri sat sun jan feb mar apr jun jul aug sept sep oct nov dec`);

/** Words that open a sentence with a capital and are no name. */
export const sentenceOpeners = new Set([
  ...subjectPronouns,
  ...objectPronouns,
  ...possessives,
  ...indefinitePronouns,
  ...determiners,
  ...prepositions,
  ...coordinators,
  ...subordinators,
  ...adverbs,
  ...set(`it's that's there's he's she's they're we're i'm i've i'll you're don't what's let's here's who's yes no well oh ok okay please
    not if is are was were do does did will would can could should have has had may might must according asked speaking
    although though meanwhile still yet instead thus hence therefore besides nonetheless nearly about roughly
    let get go come look see read listen say take make give thank thanks good bad new old big small great
    many much more most less least other others such same several every either neither none nothing something anything
    everything people men women children others another why where when who what how which whose whom ever never maybe
    really actually basically clearly certainly obviously indeed finally eventually ultimately initially originally previously
    currently lately recently suddenly privately publicly officially apparently reportedly allegedly unfortunately fortunately sadly sure right wrong true false
    being having doing going coming looking making taking saying asked told citing noting adding given based following despite
    together long short high low early late last next first second third final full half part once twice again
    just only even very too so than then there here now today tonight tomorrow yesterday ago back up down out off
    hi hello hey welcome dear sorry congratulations because since while during after before until unless whether
    critics officials supporters opponents analysts experts voters reporters republicans' police authorities sources lawmakers
    under over between among`),
]);
