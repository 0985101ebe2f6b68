/** Words that stand beside the title of a work: “…” is nobody's there. */

const list = (words: string): string[] => words.trim().split(/\s+/);

/** Nouns for works, before the title of one. */
export const workNouns: ReadonlySet<string> = new Set(
  list(`book novel memoir film movie documentary show series program programme sitcom drama comedy musical song album single hymn anthem play opera poem
  essay article column blog podcast magazine painting sculpture entitled titled headlined game hit episode segment speech ballad track host broadcast newscast blockbuster sitcoms films movies books shows songs albums
  novella memoirs autobiography biography bestseller best-seller op-ed soap cartoon sketch`),
);

/** Those that are mostly something else, or a verb, where nothing says that they have a name. */
export const unsureWorks: ReadonlySet<string> = new Set(
  list(
    'show shows series program programme play drama comedy game hit article speech host broadcast newscast',
  ),
);

/** Works only where they are called something. */
export const calledWorks = list('video report study paper memo editorial class course');

/** Before a noun that would else be unsure: the reality show “…” */
export const genres = list('[Tt][Vv] television radio talk game reality comedy news late[-\\s]night quiz');

/** Who makes a work, is in it or sees it, and parts of one: the host of “…” */
export const makers =
  list(`authors? (?:co-)?hosts? (?:co-)?stars? editors? directors? writers? creators? producers? anchors? moderators? presenters?
  cast viewers readers episodes? editions? cop(?:y|ies) screenings? performances? seasons? renditions? versions? tapings? broadcasts? finale premiere
  instal?lments? issues? pages`);

/** Broadcasters: a few by name, others by the word their names end in, as Polish Radio. */
export const broadcasters = [
  ...list(
    'A?BC NBC CBS CNN MSNBC CNBC PBS NPR CBC HBO ITV\\d? RT[ÉE] Netflix Hulu Showtime Univision Telemundo Bloomberg C-SPAN Disney\\+?',
  ),
  String.raw`BBC(?: (?:One|Two|\d))?`,
  String.raw`Channel \d`,
  String.raw`(?:Fox|Sky|Al) \p{Lu}\p{L}+`,
  ...list('Fox Sky'),
  String.raw`\p{Lu}\p{L}+ (?:Radio|Television|TV|XM|News|Network|Channel|Central)(?: [Cc]hannel)?`,
];

/** What a broadcaster's programme is called before its title: NBC's Sunday show “…” */
export const programmes = list(
  "\\p{L}+day(?:[’']s)? morning evening hit new political comedy reality drama sitcom series show program(?:me)?",
);

/** What is called by a name and says nothing by it: a group called “…” */
export const namedThings =
  list(`accounts? groups? organi[sz]ations? web\\s?sites? sites? pages? bands? duo trio firms? compan(?:y|ies) clubs? units? teams?
  events? conferences? initiatives? projects? campaigns? operations? products? apps? games? places?`);

/** Behind a title: the “…” podcast, the “…” star. */
export const besideTitles =
  list(`podcasts? shows? series program(?:me)?s? column blog films? movies? trilogy albums? songs? magazine episodes? segments? franchise
  musical sitcom novels? stars? act(?:or|ress) host creator author director reboot sequel remake`);

/** What is done to a work: “…,” directed by Roe; an evening called “…” sponsored by a bank. */
export const staged = list(
  'starring directed\\sby hosted\\sby sponsored\\sby organi[sz]ed\\sby presented\\sby premier(?:ed|es) airs aired',
);
