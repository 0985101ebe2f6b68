/** What hands a quotation to its speaker in German and in French copy, as it stands; a space is any white space. */
const list = (words: string): readonly string[] => words.trim().split(/\s*\|\s*/);

/** Verbs before or behind their subject: „…“, sagte Roe. */
export const foreignVerbs =
  list(`sagte|sagt|erklärte|erklärt|betonte|betont|meinte|meint|teilte|kritisierte|kritisiert|warnte|warnt|forderte|fordert|
  schrieb|schreibt|berichtete|berichtet|ergänzte|antwortete|fügte|fragte|nannte|sprach von|kommentierte|
  a déclaré|a affirmé|a ajouté|a expliqué|a dit|a assuré|a estimé|a indiqué|a précisé|a souligné|a dénoncé|a écrit|a répondu|a confié|a lancé|a averti|
  déclare|affirme|ajoute|explique|dit|assure|estime|indique|précise|souligne|dénonce|écrit|répond|confie|lance|avertit|
  déclarait|affirmait|ajoutait|expliquait|disait|assurait|estimait`);

/** Words right before whoever is the source: „…“, laut Roe. « … », selon Roe. */
export const foreignSources =
  list(`laut|nach Angaben von|nach Angaben der|nach Angaben des|hieß es aus|hieß es von|hieß es bei|hieß es in|
  selon|d’après|d'après`);

/** Articles and the like before a noun. */
export const foreignDeterminers = list(
  `der|die|das|dem|den|des|ein|eine|einer|sein|seine|ihr|ihre|le|la|les|un|une|son|sa|leur`,
);

/** Small words inside of names. */
export const foreignParticles = list(`von|zu|van|de|du|des|la|le|der|den|und|et`);
